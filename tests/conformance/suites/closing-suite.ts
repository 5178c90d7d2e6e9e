import { PARTY_SCHEMA } from "../../support/graph-schema.js";
import type { TestEngine } from "../../support/test-engines.js";

/** The end of a port. */
export function closingSuite(engine: TestEngine): void {
  describe("closing", () => {
    it("can happen twice, also at once", async () => {
      const port = await engine.open();
      await Promise.all([port.close(), port.close()]);
      await expect(port.close()).resolves.toBeUndefined();
    });

    it("refuses everything afterwards with GRAPH_CLOSED", async () => {
      const port = await engine.open();
      await port.prepare(PARTY_SCHEMA);
      await port.close();
      const closed = {
        code: "GRAPH_CLOSED",
        message: "The graph is closed: the service is stopping. Ask again when it is back.",
      };
      await expect(port.read("RETURN 1 AS one")).rejects.toMatchObject(closed);
      await expect(port.write((tx) => tx.run("CREATE (:Party)"))).rejects.toMatchObject(closed);
      await expect(port.plan("RETURN 1 AS one")).rejects.toMatchObject(closed);
      await expect(port.prepare(PARTY_SCHEMA)).rejects.toMatchObject(closed);
      await expect(port.ping()).rejects.toMatchObject(closed);
    });

    it("waits for work that runs", async () => {
      const port = await engine.open();
      const order: string[] = [];
      const write = port
        .write(async (tx) => {
          await tx.run("CREATE (:Party {id: 'a'})");
          await tx.run("MATCH (n:Party {id: 'a'}) SET n.x = 1");
        })
        .then(() => order.push("written"));
      const read = port.read("RETURN 1 AS one").then(() => order.push("read"));
      await port.close().then(() => order.push("closed"));
      await Promise.all([write, read]);
      expect(order).toHaveLength(3);
      expect(order[2]).toBe("closed");
    });

    it("names its engine", async () => {
      const port = await engine.open();
      expect(port.engine).toBe(engine.name);
      await port.close();
    });
  });
}
