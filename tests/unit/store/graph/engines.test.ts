import { readdirSync } from "node:fs";
import path from "node:path";
import type { GraphEngine } from "../../../../server/store/graph/engine.js";
import { ENGINES, openGraph } from "../../../../server/store/graph/engines.js";

const acceptedBy = (url: string): string[] =>
  Object.entries<GraphEngine>(ENGINES).flatMap(([name, engine]) => (engine.accepts(url) ? [name] : []));

describe("the list of engines", () => {
  it("has a line for each file of its folder", () => {
    const folder = path.resolve(import.meta.dirname, "../../../../server/store/graph/engines");
    const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual(Object.keys(ENGINES).sort());
  });

  it.each([
    "./data/linkages.graph",
    "/var/lib/linkages",
    "graph",
    "file:data/a.graph",
    "file:///srv/a.graph",
    "memory:",
  ])("gives %s to the embedded engine", (url) => {
    expect(acceptedBy(url)).toEqual(["embedded"]);
  });

  it.each([
    "neo4j://h",
    "neo4j+s://h:1",
    "neo4j+ssc://h",
    "bolt://127.0.0.1:7687",
    "bolt+s://h",
    "BOLT+SSC://h",
  ])("gives %s to Neo4j", (url) => {
    expect(acceptedBy(url)).toEqual(["neo4j"]);
  });

  it.each([
    ["http://localhost:7474", '"http://localhost:7474"'],
    ["neo4j:h", '"neo4j:h"'],
    ["bolt://", '"bolt://"'],
    ["  ", "nothing"],
  ])("refuses %j and says which forms there are", async (url, got) => {
    await expect(openGraph({ url })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message:
        "The setting GRAPH_URL must be a file (./data/linkages.graph or file:///…) or memory:, or a neo4j://, neo4j+s://, " +
        `neo4j+ssc://, bolt://, bolt+s:// or bolt+ssc:// URI; got ${got}. Correct it, or unset it for a file under ./data.`,
    });
  });

  it("refuses a URL that holds a password, without repeating it", async () => {
    const refusal = await openGraph({ url: "neo4j://neo4j:secret-word@localhost" }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "CONFIG_INVALID" });
    expect(String(refusal)).not.toContain("secret-word");
  });
});
