import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import jsonld, { type JsonLdDocument } from "jsonld";
import { readDataset } from "../../schema/read-dataset.js";
import { cytoscape } from "../../server/exchange/formats/cytoscape.js";
import { gexf } from "../../server/exchange/formats/gexf.js";
import { graphml } from "../../server/exchange/formats/graphml.js";
import { iati } from "../../server/exchange/formats/iati.js";
import { jsonld as jsonldFormat } from "../../server/exchange/formats/jsonld.js";
import type { GraphPort } from "../../server/graph/port.js";
import { writeRepository } from "../../server/repositories/write-repository.js";
import { DAY_ONE, emptyGraph, exported, Files } from "../support/exchange.js";

const python = process.env["PYTHON"] ?? "python3";
const required = (process.env["LINKAGES_REQUIRE"] ?? "").split(/[\s,]+/u).includes("networkx");
const script = fileURLToPath(new URL("../support/read-graph.py", import.meta.url));

function hasNetworkx(): boolean {
  try {
    execFileSync(python, ["-c", "import networkx"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const withNetworkx = required || hasNetworkx() ? it : it.skip;

interface ReadGraph {
  readonly nodes: number;
  readonly edges: number;
  readonly names: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
}

let port: GraphPort;
let files: Files;
let expected: ReadGraph;

beforeAll(async () => {
  files = await Files.open();
  port = await emptyGraph();
  const dataset = await readDataset("seeds");
  await writeRepository(port).upsert(dataset, DAY_ONE);
  const all = [...dataset.clusters, ...dataset.agencies, ...dataset.universities, ...dataset.projects];
  const kinds: Record<string, number> = {};
  for (const { kind } of dataset.linkages) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const names = all.map(({ name }) => name).sort();
  expected = { nodes: all.length, edges: dataset.linkages.length, names, kinds };
});
afterAll(async () => {
  await port.close();
  await files.discard();
});

async function readByNetworkx(format: "gexf" | "graphml" | "cytoscape", text: string): Promise<ReadGraph> {
  const path = await files.write(`read.${format}`, text);
  const read = JSON.parse(execFileSync(python, [script, format, path], { encoding: "utf8" })) as ReadGraph;
  return { ...read, names: [...read.names].sort() };
}

describe("what other readers make of an export (networkx: install it for Python, or set PYTHON)", () => {
  withNetworkx("is the whole graph of a GEXF file", async () => {
    expect(await readByNetworkx("gexf", await exported(port, gexf))).toEqual(expected);
  });

  withNetworkx("is the whole graph of a GraphML file", async () => {
    expect(await readByNetworkx("graphml", await exported(port, graphml))).toEqual(expected);
  });

  withNetworkx("is the whole graph of a Cytoscape file", async () => {
    expect(await readByNetworkx("cytoscape", await exported(port, cytoscape))).toEqual(expected);
  });

  it("is every stakeholder and linkage of a JSON-LD file, in terms of schema.org", async () => {
    const document = JSON.parse(await exported(port, jsonldFormat)) as JsonLdDocument;
    const nodes = await jsonld.expand(document, { documentLoader: refuseToLoad });
    const ofType = (type: string): Record<string, unknown>[] =>
      (nodes as Record<string, unknown>[]).filter((node) => (node["@type"] as string[]).includes(type));
    const named = ["Agency", "Cluster", "University", "Project"].flatMap((type) =>
      ofType(`urn:linkages:term:${type}`),
    );
    const names = named.map(
      (node) => (node["https://schema.org/name"] as { "@value": string }[])[0]?.["@value"],
    );
    expect([names.sort(), ofType("urn:linkages:term:Linkage").length]).toEqual([
      expected.names,
      expected.edges,
    ]);
    expect(
      ofType("https://schema.org/MonetaryGrant").every((grant) => "https://schema.org/funder" in grant),
    ).toBe(true);
  });

  it("is the order of elements that IATI 2.03 requires", async () => {
    const text = await exported(port, iati);
    const order = [...(text.split("</iati-activity>")[0]?.matchAll(/^ {2}<([\w-]+)/gmu) ?? [])].map(
      (match) => match[1] ?? "",
    );
    const known = [
      "iati-identifier",
      "reporting-org",
      "title",
      "description",
      "participating-org",
      "other-identifier",
      "activity-status",
      "activity-date",
      "recipient-country",
      "location",
      "sector",
      "transaction",
      "related-activity",
      "result",
    ];
    const places = order.map((name) => known.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
  });
});

const refuseToLoad = (url: string): Promise<never> =>
  Promise.reject(new Error(`Nothing is to be fetched; asked for ${url}.`));
