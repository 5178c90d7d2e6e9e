import type { GraphPort } from "../../../server/store/graph/port.js";
import type { TestEngine } from "../../support/test-engines.js";

/** How a statement would be run. */
export function planSuite(engine: TestEngine): void {
  describe("plan", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
    });
    afterAll(() => port.close());

    it("tells the operators of a statement, a line each, without its parameters", async () => {
      const lines = await port.plan(
        "MATCH (n:Party) WHERE n.id IN $ids AND n.name CONTAINS $text RETURN n.id ORDER BY n.name LIMIT $limit",
      );
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.join("\n")).toMatch(/limit|top/iu);
      expect(lines.every((line) => line.trim() !== "" && !line.includes("\n"))).toBe(true);
    });

    it("runs nothing, and rejects what is no statement", async () => {
      await port.plan("CREATE (:Party {id: $id})").catch(() => undefined);
      expect(await port.read("MATCH (n:Party) RETURN count(n) AS parties")).toEqual([[0]]);
      await expect(port.plan("MATCH nothing")).rejects.toThrow();
    });
  });
}
