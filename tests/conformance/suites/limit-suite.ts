import type { GraphPort } from "../../../server/store/graph/port.js";
import { SLOW_PARAMETERS, SLOW_STATEMENT } from "../../support/slow-statement.js";
import type { TestEngine } from "../../support/test-engines.js";

/** Time limits and giving up. */
export function limitSuite(engine: TestEngine): void {
  describe("limits", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
    });
    afterAll(() => port.close());

    it("answers TIMEOUT when a read takes too long, then answers on", async () => {
      const slow = port.read(SLOW_STATEMENT, SLOW_PARAMETERS, { timeoutMs: 50 });
      await expect(slow).rejects.toMatchObject({
        code: "TIMEOUT",
        message: "The answer was not ready within 50 ms. Ask for less: a smaller page, depth or filter.",
      });
      expect(await port.read("RETURN 1 AS one")).toEqual([[1]]);
    });

    it("gives a read up when its signal aborts, with the signal's reason, then answers on", async () => {
      const controller = new AbortController();
      const slow = port.read(SLOW_STATEMENT, SLOW_PARAMETERS, { signal: controller.signal });
      const reason = new Error("the client has gone");
      setImmediate(() => {
        controller.abort(reason);
      });
      await expect(slow).rejects.toBe(reason);
      expect(await port.read("RETURN 1 AS one")).toEqual([[1]]);
    });

    it("does not begin a read whose signal has aborted", async () => {
      const reason = new Error("gone before");
      const read = port.read("RETURN 1 AS one", {}, { signal: AbortSignal.abort(reason) });
      await expect(read).rejects.toBe(reason);
    });

    it("does nothing to a read that is in time, nor after it", async () => {
      const controller = new AbortController();
      const options = { signal: controller.signal, timeoutMs: 200_000 };
      expect(await port.read("RETURN 1 AS one", {}, options)).toEqual([[1]]);
      controller.abort(new Error("too late to matter"));
      expect(await port.read("RETURN 2 AS two")).toEqual([[2]]);
    });

    it("undoes work that takes too long and lets the next one in", async () => {
      const hasty = await engine.open({ writeTimeoutMs: 200 });
      const stuck = hasty.write(async (tx) => {
        await tx.run("CREATE (:Party {id: 'stuck'})");
        await new Promise(() => undefined);
      });
      await expect(stuck).rejects.toMatchObject({ code: "TIMEOUT" });
      await hasty.write((tx) => tx.run("CREATE (:Party {id: 'next'})"));
      expect(await hasty.read("MATCH (n:Party) RETURN n.id AS id")).toEqual([["next"]]);
      await hasty.close();
    });

    it("answers a ping", async () => {
      await expect(port.ping({ timeoutMs: 200_000 })).resolves.toBeUndefined();
    });
  });
}
