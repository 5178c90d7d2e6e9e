import type { FlatField } from "../writing/flat-fields.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import { knowFacet } from "./named-facets.js";
import { readFields, textOf } from "./read-fields.js";
import { codesOf } from "./row-fields.js";
import { columnRecord, notePassed, type Row, type RowScope } from "./row-scope.js";

const texts = (...names: string[]): FlatField[] => names.map((field) => ({ field, form: "text" }));
const NAMED: readonly FlatField[] = [...texts("id", "name"), { field: "otherNames", form: "list" }];
const CODES: FlatField = { field: "codes", form: "json" };

/** The columns that tables of facets may have. */
export const FACET_FIELDS = {
  sectors: [...NAMED, CODES, ...texts("parent")],
  places: [
    ...NAMED,
    CODES,
    ...texts("parent", "placeType"),
    { field: "latitude", form: "number" },
    { field: "longitude", form: "number" },
  ],
  topics: [...NAMED, CODES, ...texts("description"), { field: "sources", form: "json" }],
  documents: [
    ...texts("id", "name", "publisher"),
    { field: "published", form: "date" },
    { field: "written", form: "date" },
    ...texts("type", "url"),
    { field: "retrieved", form: "date" },
    { field: "remarks", form: "json" },
  ],
} as const satisfies Record<string, readonly FlatField[]>;

type FacetList = keyof typeof FACET_FIELDS;

const PREFIXES = { sectors: "sector", places: "place", topics: "topic", documents: "document" } as const;

/** What a row of a table of sectors, places, topics or documents says. */
export function facetItems(list: FacetList, row: Row, scope: RowScope): ImportItem[] {
  notePassed(row, scope);
  const { record, problems } = readFields(FACET_FIELDS[list], row, scope);
  for (const field of ["id", "parent"])
    if (typeof record[field] === "string") record[field] = facetId(list, record[field], scope);
  record["id"] ??= facetId(list, slug(String(record["name"])), scope);
  if (list === "sectors" || list === "places")
    knowFacet(list, String(record["id"]), String(record["name"]), row, scope);
  const key = textOf("id", row, scope) ?? textOf("name", row, scope);
  const codes = codesOf("codes", row.cells, scope.columns).map(({ scheme, value }) => ({ scheme, value }));
  if (codes.length > 0) record["codes"] = [...((record["codes"] as object[] | undefined) ?? []), ...codes];
  return [
    ...problems,
    {
      ...{ list, record, place: { file: row.file, line: row.line }, columns: columnRecord(scope) },
      ...(key !== undefined && { given: { id: key } }),
      // Our own tables of facets say nothing of where they are from.
      isCarried: scope.mapping?.columns["id"] === undefined && isFacetId(textOf("id", row, scope), list),
    },
  ];
}

const isFacetId = (text: string | undefined, list: FacetList): boolean =>
  text?.startsWith(`${PREFIXES[list]}:`) === true;

/** What tables of facets hold, by the ids of their rows; undefined for other tables. */
export const facetListOfId = (id: string): FacetList | undefined =>
  (Object.keys(PREFIXES) as FacetList[]).find((list) => /^[a-z]+:\S+$/u.test(id) && isFacetId(id, list));

const facetId = (list: FacetList, key: string, scope: RowScope): string => {
  const prefix = PREFIXES[list];
  return isFacetId(key, list) ? key : `${prefix}:${scope.document.namespace}-${keySlug(key)}`;
};
