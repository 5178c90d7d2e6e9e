import cytoscapeJs, { type ElementsDefinition } from "cytoscape";
import jsonld, { type JsonLdDocument } from "jsonld";
import { readDataset } from "../../schema/read-dataset.js";
import type { DatasetRecord, LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import {
  EDGE_ATTRIBUTES,
  edgeValues,
  type FlatValues,
  NODE_ATTRIBUTES,
  nodeValues,
} from "../../server/exchange/writing/flat-network.js";
import { csv } from "../../server/exchange/formats/csv.js";
import { cytoscape } from "../../server/exchange/formats/cytoscape.js";
import { gexf } from "../../server/exchange/formats/gexf.js";
import { graphml } from "../../server/exchange/formats/graphml.js";
import { iati } from "../../server/exchange/formats/iati.js";
import { nodeLinkJson } from "../../server/exchange/formats/node-link.json.js";
import { jsonld as jsonldFormat } from "../../server/exchange/formats/jsonld.js";
import type { ExportFormat } from "../../server/exchange/format.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { DAY_ONE, emptyGraph, exported, exportedBytes, Files } from "../support/exchange.js";
import { describeWithPython, runPython } from "../support/python.js";

type Values = Readonly<Record<string, unknown>>;
interface ReadGraph {
  readonly nodes: Readonly<Record<string, Values>>;
  readonly edges: Readonly<Record<string, Values>>;
}

let port: GraphPort;
let files: Files;
let dataset: DatasetRecord;
let stakeholders: StakeholderRecord[];

beforeAll(async () => {
  files = await Files.open();
  port = await emptyGraph();
  dataset = await readDataset("seeds");
  await writeRepository(port).upsert(dataset, DAY_ONE);
  const { clusters, agencies, universities, projects } = dataset;
  stakeholders = [...clusters, ...agencies, ...universities, ...projects];
});
afterAll(async () => {
  await port.close();
  await files.discard();
});

/** What a graph file has to say of each node and edge, without what it does not say. */
function expectedGraph(): ReadGraph {
  const named = (fields: readonly { field: string }[], values: FlatValues): Values =>
    Object.fromEntries(
      fields.flatMap(({ field }, index): [string, unknown][] =>
        values[index] === undefined ? [] : [[field, values[index]]],
      ),
    );
  const ofNode = (record: StakeholderRecord): Values => ({
    ...named(NODE_ATTRIBUTES, nodeValues(record)),
    label: record.name,
  });
  const ofEdge = (record: LinkageRecord): Values => ({
    ...named(EDGE_ATTRIBUTES, edgeValues(record)),
    source: record.from,
    target: record.to,
  });
  return {
    nodes: Object.fromEntries(stakeholders.map((record) => [record.id, ofNode(record)])),
    edges: Object.fromEntries(dataset.linkages.map((record) => [record.id, ofEdge(record)])),
  };
}

/** The values that we write, of all that a reader made of them. */
function ours({ nodes, edges }: ReadGraph, rename: Readonly<Record<string, string>> = {}): ReadGraph {
  const only = (of: ReadGraph["nodes"], fields: readonly string[]): ReadGraph["nodes"] =>
    Object.fromEntries(
      Object.entries(of).map(([id, values]) => [
        id,
        Object.fromEntries(
          fields
            .map((field) => [field, values[rename[field] ?? field]] as const)
            .filter(([, value]) => value !== undefined && value !== ""),
        ),
      ]),
    );
  return {
    nodes: only(nodes, [...NODE_ATTRIBUTES.map(({ field }) => field), "label"]),
    edges: only(edges, [...EDGE_ATTRIBUTES.map(({ field }) => field), "source", "target"]),
  };
}

const isScalar = (value: unknown): boolean => typeof value === "number" || typeof value === "boolean";
const asTexts = (graph: ReadGraph): unknown =>
  JSON.parse(JSON.stringify(graph, (_, value: unknown) => (isScalar(value) ? String(value) : value)));

async function read(format: ExportFormat): Promise<ReadGraph> {
  const path = await files.write(`read.${format.key}`, await exportedBytes(port, format));
  return runPython("tests/support/read-graph.py", null, format.key, path) as ReadGraph;
}

describeWithPython("networkx", "what NetworkX reads from an export", () => {
  it("is every value of every node and edge of a GEXF file, parallel edges included", async () => {
    expect(ours(await read(gexf))).toEqual(expectedGraph());
  });

  it("is every value of every node and edge of a GraphML file, parallel edges included", async () => {
    expect(ours(await read(graphml))).toEqual(expectedGraph());
  });

  it.each([cytoscape, nodeLinkJson])("is every field of every record of $title", async (format) => {
    const { nodes, edges } = await read(format);
    const ofRecords = (records: readonly { readonly id: string }[]): unknown =>
      Object.fromEntries(
        records.map((record) => {
          const { id, from: source, to: target, ...fields } = plain(record) as Record<string, unknown>;
          return [
            id,
            expect.objectContaining({ ...fields, ...(source !== undefined && { source, target }) }),
          ];
        }),
      );
    expect(nodes).toEqual(ofRecords(stakeholders));
    expect(edges).toEqual(ofRecords(dataset.linkages));
  });

  it("is every cell of the two tables, under the headings of Gephi (by Python's own reader)", async () => {
    expect(ours(await read(csv), { label: "Label" })).toEqual(asTexts(expectedGraph()));
  });
});

describeWithPython("iati-schemas", "the XML schemas", () => {
  const errors = async (schema: string, format: ExportFormat): Promise<unknown> => {
    const path = await files.write(`valid.${format.key}`, await exported(port, format));
    return runPython("tests/support/validate-xml.py", null, schema, path);
  };

  it("of IATI 2.03 find nothing wrong", async () => {
    const schema = runPython("tests/support/iati-schema.py", null) as string;
    expect(await errors(schema, iati)).toEqual([]);
    const without = await files.write(
      "without.xml",
      '<iati-activities version="2.03"><iati-activity/></iati-activities>',
    );
    expect(runPython("tests/support/validate-xml.py", null, schema, without)).toHaveLength(1);
  });

  it("of the part of GEXF 1.3 that we use find nothing wrong", async () => {
    expect(await errors("tests/support/gexf-1.3-part.xsd", gexf)).toEqual([]);
  });
});

describe("what Cytoscape.js reads from an export", () => {
  it("is every field of every record", async () => {
    const { elements } = JSON.parse(await exported(port, cytoscape)) as { elements: ElementsDefinition };
    const graph = cytoscapeJs({ headless: true, elements });
    const byId = (records: readonly { id: string }[]): unknown =>
      Object.fromEntries(records.map((record) => [record.id, plain(record)]));
    const nodes = graph.nodes().map((node) => {
      const { kind: _kind, label: _label, value: _value, ...data } = node.data() as Values;
      return withoutSpans(data) as { id: string };
    });
    const edges = graph.edges().map((edge) => {
      const { source: from, target: to, key: _key, ...data } = edge.data() as Values;
      return { from, to, ...withoutSpans(data) } as unknown as { id: string };
    });
    expect(byId(nodes)).toEqual(byId(stakeholders));
    expect(byId(edges)).toEqual(byId(dataset.linkages));
  });
});

/** The days that stand beside dates, and what tells of changes, are not of the record. */
const withoutSpans = (data: Values): Values =>
  Object.fromEntries(
    Object.entries(data).filter(([name]) => !/(?:Earliest|Latest|Exact)$|^digest$/u.test(name)),
  );

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("what a JSON-LD processor reads from an export", () => {
  it("is every stakeholder and linkage in terms of schema.org and of the W3C", async () => {
    const document = JSON.parse(await exported(port, jsonldFormat)) as JsonLdDocument;
    const nodes = await jsonld.expand(document, { documentLoader: refuseToLoad });
    const ofType = (type: string): Values[] =>
      (nodes as Values[]).filter((node) => (node["@type"] as string[]).includes(type));
    const named = ["Agency", "Cluster", "University", "Project"].flatMap((type) =>
      ofType(`urn:linkages:term:${type}`),
    );
    const names = named.map(
      (node) => (node["https://schema.org/name"] as { "@value": string }[])[0]?.["@value"],
    );
    expect(names.sort()).toEqual(stakeholders.map(({ name }) => name).sort());
    expect(ofType("urn:linkages:term:Linkage")).toHaveLength(dataset.linkages.length);
    expect(
      ofType("https://schema.org/MonetaryGrant").every((grant) => "https://schema.org/funder" in grant),
    ).toBe(true);
  });

  it("has lost no field: back in the short form it is what was written", async () => {
    const document = JSON.parse(await exported(port, jsonldFormat)) as Values;
    const expanded = await jsonld.expand(document, { documentLoader: refuseToLoad });
    const compacted = await jsonld.compact(expanded, document["@context"], { documentLoader: refuseToLoad });
    expect(unwrapped(compacted["@graph"])).toEqual(unwrapped(document["@graph"]));
  });
});

/** A list of one item and the item itself are the same in JSON-LD, no items and no field, and two names of one term. */
function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? unwrapped(value[0]) : value.map(unwrapped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !Array.isArray(inner) || inner.length > 0)
      .map(([name, inner]) => [name === "description" ? "summary" : name, unwrapped(inner)]),
  );
}

const refuseToLoad = (url: string): Promise<never> =>
  Promise.reject(new Error(`Nothing is to be fetched; asked for ${url}.`));
