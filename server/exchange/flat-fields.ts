import type { LinkageRecord, StakeholderRecord } from "../../schema/record.js";

/**
 * Records as flat rows: what a table or a graph file can hold. Lists are joined by `; ` (as a JSON list where an item
 * holds a `;`), nested values are JSON. Reading a row back gives the same fields.
 */
export interface FlatField {
  readonly field: string;
  readonly form: "text" | "list" | "json" | "number" | "boolean";
}

export type FlatValue = string | number | boolean;

const fields = (form: FlatField["form"], ...names: string[]): FlatField[] =>
  names.map((field) => ({ field, form }));

/** The fields of stakeholders, in the order of columns; `id`, `kind` and `name` come before them. */
export const STAKEHOLDER_FIELDS: readonly FlatField[] = [
  ...fields("text", "acronym"),
  ...fields("list", "otherNames"),
  ...fields("text", "summary"),
  ...fields("list", "sectors", "places"),
  ...fields("text", "founded", "website"),
  ...fields("json", "identifiers", "needs", "offers"),
  ...fields("boolean", "collective"),
  ...fields("number", "memberCount"),
  ...fields("list", "products"),
  ...fields("number", "firmCount", "employment"),
  ...fields("boolean", "pilot"),
  ...fields("text", "agencyType", "parent", "jurisdiction", "projectType"),
  ...fields("list", "codes"),
  ...fields("json", "budget"),
  ...fields("text", "period", "status", "statusAsOf", "activity"),
  ...fields("json", "request", "results", "remarks", "valueSources", "sources"),
];

/** The fields of linkages, in the order of columns; `id`, `kind`, `from` and `to` come before them. */
export const LINKAGE_FIELDS: readonly FlatField[] = [
  ...fields("boolean", "mutual"),
  ...fields("text", "role", "title", "activity"),
  ...fields("json", "results"),
  ...fields("text", "status", "statusAsOf", "period"),
  ...fields("json", "request"),
  ...fields("number", "amount"),
  ...fields("text", "currency", "includedIn"),
  ...fields("json", "quantity", "people"),
  ...fields("text", "confidence"),
  ...fields("json", "remarks", "valueSources", "sources"),
];

/** What a field of a record says as one value; undefined where it says nothing. */
export function flatValue({ field, form }: FlatField, record: object): FlatValue | undefined {
  const value = (record as Record<string, unknown>)[field];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (form === "json") return JSON.stringify(value);
  if (form === "list") return joined(value as string[]);
  return value as FlatValue;
}

const joined = (items: readonly string[]): string =>
  items.some((item) => item.includes(";") || item.startsWith("[")) ? JSON.stringify(items) : items.join("; ");

/** A linkage with its sum of money spread over flat fields. */
export const flatLinkage = ({ amount, ...linkage }: LinkageRecord): Record<string, unknown> => ({
  ...linkage,
  ...amount,
});

/** A stakeholder without the empty answers that would fill a column with `false`. */
export const flatStakeholder = (record: StakeholderRecord): Record<string, unknown> => ({
  ...record,
  collective: record.collective ? true : undefined,
});

/** The value that a cell holds for a field; undefined where the cell is not of that form. */
export function readFlat(form: FlatField["form"], cell: string): unknown {
  switch (form) {
    case "text":
      return cell;
    case "list":
      return cell.startsWith("[") ? parsedJson(cell) : cell.split(/\s*;\s*/u).filter((item) => item !== "");
    case "json":
      return parsedJson(cell);
    case "number":
      return /^[-+]?[\d\s,]*\.?\d+(e[-+]?\d+)?$/iu.test(cell)
        ? Number(cell.replace(/[\s,]/gu, ""))
        : undefined;
    case "boolean":
      return { true: true, yes: true, "1": true, false: false, no: false, "0": false }[cell.toLowerCase()];
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
