import { basename } from "node:path";
import { type CsvRow, csvRows } from "../csv-rows.js";
import { LINKAGE_FIELDS, STAKEHOLDER_FIELDS } from "../flat-fields.js";
import { importDocument } from "../import-document.js";
import { mappingOf, type TableMapping } from "../import-mapping.js";
import { UnreadableFile } from "../import-problem.js";
import type { Importer, ImportInput, ImportItem } from "../importer.js";
import { facetItems, FACET_COLUMNS } from "../row-facets.js";
import { columnsOf, type RowColumns } from "../row-fields.js";
import { linkageItems, type RowScope, stakeholderItems } from "../row-records.js";

/** CSV and TSV files of stakeholders, linkages or facets, one sort a file. */
export const tables: Importer = {
  key: "tables",
  title: "Tables",
  path: "CSV or TSV files; stakeholders before the linkages between them",
  description:
    "Tables of stakeholders and of linkages, one row each, their columns found by heading or by a mapping file.",
  files: (path) => [path],
  start: (input) => {
    const keys: RowScope["keys"] = new Map();
    const facets: RowScope["facets"] = new Set();
    return (path) => readTable(path, input, keys, facets);
  },
};

const COLUMNS = {
  stakeholders: ["id", "kind", "name", ...STAKEHOLDER_FIELDS.map(({ field }) => field)],
  linkages: ["id", "kind", "from", "to", ...LINKAGE_FIELDS.map(({ field }) => field)],
  ...FACET_COLUMNS,
};
type RowSort = keyof typeof COLUMNS;

async function* readTable(
  path: string,
  input: ImportInput,
  keys: RowScope["keys"],
  facets: RowScope["facets"],
): AsyncGenerator<readonly ImportItem[]> {
  const file = basename(path);
  const mapping = mappingOf(input.mapping, file);
  const document = importDocument(input, path);
  let toItems: (row: CsvRow) => ImportItem[] = () => [];
  const opening: ImportItem[] = [document.item];
  const check = (headings: readonly string[]): void => {
    const { sort, columns, unused } = sortOf(path, headings, mapping);
    opening.push(...unused.map((heading) => unusedColumn(path, heading, sort)));
    const opened = { document, columns, mapping, keys, facets };
    toItems = (row) => {
      const placed = { file: path, ...row };
      if (sort === "stakeholders") return stakeholderItems(placed, opened);
      return sort === "linkages" ? linkageItems(placed, opened) : facetItems(sort, placed, opened);
    };
  };
  for await (const { rows, problems } of csvRows(path, input.text(path), check))
    yield [...opening.splice(0), ...problems.map((problem) => ({ problem })), ...rows.flatMap(toItems)];
}

function sortOf(
  file: string,
  headings: readonly string[],
  mapping: TableMapping | undefined,
): { sort: RowSort; columns: RowColumns; unused: string[] } {
  const has = (columns: RowColumns, ...fields: string[]): boolean =>
    fields.every((field) => columns.has(field) || mapping?.constants[field] !== undefined);
  const asked = mapping?.rows;
  const found = (sort: RowSort): { sort: RowSort; columns: RowColumns; unused: string[] } => {
    const { columns, unused } = columnsOf(headings, COLUMNS[sort], mapping);
    const taken = new Map([...columns].filter(([field]) => field !== "sources"));
    return {
      sort,
      columns: taken,
      unused: columns.has("sources") ? [...unused, columns.get("sources") ?? ""] : unused,
    };
  };
  if (asked !== undefined) {
    const table = found(asked);
    if (asked === "linkages" ? has(table.columns, "from", "to") : has(table.columns, "name")) return table;
  } else {
    const linkages = found("linkages");
    if (has(linkages.columns, "from", "to")) return linkages;
    const stakeholders = found("stakeholders");
    if (has(stakeholders.columns, "name")) return stakeholders;
  }
  throw new UnreadableFile(
    { file, line: 1 },
    "Required headings: name (or label) and kind for stakeholders, from and to (or source and target) for linkages. Rename them, or say in a mapping file which column is which.",
    headings.join(", "),
  );
}

const unusedColumn = (file: string, column: string, sort: RowSort): ImportItem => ({
  problem: {
    file,
    line: 1,
    column,
    text:
      column === "sources"
        ? "The file itself is the source of what it says. Import our JSON to keep the sources of each fact."
        : `Required a field of ${sort}: ${COLUMNS[sort].join(", ")}. Rename the heading, or name it in a mapping file, if it matters.`,
    leftOut: "value",
  },
});
