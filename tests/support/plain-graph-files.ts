import type { Written } from "./random-network.js";

/** Pajek has no attributes and no keys but numbers. */
export const pajek = ({ nodes, edges }: Written): string =>
  `*Vertices ${nodes.length}\n${nodes.map(({ name }, at) => `${at + 1} "${name}"`).join("\n")}\n*Arcs\n${edges
    .map(({ from, to }) => `${from + 1} ${to + 1}`)
    .join("\n")}\n`;

export const tgf = ({ nodes, edges }: Written): string =>
  `${nodes.map(({ name }, at) => `${at} ${name}`).join("\r\n")}\r\n#\r\n${edges
    .map(({ from, to, kind }) => `${from} ${to} ${kind}`)
    .join("\r\n")}`;

export const sif = ({ nodes, edges }: Written): string =>
  `${edges.map(({ from, to, kind }) => `${nodes[from]?.name}\t${kind}\t${nodes[to]?.name}`).join("\n")}\n${nodes
    .map(({ name }) => `${name}\t`)
    .join("\n")}`;

export const ucinet = ({ nodes, edges }: Written): string =>
  edges.length % 2 === 0
    ? `dl n = ${nodes.length}, format = edgelist1\nlabels:\n${nodes
        .map(({ name }) => `"${name}"`)
        .join(",\n")}\ndata:\n${edges.map(({ from, to }) => `${from + 1} ${to + 1} 1`).join("\n")}\n`
    : `DL N=${nodes.length} FORMAT=NODELIST1\nLABELS EMBEDDED\nDATA:\n${[
        ...nodes.map(({ name }) => `"${name}"`),
        ...edges.map(({ from, to }) => `"${nodes[from]?.name}" "${nodes[to]?.name}"`),
      ].join("\r\n")}`;

export const vosviewer = ({ nodes, edges }: Written): string =>
  JSON.stringify({
    network: {
      items: nodes.map(({ name }, at) => ({ id: at + 1, label: name, weights: { Links: 1 } })),
      links: edges.map(({ from, to }) => ({ source_id: from + 1, target_id: to + 1, strength: 2 })),
    },
  });

export const ncol = ({ nodes, edges }: Written): string =>
  edges
    .map(({ from, to }, at) => `${nodes[from]?.name} ${nodes[to]?.name}${at % 2 === 0 ? " 2.5" : ""}`)
    .join("\n");

export const lgl = ({ nodes, edges }: Written): string =>
  nodes
    .map(({ name }, at) =>
      [
        `# ${name}`,
        ...edges.filter(({ from }) => from === at).map(({ to }) => `${nodes[to]?.name} 1e-1`),
      ].join("\n"),
    )
    .join("\r\n");

export const vna = ({ nodes, edges }: Written): string =>
  [
    ...["*Node data", "ID name", ...nodes.map(({ name }, at) => `${at} "${name}"`)],
    ...["*Node properties", "ID x shortlabel", ...nodes.map((_, at) => `${at} 1 n${at}`)],
    ...["*Tie data", "from to strength", ...edges.map(({ from, to }) => `${from} ${to} 2`)],
  ].join("\n");

/** What files can say that have no attributes; some have the kind of an edge. */
const plain = ({ nodes, edges }: Written, hasKinds: boolean): Written => ({
  nodes: nodes.map(({ key, name }) => ({ key, name: name.replaceAll('"', "'"), kind: "agency" })),
  edges: edges.map(({ kind, ...edge }) => ({
    ...edge,
    ...{ kind: hasKinds ? kind : "COLLABORATION", cents: -1, day: "" },
  })),
});

/** A network as files of names and pairs tell it. */
export const unnamed = (written: Written): Written => plain(written, false);
/** The same with the kinds of edges. */
export const named = (written: Written): Written => plain(written, true);

/** The same with names that have no blanks. */
export const numbered = (written: Written): Written => {
  const { nodes, edges } = plain(written, false);
  return { nodes: nodes.map((node, at) => ({ ...node, name: `N${at}` })), edges };
};
/** The same without those that have no linkage. */
export const linked = (written: Written): Written => {
  const { nodes, edges } = numbered(written);
  const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  return {
    nodes: ends.flatMap((at) => nodes[at] ?? []),
    edges: edges.map((edge) => ({ ...edge, from: ends.indexOf(edge.from), to: ends.indexOf(edge.to) })),
  };
};
