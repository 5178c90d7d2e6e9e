import grafeo from "@grafeo-db/js";
import { rowsInTurns } from "../../../../server/store/graph/engines/embedded/rows-in-turns.js";

/** More than are taken out at once. */
const MANY = 30_000;

describe("the rows of a large result", () => {
  const db = grafeo.GrafeoDB.create();
  const statement = `UNWIND range(1, ${MANY}) AS i RETURN i AS number, toString(i) AS text, [i, null] AS list, null AS nothing, 9007199254740993 + i AS large`;
  afterAll(() => {
    db.close();
  });

  it("are those that the engine gives in one go, in plain values, and others have their turn meanwhile", async () => {
    const result = await db.executeCypher(statement);
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    const rows = await rowsInTurns(result, () => false);
    clearInterval(count);
    expect(turns).toBeGreaterThan(0);
    expect(rows).toHaveLength(MANY);
    const plain = (await rowsInTurns({ ...taken(result), length: 1 }, () => false)) as unknown[][];
    expect([rows[0], rows[9_999], rows.at(-1)]).toEqual([plain[0], plain[9_999], plain.at(-1)]);
  });

  it("are not taken out to their end where nobody waits", async () => {
    const result = await db.executeCypher(statement);
    let took = 0;
    const counted = { ...taken(result), get: (index: number) => ((took += 1), result.get(index)) };
    expect(await rowsInTurns(counted, () => true)).toEqual([]);
    expect(took).toBeLessThan(MANY);
  });
});

/** A result as a plain object, whose parts may be others. */
const taken = (result: grafeo.QueryResult) => ({
  columns: result.columns,
  length: result.length,
  get: (index: number) => result.get(index),
  rows: () => result.rows(),
});
