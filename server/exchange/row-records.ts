import { createHash } from "node:crypto";
import { fold } from "../../schema/fold.js";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { STAKEHOLDER_KINDS } from "../../schema/stakeholder-kinds.js";
import { LINKAGE_FIELDS, STAKEHOLDER_FIELDS } from "./flat-fields.js";
import { type ImportDocument } from "./import-document.js";
import type { TableMapping } from "./import-mapping.js";
import { shown } from "./import-problem.js";
import type { ImportItem } from "./importer.js";
import { cellOf, codesOf, flatFieldsOf, type RowColumns } from "./row-fields.js";
import { keySlug, slug } from "./slug.js";

/** A row of a table, or a node or edge of a graph file with its attributes as cells. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What the rows of one import share. */
export interface RowScope {
  readonly document: ImportDocument;
  readonly columns: RowColumns;
  readonly mapping: TableMapping | undefined;
  /** The ids that were made for keys and names that are no ids; null for a name that several have. */
  readonly keys: Map<string, string | null>;
  /** The facets that were made from names in cells. */
  readonly facets: Set<string>;
}

const STAKEHOLDER_ID = /^(?:cluster|agency|university|project):\S+$/u;

const problem = (row: Row, column: string | undefined, value: unknown, text: string): ImportItem => ({
  problem: {
    file: row.file,
    line: row.line,
    column,
    value: value === undefined ? undefined : shown(value),
    text,
    leftOut: "record",
  },
});

const sourcesOf = (scope: RowScope, row: Row): object[] => [
  { document: scope.document.id, locator: `line ${row.line}` },
];

/** What a row of stakeholders says: the facets it names, then the stakeholder; or why it says nothing. */
export function stakeholderItems(row: Row, scope: RowScope): ImportItem[] {
  const cell = (field: string): string | undefined => cellOf(field, row.cells, scope.columns, scope.mapping);
  const { record, wrong } = flatFieldsOf(STAKEHOLDER_FIELDS, row.cells, scope.columns, scope.mapping);
  if (wrong[0]) return [wrongForm(row, scope, wrong[0])];
  const name = cell("name");
  const key = cell("id");
  const kindText =
    cell("kind") ?? (key !== undefined && STAKEHOLDER_ID.test(key) ? key.split(":")[0] : undefined);
  const kind = STAKEHOLDER_KINDS.find(({ key: known }) => known === kindText?.toUpperCase());
  if (kind === undefined)
    return [
      problem(
        row,
        scope.columns.get("kind") ?? "kind",
        kindText,
        `Required one of ${STAKEHOLDER_KINDS.map((one) => one.key).join(", ")}. Fill it in, or say in a mapping file what the values mean.`,
      ),
    ];
  const id = stakeholderId(scope, kind.prefix, key, name ?? "");
  const { facets, ids } = namedFacets(row, scope, record);
  const identifiers = [
    ...((record["identifiers"] ?? []) as object[]),
    ...codesOf("identifiers", row.cells, scope.columns),
  ];
  return [
    ...facets,
    {
      list: kind.list,
      record: {
        ...record,
        ...ids,
        id,
        ...(name !== undefined && { name }),
        identifiers,
        sources: sourcesOf(scope, row),
      },
      place: { file: row.file, line: row.line },
      columns: Object.fromEntries(scope.columns),
    },
  ];
}

function stakeholderId(scope: RowScope, prefix: string, key: string | undefined, name: string): string {
  if (key !== undefined && STAKEHOLDER_ID.test(key)) return key;
  const id = `${prefix}:${scope.document.namespace}-${key === undefined ? slug(name) : keySlug(key)}`;
  if (key !== undefined) scope.keys.set(key, id);
  const folded = `name ${fold(name)}`;
  const known = scope.keys.get(folded);
  scope.keys.set(folded, known === undefined || known === id ? id : null);
  return id;
}

function wrongForm(
  row: Row,
  scope: RowScope,
  { field, cell }: { field: { field: string; form: string }; cell: string },
): ImportItem {
  const forms: Record<string, string> = {
    number: "a number such as 1200 or 12.5",
    boolean: "true or false",
    json: "JSON",
    list: 'items with "; " between them, or a JSON list',
  };
  return problem(
    row,
    scope.columns.get(field.field) ?? field.field,
    cell,
    `Required ${forms[field.form] ?? "text"}. Correct the cell.`,
  );
}

