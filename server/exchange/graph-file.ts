import { LINKAGE_FIELDS, STAKEHOLDER_FIELDS } from "./flat-fields.js";
import { importDocument } from "./import-document.js";
import { mappingOf, type TableMapping } from "./import-mapping.js";
import type { ImportInput, ImportItem } from "./importer.js";
import { columnsOf } from "./row-fields.js";
import { linkageItems, type Row, type RowScope, stakeholderItems } from "./row-records.js";

const NODE_FIELDS = ["id", "kind", "name", ...STAKEHOLDER_FIELDS.map(({ field }) => field)];
const EDGE_FIELDS = ["id", "kind", "from", "to", ...LINKAGE_FIELDS.map(({ field }) => field)];

/** Nodes and edges of one graph file as stakeholders and linkages, their attributes as cells. */
export interface GraphFile {
  /** The document that the file is; to be yielded first. */
  readonly document: ImportItem;
  /** What a node says; its cells are its attributes with `id` and `label`. */
  node(row: Row): ImportItem[];
  /** What an edge says; its cells are its attributes with `id`, `source`, `target` and whether it is `undirected`. */
  edge(row: Row, undirected: boolean): ImportItem[];
}

/**
 * Starts reading a graph file. Attributes are found by the names of our fields, or by a mapping; of each name that is
 * neither a problem tells once.
 */
export function openGraphFile(path: string, input: ImportInput): GraphFile {
  const document = importDocument(input, path);
  const mapping = mappingOf(input.mapping, path.split(/[\\/]/u).at(-1) ?? path);
  const keys: RowScope["keys"] = new Map();
  const facets: RowScope["facets"] = new Set();
  const told = new Set<string>();
  const scopes = new Map<string, { scope: RowScope; unused: string[] }>();
  const scopeOf = (sort: "node" | "edge", row: Row): { scope: RowScope; items: ImportItem[] } => {
    const headings = Object.keys(row.cells);
    const key = `${sort} ${headings.join("\n")}`;
    let known = scopes.get(key);
    if (known === undefined) {
      const { columns, unused } = columnsOf(
        headings,
        sort === "node" ? NODE_FIELDS : EDGE_FIELDS,
        ofSort(mapping, sort),
      );
      const taken = new Map([...columns].filter(([field]) => field !== "sources"));
      const left = columns.has("sources") ? [...unused, "sources"] : unused;
      known = {
        scope: { document, columns: taken, mapping: ofSort(mapping, sort), keys, facets },
        unused: left,
      };
      if (scopes.size < 10_000) scopes.set(key, known);
    }
    const fresh = known.unused.filter((name) => !told.has(`${sort} ${name}`));
    for (const name of fresh) told.add(`${sort} ${name}`);
    return { scope: known.scope, items: fresh.map((name) => unusedAttribute(row, name, sort)) };
  };
  return {
    document: document.item,
    node: (row) => {
      const { scope, items } = scopeOf("node", row);
      return [...items, ...stakeholderItems(row, scope)];
    },
    edge: (row, undirected) => {
      const { scope, items } = scopeOf("edge", row);
      const said = linkageItems(row, scope);
      return [...items, ...(undirected ? said.map(asMutual) : said)];
    },
  };
}

/** A mapping for one sort of rows says nothing of the other. */
const ofSort = (mapping: TableMapping | undefined, sort: "node" | "edge"): TableMapping | undefined => {
  const rows = sort === "node" ? "stakeholders" : "linkages";
  return mapping?.rows === undefined || mapping.rows === rows ? mapping : undefined;
};

const asMutual = (item: ImportItem): ImportItem =>
  "problem" in item ? item : { ...item, record: { mutual: true, ...item.record } };

/** Layout and weight belong to the drawing, not to the facts. */
const OF_THE_DRAWING = new Set(["weight", "label", "sources"]);

const unusedAttribute = (row: Row, column: string, sort: "node" | "edge"): ImportItem => ({
  problem: {
    file: row.file,
    line: row.line,
    column,
    text: OF_THE_DRAWING.has(column.toLowerCase())
      ? "It has no place in the model."
      : `Required an attribute with the name of a field: ${(sort === "node" ? NODE_FIELDS : EDGE_FIELDS).join(", ")}. Name it in a mapping file, if it matters.`,
    leftOut: "value",
  },
});
