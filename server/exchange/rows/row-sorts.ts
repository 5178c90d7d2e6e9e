import { LINKAGE_FIELDS, STAKEHOLDER_FIELDS } from "../writing/flat-fields.js";
import type { RowSort, TableMapping } from "../importing/import-mapping.js";
import type { WentOut } from "../writing/went-out.js";
import { FACET_FIELDS } from "./facet-rows.js";
import { nameHeadings } from "./name-headings.js";
import { columnsOf, type RowColumns } from "./row-fields.js";

/** The fields that rows of each sort may have; a period may come in two columns. */
export const ROW_FIELDS: Readonly<Record<RowSort, readonly string[]>> = {
  stakeholders: [
    ...["id", "kind", "name", ...STAKEHOLDER_FIELDS.map(({ field }) => field)],
    ...["currency", "start", "end"],
    // Numbers that their check digits or forms show to be those of the register.
    ...["ROR", "LEI", "ISNI", "Wikidata"].map((scheme) => `identifiers.${scheme}`),
  ],
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
  /** The headings of our own exports that say what a record was when it went out; undefined where there are none. */
  readonly wentOut: WentOut | undefined;
  /** The headings are those of a sheet of Kumu, whose lists have "|" between their items. */
  readonly isKumu: boolean;
  /** The heading that is taken for that of the names, where none is called so. */
  readonly takenName?: string;
}

/** Label and Type, or From, To and Direction, and no heading of ours for the kind. */
function isOfKumu(headings: readonly string[]): boolean {
  const has = (...names: string[]): boolean =>
    names.every((name) => headings.some((heading) => heading.toLowerCase() === name));
  return !has("kind") && !has("id") && (has("label", "type") || has("from", "to", "type", "direction"));
}

/** What stands beside the fields in our own exports; in workbooks the column of sources is in words. */
function wentOutOf(headings: readonly string[]): WentOut | undefined {
  const sources = ["sourceRecords", "sources"].find((name) => headings.includes(name));
  return sources !== undefined && headings.includes("digest") ? { digest: "digest", sources } : undefined;
}

/** Sources are those of the file itself: a column of them is passed over, but in a record that is as it went out. */
export function formOf(
  headings: readonly string[],
  sort: RowSort,
  mapping: TableMapping | undefined,
): TableForm {
  const { columns, unused } = columnsOf(headings, ROW_FIELDS[sort], mapping);
  const form = { sort, isKumu: isOfKumu(headings), wentOut: wentOutOf(headings) };
  if (sort !== "stakeholders" && sort !== "linkages") return { ...form, columns, unused };
  const sources = columns.get("sources");
  const { wentOut } = form;
  const besides = wentOut === undefined ? [] : ["sources", wentOut.digest, wentOut.sources];
  return {
    ...form,
    columns: new Map([...columns].filter(([field]) => field !== "sources")),
    unused: [...unused, ...(sources === undefined ? [] : [sources])].filter((one) => !besides.includes(one)),
  };
}

/** Whether the columns from and to may be ends as well as the years from and to which something was there. */
export function hasTwoForms(headings: readonly string[], mapping: TableMapping | undefined): boolean {
  const has = (...names: string[]): boolean =>
    names.every((name) => headings.some((heading) => heading.trim().toLowerCase() === name));
  if (["from", "start"].some((field) => mapping?.columns[field] !== undefined) || !has("from", "to"))
    return false;
  return has("source", "target") || (mapping?.rows === undefined && has("name"));
}

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

/**
 * The form of a table of stakeholders whose names stand under another heading, such as `Organisation`; or the headings of
 * which it is not clear which has the names. Asked where no line of a table has headings of ours.
 */
export function looseForm(
  headings: readonly string[],
  mapping: TableMapping | undefined,
): { readonly form?: TableForm; readonly may: readonly string[] } {
  const { rows, columns = {}, constants = {}, ignore = [] } = mapping ?? {};
  const isSaid = ["name", "from", "to"].some((field) => field in columns || field in constants);
  if (isSaid || (rows !== undefined && rows !== "stakeholders")) return { may: [] };
  const named = new Set([...ignore, ...Object.values(columns)]);
  const { may, isClear } = nameHeadings(headings.filter((heading) => !named.has(heading)));
  const [name] = may;
  if (name === undefined || !isClear) return { may };
  const whole = { constants, values: {}, ...mapping, columns: { ...columns, name } };
  return { form: { ...formOf(headings, "stakeholders", whole), takenName: name }, may };
}
