import type { ImportItem } from "./importer.js";
import { cellOf, codesOf } from "./row-fields.js";
import type { Row, RowScope } from "./row-records.js";
import { keySlug, slug } from "./slug.js";

/** The columns that tables of facets may have. */
export const FACET_COLUMNS = {
  sectors: ["id", "name", "otherNames", "parent"],
  places: ["id", "name", "otherNames", "parent", "placeType", "latitude", "longitude"],
  topics: ["id", "name", "otherNames", "description"],
  documents: ["id", "name", "publisher", "published", "type", "url", "retrieved"],
} as const;

const PREFIXES = { sectors: "sector", places: "place", topics: "topic", documents: "document" } as const;

/** What a row of a table of sectors, places, topics or documents says. */
export function facetItems(list: keyof typeof FACET_COLUMNS, row: Row, scope: RowScope): ImportItem[] {
  const record: Record<string, unknown> = {};
  for (const field of FACET_COLUMNS[list]) {
    const cell = cellOf(field, row.cells, scope.columns, scope.mapping);
    if (cell === undefined) continue;
    if (field === "otherNames") record[field] = cell.split(/\s*;\s*/u);
    else if (field === "latitude" || field === "longitude") record[field] = Number(cell);
    else if (field === "id" || field === "parent") record[field] = facetId(list, cell, scope);
    else record[field] = cell;
  }
  record["id"] ??= facetId(list, slug(String(record["name"])), scope);
  if (list === "sectors" || list === "places") record["codes"] = codesOf("codes", row.cells, scope.columns);
  return [
    { list, record, place: { file: row.file, line: row.line }, columns: Object.fromEntries(scope.columns) },
  ];
}

const facetId = (list: keyof typeof FACET_COLUMNS, key: string, scope: RowScope): string => {
  const prefix = PREFIXES[list];
  return key.startsWith(`${prefix}:`) ? key : `${prefix}:${scope.document.namespace}-${keySlug(key)}`;
};