/** Sectors and places may be given by name: a facet of that name is made, under the source's own namespace. */
function namedFacets(
  row: Row,
  scope: RowScope,
  record: Record<string, unknown>,
): { facets: ImportItem[]; ids: Record<string, string[]> } {
  const facets: ImportItem[] = [];
  const ids: Record<string, string[]> = {};
  for (const [list, prefix] of [
    ["sectors", "sector"],
    ["places", "place"],
  ] as const) {
    const given = record[list];
    if (!Array.isArray(given)) continue;
    ids[list] = (given as unknown[]).map((item) => {
      const text = String(item);
      if (text.startsWith(`${prefix}:`)) return text;
      const id = `${prefix}:${scope.document.namespace}-${slug(text)}`;
      if (!scope.facets.has(id)) {
        scope.facets.add(id);
        facets.push({ list, record: { id, name: text }, place: { file: row.file, line: row.line } });
      }
      return id;
    });
  }
  return { facets, ids };
}

/** What a row of linkages says, or why it says nothing. */
export function linkageItems(row: Row, scope: RowScope): ImportItem[] {
  const cell = (field: string): string | undefined => cellOf(field, row.cells, scope.columns, scope.mapping);
  const { record, wrong } = flatFieldsOf(LINKAGE_FIELDS, row.cells, scope.columns, scope.mapping);
  if (wrong[0]) return [wrongForm(row, scope, wrong[0])];
  const ends: string[] = [];
  for (const field of ["from", "to"]) {
    const given = cell(field);
    const id = given === undefined ? undefined : endId(scope, given);
    if (id === undefined || id === null) return [unknownEnd(row, scope, field, given, id)];
    ends.push(id);
  }
  const [from = "", to = ""] = ends;
  if (from === to)
    return [
      problem(row, scope.columns.get("to"), to, "Required two different stakeholders. Correct one of them."),
    ];
  // In the tables of Gephi the column Type says whether an edge has a direction.
  const type = cell("kind")
    ?.toUpperCase()
    .replace(/[\s-]+/gu, "_");
  const undirected = type === "UNDIRECTED";
  const kind = undirected || type === "DIRECTED" || type === "MIXED" ? undefined : type;
  if (kind !== undefined && !(LINKAGE_KIND_KEYS as readonly string[]).includes(kind))
    return [
      problem(
        row,
        scope.columns.get("kind"),
        kind,
        `Required one of ${LINKAGE_KIND_KEYS.join(", ")}. Correct it, or say in a mapping file what the values mean.`,
      ),
    ];
  const { amount, currency, includedIn, ...fields } = record;
  const known = { kind: kind ?? "COLLABORATION", from, to, ...(undirected && { mutual: true }) };
  const item: ImportItem = {
    list: "linkages",
    record: {
      status: "ESTABLISHED",
      ...fields,
      ...known,
      id: linkageId(scope, cell("id"), known, row),
      ...(amount !== undefined && {
        amount: { amount, currency, ...(includedIn !== undefined && { includedIn }) },
      }),
      sources: sourcesOf(scope, row),
    },
    place: { file: row.file, line: row.line },
    columns: Object.fromEntries(scope.columns),
  };
  return [item];
}

const endId = (scope: RowScope, given: string): string | null | undefined =>
  STAKEHOLDER_ID.test(given) ? given : (scope.keys.get(given) ?? scope.keys.get(`name ${fold(given)}`));

function unknownEnd(
  row: Row,
  scope: RowScope,
  field: string,
  given: string | undefined,
  id: null | undefined,
): ImportItem {
  const column = scope.columns.get(field) ?? field;
  if (given === undefined)
    return problem(row, column, undefined, "Required a stakeholder; the cell is empty. Fill it in.");
  const text =
    id === null
      ? "Required a name that one stakeholder has; several rows have this one. Give them keys, and name the key here."
      : "Required the id, key or name of a stakeholder in these files. Give its table in the same command, before this one, or correct it.";
  return problem(row, column, given, text);
}

/** Without an id of its own a row is known by what it says, so that importing it again finds it. */
function linkageId(
  scope: RowScope,
  given: string | undefined,
  { kind, from, to }: { kind: string; from: string; to: string },
  row: Row,
): string {
  if (given?.startsWith("linkage:") === true) return given;
  const anchor = to.startsWith("project:") ? to : from;
  const other = anchor === from ? to : from;
  if (given !== undefined) return `linkage:${anchor}/${scope.document.namespace}-${keySlug(given)}`;
  const content = createHash("sha1").update(JSON.stringify(row.cells)).digest("hex").slice(0, 8);
  return `linkage:${anchor}/${scope.document.namespace}-${slug(kind)}-${slug(other)}-${content}`;
}
