import type { GraphPort } from "../../../server/store/graph/port.js";
import type { TestEngine } from "../../support/test-engines.js";

/** All or nothing. */
export function transactionSuite(engine: TestEngine): void {
  describe("transactions", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
    });
    afterAll(() => port.close());
    beforeEach(() => port.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

    const ids = (): Promise<unknown> => port.read("MATCH (n:Party) RETURN n.id AS id ORDER BY id");
    const add = "CREATE (n:Party {id: $id}) RETURN n.id AS id";

    it("stores what its work did and gives what its work gave", async () => {
      const rows = await port.write(async (tx) => [
        await tx.run(add, { id: "a" }),
        await tx.run(add, { id: "b" }),
      ]);
      expect(rows).toEqual([[["a"]], [["b"]]]);
      expect(await ids()).toEqual([["a"], ["b"]]);
    });

    it("lets the work see its own changes, and nobody else before the end", async () => {
      await port.write(async (tx) => {
        await tx.run(add, { id: "a" });
        expect(await tx.run("MATCH (n:Party) RETURN count(n) AS n")).toEqual([[1]]);
        expect(await ids()).toEqual([]);
      });
      expect(await ids()).toEqual([["a"]]);
    });

    it("stores nothing when the work throws, and throws the same error", async () => {
      const failure = new Error("the work changed its mind");
      const work = port.write(async (tx) => {
        await tx.run(add, { id: "a" });
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      expect(await ids()).toEqual([]);
    });

    it("stores nothing when one statement fails", async () => {
      const work = port.write(async (tx) => {
        await tx.run(add, { id: "a" });
        await tx.run("RETURN 1 / $zero AS x", { zero: 0 });
      });
      await expect(work).rejects.toThrow(/zero/i);
      expect(await ids()).toEqual([]);
    });

    it("stores nothing when one statement fails and the work goes on regardless", async () => {
      const work = port.write(async (tx) => {
        await tx.run(add, { id: "a" });
        await tx.run("RETURN 1 / $zero AS x", { zero: 0 }).catch(() => undefined);
        await tx.run(add, { id: "b" }).catch(() => undefined);
      });
      await expect(work).rejects.toThrow(/zero/i);
      expect(await ids()).toEqual([]);
    });

    it("goes on after a failed one", async () => {
      await expect(port.write((tx) => tx.run("THIS IS NO CYPHER"))).rejects.toThrow();
      await port.write((tx) => tx.run(add, { id: "a" }));
      expect(await ids()).toEqual([["a"]]);
    });

    it("accepts work that changes nothing", async () => {
      expect(await port.write((tx) => tx.run("MATCH (n:Party) SET n.x = 1 RETURN n.id AS id"))).toEqual([]);
      expect(await port.write(() => Promise.resolve("nothing"))).toBe("nothing");
    });

    it("never writes through read", async () => {
      await expect(port.read(add, { id: "a" })).rejects.toThrow();
      expect(await ids()).toEqual([]);
    });

    it("refuses to leave a linkage without its end", async () => {
      await port.write((tx) => tx.run("CREATE (:Party {id: 'a'})-[:FUNDING]->(:Party {id: 'b'})"));
      const work = port.write((tx) => tx.run("MATCH (n:Party {id: 'a'}) DELETE n"));
      await expect(work).rejects.toMatchObject({
        code: "GRAPH_CONSTRAINT",
        message: "The graph refused a change: a node that is to go still has linkages. Nothing was stored.",
      });
      expect(await ids()).toEqual([["a"], ["b"]]);
    });
  });
}
