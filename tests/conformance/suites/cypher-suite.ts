import type { GraphPort } from "../../../server/store/graph/port.js";
import type { TestEngine } from "../../support/test-engines.js";

/** The ways of asking that our statements rely on, because others differ between the engines. */
export function cypherSuite(engine: TestEngine): void {
  describe("statements", () => {
    let port: GraphPort;
    beforeAll(async () => {
      port = await engine.open();
      await port.write(async (tx) => {
        await tx.run(
          "UNWIND range(1, 300) AS i CREATE (:Party:Agency {id: 'in' + i}), (:Party:Zone {id: 'out' + i})",
        );
        await tx.run("CREATE (:Party:Cluster {id: 'hub'})");
        await tx.run(
          "MATCH (h:Cluster {id: 'hub'}), (a:Agency) CREATE (a)-[:TRAINING {id: 'l-' + a.id}]->(h)",
        );
        await tx.run("MATCH (h:Cluster {id: 'hub'}), (z:Zone) CREATE (h)-[:FUNDING {id: 'l-' + z.id}]->(z)");
      });
    });
    afterAll(() => port.close());

    it("counts pairs across a hub by two MATCH clauses, 90,000 rows in between", async () => {
      const statement = "MATCH (a:Party)-->(b:Party) MATCH (b)-->(c:Party) RETURN count(*) AS pairs";
      expect(await port.read(statement)).toEqual([[90_000]]);
    });

    it("counts pairs across a hub by a path of exactly two, 90,000 rows in between", async () => {
      expect(await port.read("MATCH (a:Agency)-[*2]->(c:Zone) RETURN count(*) AS pairs")).toEqual([[90_000]]);
    });

    it("sums over nothing to 0 under coalesce, counts to 0, collects to an empty list", async () => {
      const statement =
        "MATCH (n:Nobody) RETURN coalesce(sum(n.x), 0) AS sum, count(n) AS count, collect(n.x) AS list, avg(n.x) AS avg";
      expect(await port.read(statement)).toEqual([[0, 0, [], null]]);
    });

    it("finds the kind of a node among its labels whatever their order", async () => {
      const statement = "MATCH (n:Party {id: $id}) RETURN [l IN labels(n) WHERE l <> 'Party'][0] AS kind";
      expect(await port.read(statement, { id: "hub" })).toEqual([["Cluster"]]);
      expect(await port.read(statement, { id: "in7" })).toEqual([["Agency"]]);
    });

    it("sorts as ORDER BY says: absent values last, and first the other way round", async () => {
      const statement = "UNWIND [2, null, 1] AS x RETURN x ORDER BY x";
      expect(await port.read(statement)).toEqual([[1], [2], [null]]);
      expect(await port.read(`${statement} DESC`)).toEqual([[null], [2], [1]]);
    });

    it("limits each parent's rows by a subquery", async () => {
      const statement = `UNWIND $ids AS id MATCH (n:Party {id: id})
        CALL (n) { MATCH (n)-[r]-(m) RETURN r.id AS link, m.id AS other ORDER BY link LIMIT $limit }
        RETURN id, link, other ORDER BY id, link`;
      expect(await port.read(statement, { ids: ["in2", "hub"], limit: 2 })).toEqual([
        ["hub", "l-in1", "in1"],
        ["hub", "l-in10", "in10"],
        ["in2", "l-in2", "hub"],
      ]);
    });

    it("searches shortest paths by their types, not by what the hops hold", async () => {
      const statement = `MATCH (a:Party {id: 'in1'}), (b:Party {id: $to}) WHERE a <> b
        MATCH p = shortestPath((a)-[:TRAINING|FUNDING*..4]-(b)) RETURN [n IN nodes(p) | n.id] AS ids`;
      expect(await port.read(statement, { to: "out9" })).toEqual([[["in1", "hub", "out9"]]]);
      expect(await port.read(statement, { to: "in1" })).toEqual([]);
      expect(await port.read(statement.replace("|FUNDING", ""), { to: "out9" })).toEqual([]);
    });

    it("matches an optional condition that is null to everything", async () => {
      const statement = "MATCH (n:Cluster) WHERE ($name IS NULL OR n.id = $name) RETURN n.id AS id";
      expect(await port.read(statement, { name: null })).toEqual([["hub"]]);
      expect(await port.read(statement, { name: "other" })).toEqual([]);
    });
  });
}
