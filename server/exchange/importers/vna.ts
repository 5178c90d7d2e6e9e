import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** VNA of NetDraw: tables of nodes and ties, each below a line with a star and one of headings. */
export const vna = graphImporter(
  {
    key: "vna",
    title: "VNA of NetDraw",
    path: "VNA files (.vna), as NetDraw and Gephi write them",
    description: "Nodes with their data, and ties; how nodes are drawn is told.",
  },
  (path) => (text) => readVna(path, text),
);

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|([^\s,"]+)/gu)].map(([, quoted, word]) => quoted ?? word ?? "");

interface Node {
  readonly line: number;
  label?: string | undefined;
  readonly cells: Record<string, string>;
}

type SectionName = "data" | "properties" | "tie";

async function* readVna(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const nodes = new Map<string, Node>();
  const ties: GraphPart[] = [];
  const nodeOf = (id: string, line: number): Node => {
    const node = nodes.get(id) ?? { line, cells: {} };
    nodes.set(id, node);
    return node;
  };
  let section: SectionName | undefined;
  let headings: string[] | undefined;
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    const trimmed = raw.replace(/^\uFEFF/u, "").trim();
    if (trimmed === "") continue;
    if (trimmed.startsWith("*")) {
      section = sectionOf(trimmed, { file, line });
      headings = undefined;
      continue;
    }
    const cells = words(trimmed);
    if (headings === undefined && section !== undefined) {
      headings = cells;
      continue;
    }
    if (section === undefined || headings === undefined || cells.length !== headings.length)
      throw new UnreadableFile(
        { file, line },
        `Required ${headings?.length ?? "some"} cells below a line such as *Node data, as many as headings. Put those with blanks in quotes.`,
        trimmed,
      );
    const values = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]));
    if (section !== "tie") addTo(nodeOf(cells[0] ?? "", line), section, values, headings[0]);
    else {
      for (const id of cells.slice(0, 2)) nodeOf(id, line);
      ties.push(...tiesOf(headings, cells, line));
    }
  }
  yield [...nodes].map(([id, { label, ...node }]) => ({
    sort: "node",
    element: { ...node, own: { id, label } },
  }));
  yield ties;
}

function sectionOf(title: string, place: { file: string; line: number }): SectionName {
  const [, of = "", what = "data"] = /^\*\s*(node|tie)\s*(data|properties)?/iu.exec(title) ?? [];
  if (of === "")
    throw new UnreadableFile(
      place,
      "Required *Node data, *Node properties or *Tie data. Name the format of the file.",
      title,
    );
  return of.toLowerCase() === "tie" ? "tie" : (what.toLowerCase() as SectionName);
}

/** Of what is drawn, the label names a node. */
function addTo(
  node: Node,
  section: "data" | "properties",
  values: Readonly<Record<string, string>>,
  id: string | undefined,
): void {
  for (const [heading, value] of Object.entries(values)) {
    if (heading === id || value === "") continue;
    if (section === "data") node.cells[heading] = value;
    else if (heading.toLowerCase() === "shortlabel") node.label = value;
    else node.cells[`drawn ${heading}`] = value;
  }
}

/** Columns that say how strong a tie is; the others are relations. */
const STRENGTH = /^(?:strength|weight|value)$/iu;

/** A tie for each relation that is not zero; of one that has a strength alone, a tie. */
function tiesOf(
  headings: readonly string[],
  [from, to, ...values]: readonly string[],
  line: number,
): GraphPart[] {
  const said = values.map((value, at) => ({ relation: headings[at + 2] ?? "", value }));
  const [strength] = said.filter(({ relation }) => STRENGTH.test(relation));
  const relations = said.filter(({ relation }) => !STRENGTH.test(relation));
  const stand = relations.filter(({ value }) => value !== "" && Number(value) !== 0);
  if (relations.length > 0 && stand.length === 0)
    return [
      {
        passed: "no ties",
        text: "ties have the value 0 in all relations: they are none.",
        line,
        value: `${from ?? ""} ${to ?? ""}`,
      },
    ];
  const edges = stand.length > 0 ? stand : [{ relation: undefined, value: "1" }];
  return edges.map(({ relation, value }) => {
    const weight = value === "1" ? strength?.value : value;
    const cells: Record<string, string> =
      weight === undefined || ["", "1"].includes(weight) ? {} : { weight };
    return { sort: "edge", element: { line, own: { from, to, label: relation }, cells } };
  });
}
