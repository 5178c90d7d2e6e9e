import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { factsDigest } from "./went-out.js";

/**
 * Records as flat rows: what a table or a graph file can hold. Lists are joined by `; ` (as a JSON list where an item
 * holds a `;`), nested values are JSON. Reading a row back gives the same fields.
 */
export interface FlatField {
  readonly field: string;
  /** A `word` is one of a closed vocabulary, a `sum` a number that may have a currency beside it. */
  readonly form: "text" | "word" | "date" | "list" | "json" | "number" | "sum" | "boolean";
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
  ...fields("date", "founded"),
  ...fields("text", "website"),
  ...fields("json", "identifiers", "needs", "offers", "takeUps"),
  ...fields("boolean", "collective"),
  ...fields("number", "memberCount"),
  ...fields("list", "products"),
  ...fields("number", "firmCount", "employment"),
  ...fields("boolean", "pilot"),
  ...fields("word", "agencyType"),
  ...fields("text", "parent", "jurisdiction"),
  ...fields("word", "projectType"),
  ...fields("list", "codes"),
  ...fields("json", "budget"),
  ...fields("date", "period"),
  ...fields("word", "status"),
  ...fields("date", "statusAsOf"),
  ...fields("text", "activity"),
  ...fields("json", "request", "results", "remarks", "valueSources", "sources"),
];

/** The fields of linkages, in the order of columns; `id`, `kind`, `from` and `to` come before them. */
export const LINKAGE_FIELDS: readonly FlatField[] = [
  ...fields("boolean", "mutual"),
  ...fields("word", "role"),
  ...fields("text", "title", "activity"),
  ...fields("json", "results"),
  ...fields("word", "status"),
  ...fields("date", "statusAsOf", "period"),
  ...fields("json", "request"),
  ...fields("sum", "amount"),
  ...fields("text", "currency", "includedIn"),
  ...fields("json", "quantity", "people"),
  ...fields("word", "confidence"),
  ...fields("json", "remarks", "valueSources", "sources"),
];

/** Stands beside the fields of a record that goes out: it tells whether the record was changed since. */
export const DIGEST: FlatField = { field: "digest", form: "text" };

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
export const flatLinkage = (record: LinkageRecord): Record<string, unknown> => {
  const { amount, ...linkage } = record;
  return { ...linkage, ...amount, digest: factsDigest(record) };
};

/** A stakeholder without the empty answers that would fill a column with `false`. */
export const flatStakeholder = (record: StakeholderRecord): Record<string, unknown> => ({
  ...record,
  collective: record.collective ? true : undefined,
  digest: factsDigest(record),
});
