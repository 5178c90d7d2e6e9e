import type { Written } from "./random-network.js";

export type Edge = Written["edges"][number];

export const keyOf = ({ nodes }: Written, at: number): string => nodes[at]?.key ?? "";
export const sumOf = ({ cents }: Edge): number => cents / 100;

/** Attributes have the names of what a format says by itself, turned round. */
export const lure = (written: Written, edge: Edge): object => ({
  source: keyOf(written, edge.to),
  target: keyOf(written, edge.from),
});

export const edgeFields = (edge: Edge): Record<string, unknown> => ({
  ...{ kind: edge.kind, amount: sumOf(edge), currency: "EUR", period: edge.day },
});

export const nodeLink = (written: Written): string =>
  JSON.stringify({
    directed: true,
    nodes: written.nodes.map(({ key, name, kind }) => ({ name, kind, id: key })),
    links: written.edges.map((edge) => ({
      ...{ source: keyOf(written, edge.from), target: keyOf(written, edge.to), ...edgeFields(edge) },
      attributes: lure(written, edge),
    })),
  });

export const cytoscape = (written: Written): string =>
  JSON.stringify({
    elements: {
      edges: written.edges.map((edge) => ({
        data: { ...edgeFields(edge), source: keyOf(written, edge.from), target: keyOf(written, edge.to) },
      })),
      nodes: written.nodes.map(({ key, name, kind }) => ({ data: { name, kind, id: key } })),
    },
  });

export const kumu = (written: Written): string =>
  JSON.stringify({
    elements: written.nodes.map(({ key, name, kind }) => ({ _id: key, attributes: { label: name, kind } })),
    connections: written.edges.map((edge) => ({
      ...{ from: keyOf(written, edge.from), to: keyOf(written, edge.to), direction: "directed" },
      attributes: edgeFields(edge),
    })),
  });

export const jgf = (written: Written): string =>
  JSON.stringify({
    graph: {
      directed: true,
      metadata: { about: { deep: {} } },
      edges: written.edges.map((edge) => ({
        ...{ source: keyOf(written, edge.from), target: keyOf(written, edge.to), relation: edge.kind },
        metadata: { ...lure(written, edge), ...edgeFields(edge), kind: undefined },
      })),
      nodes: Object.fromEntries(
        written.nodes.map(({ key, name, kind }) => [key, { label: name, metadata: { kind } }]),
      ),
    },
  });

/** Nodes are numbered, attributes have short names, and one has a value where nothing is stated. */
export const cx2 = ({ nodes, edges }: Written): string =>
  JSON.stringify([
    { CXVersion: "2.0", hasFragments: false },
    {
      attributeDeclarations: [
        {
          nodes: { name: { a: "n" }, kind: { v: "agency" } },
          edges: { interaction: { a: "i" }, source: {} },
        },
      ],
    },
    {
      edges: edges.map((edge, at) => ({
        ...{ id: at, s: edge.from, t: edge.to },
        v: { ...edgeFields(edge), kind: undefined, i: edge.kind, source: edge.to, target: edge.from },
      })),
    },
    {
      nodes: nodes.map(({ name, kind }, id) => ({
        ...{ id, x: id, y: id },
        v: { n: name, ...(kind !== "agency" && { kind }) },
      })),
    },
    { status: [{ success: true }] },
  ]);

/** The data of nodes and edges stand beside the graph, by their keys. */
export const gephiLite = (written: Written): string =>
  JSON.stringify(
    {
      type: "gephi-lite",
      version: "1.0.1",
      graphDataset: {
        metadata: { title: "Net", type: "mixed" },
        edgeData: Object.fromEntries(
          written.edges.map((edge, at) => [`e${at}`, { ...lure(written, edge), ...edgeFields(edge) }]),
        ),
        nodeData: Object.fromEntries(
          written.nodes.map(({ key, name, kind }) => [key, { label: name, kind }]),
        ),
        fullGraph: {
          options: { type: "mixed", multi: true },
          nodes: written.nodes.map(({ key }) => ({ key })),
          edges: written.edges.map((edge, at) => ({
            ...{ key: `e${at}`, source: keyOf(written, edge.from), target: keyOf(written, edge.to) },
          })),
        },
      },
      filters: { past: [], future: [] },
    },
    null,
    1,
  );
