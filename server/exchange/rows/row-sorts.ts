import { LINKAGE_FIELDS, STAKEHOLDER_FIELDS } from "../flat-fields.js";
import type { RowSort, TableMapping } from "../import-mapping.js";
import { FACET_FIELDS } from "./facet-rows.js";
import { columnsOf, type RowColumns } from "./row-fields.js";

/** The fields that rows of each sort may have; a period may come in two columns. */
export const ROW_FIELDS: Readonly<Record<RowSort, readonly string[]>> = {
  stakeholders: ["id", "kind", "name", ...STAKEHOLDER_FIELDS.map(({ field }) => field), "start", "end"],
  linkages: [
    "id",
    "kind",
    "from",
    "to",
    ...LINKAGE_FIELDS.map(({ field }) => field),
    "start",
    "end",
    "label",
    "direction",
    "fromName",
    "toName",
  ],
  sectors: FACET_FIELDS.sectors.map(({ field }) => field),
  places: FACET_FIELDS.places.map(({ field }) => field),
  topics: FACET_FIELDS.topics.map(({ field }) => field),
  documents: FACET_FIELDS.documents.map(({ field }) => field),
};

/** What a table holds, and which column is which field. */
export interface TableForm {
  readonly sort: RowSort;
  readonly columns: RowColumns;
  readonly unused: readonly string[];
  /** The headings are those of a sheet of Kumu, whose lists have "|" between their items. */
  readonly isKumu: boolean;
}

/** Label and Type, or From, To and Direction, and no heading of ours for the kind. */
function isOfKumu(headings: readonly string[]): boolean {
  const has = (...names: string[]): boolean =>
    names.every((name) => headings.some((heading) => heading.toLowerCase() === name));
  return !has("kind") && !has("id") && (has("label", "type") || has("from", "to", "type", "direction"));
}

/** Sources are those of the file itself: a column of them is passed over. */
export function formOf(
  headings: readonly string[],
  sort: RowSort,
  mapping: TableMapping | undefined,
): TableForm {
  const { columns, unused } = columnsOf(headings, ROW_FIELDS[sort], mapping);
  const { sources, ...taken } = Object.fromEntries(columns);
  return {
    sort,
    isKumu: isOfKumu(headings),
    columns: new Map(Object.entries(taken)),
    unused: sources === undefined ? unused : [...unused, sources],
  };
}

/** Whether a table may hold linkages with names as well as stakeholders with the years from and to which they were there. */
export const hasTwoForms = (headings: readonly string[], mapping: TableMapping | undefined): boolean =>
  mapping?.rows === undefined &&
  ["name", "from", "to"].every((name) => headings.some((heading) => heading.trim().toLowerCase() === name)) &&
  mapping?.columns["from"] === undefined;

/** The form of a table with these headings; undefined where it has none that we can read. */
export function tableForm(
  headings: readonly string[],
  mapping: TableMapping | undefined,
): TableForm | undefined {
  const has = ({ columns }: TableForm, ...fields: string[]): boolean =>
    fields.every((field) => columns.has(field) || mapping?.constants[field] !== undefined);
  const fits = (form: TableForm): boolean =>
    form.sort === "linkages" ? has(form, "from", "to") : has(form, "name");
  const sorts = mapping?.rows === undefined ? (["linkages", "stakeholders"] as const) : [mapping.rows];
  return sorts.map((sort) => formOf(headings, sort, mapping)).find(fits);
}
