import neo4j, { type Driver } from "neo4j-driver";

/** What the bench has noted in a database: what it was filled with, and whether it came to an end. */
export interface Mark {
  readonly stamp: string;
  readonly complete: boolean;
}

/** A Neo4j database that the bench may fill and empty, since nobody else has anything in it. */
export interface BenchDatabase {
  readonly driver: Driver;
  readonly settings: Readonly<Record<string, string>>;
  readonly version: string;
  mark(): Promise<Mark | undefined>;
  setMark(mark: Mark): Promise<void>;
  /** Takes everything away, with the indexes that only the peer needs. Throws where anything is not the bench's. */
  empty(): Promise<void>;
  /** The rows of a statement. */
  run(statement: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown[][]>;
  close(): Promise<void>;
}

/** Is anything stored but notes? Notes are of engines and of the bench. */
const ANYTHING = "MATCH (n) WHERE NOT n:Meta AND NOT n:Commit AND NOT n:Block RETURN 1 LIMIT 1";
const MARK = "MATCH (m:Meta {id: 'bench'}) RETURN m.stamp, m.complete";
const SET_MARK = "MERGE (m:Meta {id: 'bench'}) SET m.stamp = $stamp, m.complete = $complete";
const REMOVE_LINES = "MATCH (:Stakeholder)-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*)";
const REMOVE_NODES =
  "MATCH (n) WHERE n.id <> 'bench' OR n.id IS NULL WITH n LIMIT 20000 DETACH DELETE n RETURN count(*)";
const OUR_INDEXES = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'bench_' RETURN name";
const VERSION =
  "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition";

/** Opens it; throws where it holds data that the bench did not put there, and touches nothing. */
export async function openBenchDatabase(url: string, password: string): Promise<BenchDatabase> {
  const driver = neo4j.driver(url, neo4j.auth.basic("neo4j", password), { disableLosslessIntegers: true });
  const run: BenchDatabase["run"] = async (statement, parameters = {}) => {
    const session = driver.session();
    try {
      const { records } = await session.run(statement, parameters);
      return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
    } finally {
      await session.close();
    }
  };
  const mark: BenchDatabase["mark"] = async () => {
    const [row] = await run(MARK);
    return row && { stamp: row[0] as string, complete: row[1] as boolean };
  };
  const checkOwn = async (): Promise<void> => {
    if ((await mark()) !== undefined || (await run(ANYTHING)).length === 0) return;
    throw new Error(
      `BENCH_NEO4J_URL must name a Neo4j database that is empty or was filled by the bench; ${url} holds other data. ` +
        "Nothing was touched. Name another database, or empty that one yourself.",
    );
  };
  const drain = async (statement: string): Promise<void> => {
    while (((await run(statement))[0]?.[0] as number) > 0);
  };
  try {
    await checkOwn();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    driver,
    settings: { GRAPH_URL: url, GRAPH_USER: "neo4j", GRAPH_PASSWORD: password },
    version: String((await run(VERSION))[0]?.[0]),
    mark,
    setMark: async (noted) => {
      await run(SET_MARK, { ...noted });
    },
    empty: async () => {
      await checkOwn();
      // An interrupted emptying can go on: the mark goes first in, and last out.
      await run(SET_MARK, { stamp: "", complete: false });
      for (const [name] of await run(OUR_INDEXES)) await run(`DROP INDEX ${String(name)} IF EXISTS`);
      await drain(REMOVE_LINES);
      await drain(REMOVE_NODES);
    },
    run,
    close: () => driver.close(),
  };
}
