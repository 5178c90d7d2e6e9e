import { randomUUID } from "node:crypto";
import type { GraphPort } from "../graph/port.js";
import { propertyColumns } from "../writers/property-columns.js";
import type { WholeCommit } from "./log-repository.js";
import { FORMAT, UNFINISHED } from "./open-log.js";
import { unpackBlock } from "./packed-changes.js";

/** From now on the graph is refused, until it is whole. */
const BEGIN = "MERGE (m:Meta {id: 'writer'}) SET m.format = $format";

/** Is anything stored beside the writer's note, and what does that say? */
const ANYTHING = "MATCH (n) WHERE NOT n:Meta RETURN 1 AS one LIMIT 1";
const NOTE = "MATCH (m:Meta {id: 'writer'}) RETURN m.format, m.version";

/** Take away some of what a restore has left. */
const EMPTY = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT $limit DETACH DELETE n";
const A_DELETE = 5_000;

/** These commits again, as they were. */
const COMMITS = (pattern: string): string => `UNWIND $rows AS row CREATE (:Commit ${pattern})`;
const BLOCKS = "UNWIND $rows AS row CREATE (:Block {id: row[0], n: row[1], z: row[2]})";

/** Where the log stands. */
const STAND =
  "MATCH (m:Meta {id: 'writer'}) SET m.log = $log, m.restored = $restored, m.version = $version, m.logged = $version, m.oldest = $oldest, m.first = $first, m.head = $head, m.writtenAt = $at";

/** The graph is whole. */
const FINISH = "MATCH (m:Meta {id: 'writer'}) SET m.format = $format";

/** Where a restored log stands, and the id that its first commit is chained to. */
export interface RestoredHead {
  readonly root: string;
  readonly version: number;
  readonly oldest: number;
  readonly first: number | null;
  readonly head: string;
  readonly at: string;
}

/** How a log comes back into a graph, which nobody may use before it is whole. */
export const restoredLog = (port: GraphPort) => ({
  /** Whether nothing is stored, or only what a restore has left that was not done. */
  async isFree(): Promise<boolean> {
    const [[format, version] = []] = await port.read(NOTE);
    if (format === UNFINISHED) return true;
    return (version ?? 0) === 0 && (await port.read(ANYTHING)).length === 0;
  },

  /** Marks the graph as not whole and takes away what an earlier restore has left. */
  async begin(): Promise<void> {
    await port.write((transaction) => transaction.run(BEGIN, { format: UNFINISHED }));
    while ((await port.read(ANYTHING)).length > 0)
      await port.write((transaction) => transaction.run(EMPTY, { limit: A_DELETE }));
  },

  async store(commits: readonly WholeCommit[]): Promise<void> {
    const blocks = commits.flatMap(({ row, blocks: all }) =>
      all.map((z, index) => ({ id: `${row.seq}/${index}`, z })),
    );
    const blockRows = await Promise.all(
      blocks.map(async ({ id, z }) => [id, (await unpackBlock(z)).length, z]),
    );
    const { pattern, rows } = propertyColumns(commits.map(({ row }) => ({ ...row })));
    await port.write(async (transaction) => {
      if (rows.length > 0) await transaction.run(COMMITS(pattern), { rows });
      if (blockRows.length > 0) await transaction.run(BLOCKS, { rows: blockRows });
    });
  },

  /** Tells where the log stands, under a new name: what comes next is not what came next in the log it was taken from. */
  async stand({ root, version, oldest, first, head, at }: RestoredHead): Promise<void> {
    const log = randomUUID();
    const parameters = { log, restored: `${log} ${root}`, version, oldest, first, head, at };
    await port.write((transaction) => transaction.run(STAND, parameters));
  },

  async finish(): Promise<void> {
    await port.write((transaction) => transaction.run(FINISH, { format: FORMAT }));
  },
});
