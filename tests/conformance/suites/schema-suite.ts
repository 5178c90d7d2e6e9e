import type { GraphPort } from "../../../server/store/graph/port.js";
import { PARTY_SCHEMA } from "../../support/graph-schema.js";
import type { TestEngine } from "../../support/test-engines.js";

/** Constraints and indexes. */
export function schemaSuite(engine: TestEngine): void {
  describe("schema", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
      await port.prepare(PARTY_SCHEMA);
    });
    afterAll(() => port.close());
    beforeEach(() => port.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

    const add = "CREATE (:Party {id: $id})";

    it("can be prepared again and again, also side by side", async () => {
      await port.prepare(PARTY_SCHEMA);
      await Promise.all([port.prepare(PARTY_SCHEMA), port.prepare(PARTY_SCHEMA)]);
      await port.write((tx) => tx.run(add, { id: "a" }));
      expect(await port.read("MATCH (n:Party {id: 'a'}) RETURN count(n) AS n")).toEqual([[1]]);
    });

    it("refuses a second node with the same unique value and says which", async () => {
      await port.write((tx) => tx.run(add, { id: "a" }));
      const second = port.write(async (tx) => {
        await tx.run(add, { id: "b" });
        await tx.run(add, { id: "a" });
      });
      await expect(second).rejects.toMatchObject({
        code: "GRAPH_CONSTRAINT",
        message: 'The graph refused a change: there is a Party whose id is "a" already. Nothing was stored.',
      });
      expect(await port.read("MATCH (n:Party) RETURN n.id AS id")).toEqual([["a"]]);
    });

    it("allows a unique value again once its node has gone", async () => {
      await port.write((tx) => tx.run(add, { id: "a" }));
      await port.write((tx) => tx.run("MATCH (n:Party {id: 'a'}) DETACH DELETE n"));
      await port.write((tx) => tx.run(add, { id: "a" }));
      expect(await port.read("MATCH (n:Party) RETURN n.id AS id")).toEqual([["a"]]);
    });

    it("refuses to make a property unique that is not, and names a value", async () => {
      await port.write((tx) => tx.run("CREATE (:Twin {id: 'same'}), (:Twin {id: 'same'})"));
      const schema = { ...PARTY_SCHEMA, unique: [{ label: "Twin", property: "id" }] };
      await expect(port.prepare(schema)).rejects.toMatchObject({
        code: "GRAPH_CONSTRAINT",
        message: expect.stringContaining("same") as string,
      });
    });
  });
}
