import type { FlatField } from "../flat-fields.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../slug.js";
import { readFields } from "./read-fields.js";
import { codesOf } from "./row-fields.js";
import { columnRecord, notePassed, type Row, type RowScope } from "./row-scope.js";

/** The columns that tables of facets may have. */
export const FACET_COLUMNS = {
  sectors: ["id", "name", "otherNames", "parent"],
  places: ["id", "name", "otherNames", "parent", "placeType", "latitude", "longitude"],
  topics: ["id", "name", "otherNames", "description"],
  documents: ["id", "name", "publisher", "published", "type", "url", "retrieved"],
} as const;

const FORMS: Readonly<Record<string, FlatField["form"]>> = {
  otherNames: "list",
  latitude: "number",
  longitude: "number",
  published: "date",
  retrieved: "date",
};
const FIELDS = Object.fromEntries(
  Object.entries(FACET_COLUMNS).map(([list, fields]) => [
    list,
    fields.map((field): FlatField => ({ field, form: FORMS[field] ?? "text" })),
  ]),
) as unknown as Record<keyof typeof FACET_COLUMNS, FlatField[]>;

const PREFIXES = { sectors: "sector", places: "place", topics: "topic", documents: "document" } as const;

/** What a row of a table of sectors, places, topics or documents says. */
export function facetItems(list: keyof typeof FACET_COLUMNS, row: Row, scope: RowScope): ImportItem[] {
  notePassed(row, scope);
  const { record, problems } = readFields(FIELDS[list], row, scope);
  for (const field of ["id", "parent"])
    if (typeof record[field] === "string") record[field] = facetId(list, record[field], scope);
  record["id"] ??= facetId(list, slug(String(record["name"])), scope);
  if (list === "sectors" || list === "places") record["codes"] = codesOf("codes", row.cells, scope.columns);
  return [
    ...problems,
    { list, record, place: { file: row.file, line: row.line }, columns: columnRecord(scope) },
  ];
}

const facetId = (list: keyof typeof FACET_COLUMNS, key: string, scope: RowScope): string => {
  const prefix = PREFIXES[list];
  return key.startsWith(`${prefix}:`) ? key : `${prefix}:${scope.document.namespace}-${keySlug(key)}`;
};
