import type { GraphPort } from "../../../server/store/graph/port.js";
import { PARTY_SCHEMA } from "../../support/graph-schema.js";
import type { TestEngine } from "../../support/test-engines.js";

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** Many at once. */
export function concurrencySuite(engine: TestEngine): void {
  /** A small machine that is busy elsewhere needs a while for fifty connections and their waits for one another. */
  const LONG_MS = 120_000;
  describe("concurrency", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
      await port.prepare(PARTY_SCHEMA);
    });
    afterAll(() => port.close());
    beforeEach(() => port.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

    it(
      "makes five nodes of a hundred parallel merges of five ids",
      async () => {
        await times(100, (i) => port.write((tx) => tx.run("MERGE (n:Party {id: $id})", { id: `p${i % 5}` })));
        expect(await port.read("MATCH (n:Party) RETURN n.id AS id ORDER BY id")).toEqual([
          ["p0"],
          ["p1"],
          ["p2"],
          ["p3"],
          ["p4"],
        ]);
      },
      LONG_MS,
    );

    it(
      "makes three linkages of sixty parallel merges of three ids",
      async () => {
        await port.write((tx) => tx.run("CREATE (:Party {id: 'a'}), (:Party {id: 'b'})"));
        const merge = "MATCH (a:Party {id: 'a'}), (b:Party {id: 'b'}) MERGE (a)-[r:FUNDING {id: $id}]->(b)";
        await times(60, (i) => port.write((tx) => tx.run(merge, { id: `l${i % 3}` })));
        expect(await port.read("MATCH ()-[r:FUNDING]->() RETURN r.id AS id ORDER BY id")).toEqual([
          ["l0"],
          ["l1"],
          ["l2"],
        ]);
      },
      LONG_MS,
    );

    it(
      "loses no increment of fifty that read, then write",
      async () => {
        await port.write((tx) => tx.run("CREATE (:Party {id: 'a', count: 0})"));
        await times(50, () =>
          port.write(async (tx) => {
            // Taking the lock before reading is what makes this right on an engine that reads what is committed.
            await tx.run("MATCH (n:Party {id: 'a'}) SET n.touched = true");
            const [row] = await tx.run("MATCH (n:Party {id: 'a'}) RETURN n.count AS count");
            await tx.run("MATCH (n:Party {id: 'a'}) SET n.count = $count", { count: Number(row?.[0]) + 1 });
          }),
        );
        expect(await port.read("MATCH (n:Party) RETURN n.count AS count")).toEqual([[50]]);
      },
      LONG_MS,
    );

    it(
      "comes through work that takes two nodes in opposite orders",
      async () => {
        await port.write((tx) => tx.run("CREATE (:Party {id: 'a', n: 0}), (:Party {id: 'b', n: 0})"));
        const bump = "MATCH (n:Party {id: $id}) SET n.n = n.n + 1";
        await times(20, (i) =>
          port.write(async (tx) => {
            const turn = i % 2 === 0 ? ["a", "b"] : ["b", "a"];
            for (const id of turn) await tx.run(bump, { id });
          }),
        );
        expect(await port.read("MATCH (n:Party) RETURN n.id AS id, n.n AS n ORDER BY id")).toEqual([
          ["a", 20],
          ["b", 20],
        ]);
      },
      LONG_MS,
    );

    it(
      "answers many reads while it writes",
      async () => {
        const writes = times(20, (i) =>
          port.write((tx) => tx.run("CREATE (:Party {id: $id})", { id: `w${i}` })),
        );
        const reads = await times(200, (i) => port.read("RETURN $i AS i", { i }));
        await writes;
        expect(reads).toEqual(Array.from({ length: 200 }, (_, i) => [[i]]));
        expect(await port.read("MATCH (n:Party) RETURN count(n) AS n")).toEqual([[20]]);
      },
      LONG_MS,
    );

    it(
      "lets every reader see what was written before it asked",
      async () => {
        for (let round = 0; round < 30; round += 1) {
          await port.write((tx) => tx.run("MERGE (n:Party {id: 'r'}) SET n.round = $round", { round }));
          expect(await port.read("MATCH (n:Party {id: 'r'}) RETURN n.round AS round")).toEqual([[round]]);
        }
      },
      LONG_MS,
    );
  });
}
