import { fold } from "../../../schema/fold.js";
import type { TableMapping } from "../importing/import-mapping.js";
import { besideFields } from "../writing/date-spans.js";
import { keySlug } from "../importing/slug.js";
import { sumHeading } from "../values/amount-units.js";

/** Where the fields of a table's rows come from: field → heading or text with headings in braces. */
export type RowColumns = ReadonlyMap<string, string>;

/** The cells of a row by heading; empty ones are absent. */
export type Cells = Readonly<Record<string, string>>;

/** Usual headings that mean a field, as they are folded. */
const OTHER_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ["label", "title", "vertex"],
  from: ["source", "startid", "vertex1"],
  to: ["target", "endid", "vertex2"],
  kind: ["type"],
  otherNames: ["aliases"],
  summary: ["description"],
  start: ["startdate", "startyear"],
  end: ["enddate", "endyear"],
  label: ["edgelabel", "relationship", "relation"],
  direction: ["type"],
  "identifiers.ROR": ["ror", "rorid"],
  "identifiers.LEI": ["lei"],
  "identifiers.ISNI": ["isni"],
  "identifiers.Wikidata": ["wikidata", "wikidataid"],
};

const SUMS = new Set(["amount", "budget"]);

/** `Budget (million PKR)` is a budget. */
const isOfSum = (field: string, heading: string): boolean => plain(sumHeading(heading)?.name ?? "") === field;

const plain = (heading: string): string => fold(heading).replaceAll(" ", "");

/** The first heading that is called so, whatever its case and blanks. */
function headingsByName(headings: readonly string[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const heading of headings) if (!byName.has(plain(heading))) byName.set(plain(heading), heading);
  return byName;
}

/**
 * Finds the field of each heading: by the mapping, else by the field's own name or a usual other one. What our exports
 * write beside dates and ids says nothing that these do not, and is not among the unused.
 */
export function columnsOf(
  headings: readonly string[],
  fields: readonly string[],
  mapping: TableMapping | undefined,
): { columns: RowColumns; unused: string[] } {
  const columns = new Map<string, string>();
  for (const [field, source] of Object.entries(mapping?.columns ?? {}))
    columns.set(field, source.includes("{") ? source : (headingOf(source, headings) ?? source));
  const mapped = new Set([...columns.values()].flatMap(headingsIn));
  const byName = headingsByName(headings);
  const ignored = new Set(mapping?.ignore ?? []);
  const isFree = (heading: string | undefined): heading is string =>
    heading !== undefined && !mapped.has(heading) && !ignored.has(heading);
  for (const field of fields) {
    if (columns.has(field) || mapping?.constants[field] !== undefined) continue;
    const heading =
      [field, ...(OTHER_HEADINGS[field] ?? [])].map((name) => byName.get(plain(name))).find(isFree) ??
      (SUMS.has(field) ? headings.filter(isFree).find((one) => isOfSum(field, one)) : undefined);
    if (heading === undefined) continue;
    columns.set(field, heading);
    mapped.add(heading);
  }
  const besides = new Set([...columns.keys()].flatMap(besideFields));
  return { columns, unused: headings.filter((heading) => isFree(heading) && !besides.has(heading)) };
}

/** The heading that a mapping means, whatever the case it is written in. */
export const headingOf = (source: string, headings: readonly string[]): string | undefined =>
  headings.includes(source)
    ? source
    : headings.find((heading) => heading.toLowerCase() === source.toLowerCase());

const headingsIn = (source: string): string[] =>
  source.includes("{") ? [...source.matchAll(/\{([^}]+)\}/gu)].map((match) => match[1] ?? "") : [source];

/** The headings that a mapping names. */
export const namedIn = ({ columns, ignore = [] }: TableMapping): string[] => [
  ...Object.values(columns).flatMap(headingsIn),
  ...ignore,
];

/** Whether a line can be the headings that a mapping is for: it has one of those that it names, if it names any. */
export function isLineOf(mapping: TableMapping | undefined, headings: readonly string[]): boolean {
  const named = mapping === undefined ? [] : namedIn(mapping);
  return named.length === 0 || named.some((heading) => headingOf(heading, headings) !== undefined);
}

/** What is wrong with a mapping for a table with these headings; every word of it has to mean something. */
export function mappingFault(
  mapping: TableMapping | undefined,
  headings: readonly string[],
  fields: readonly string[],
): string | undefined {
  if (mapping === undefined) return undefined;
  const missing = namedIn(mapping).find((heading) => headingOf(heading, headings) === undefined);
  return (
    unknownField(mapping, fields) ??
    (missing === undefined ? undefined : `the mapping names "${missing}", which is no heading of the table`)
  );
}

/** What is wrong with a mapping that names a field which rows of its sort do not have. */
export function unknownField(mapping: TableMapping, fields: readonly string[]): string | undefined {
  const known = new Set(fields);
  const isField = (field: string): boolean => known.has(field) || /^(?:identifiers|codes)\../u.test(field);
  for (const [part, names] of [
    ["columns", Object.keys(mapping.columns)],
    ["constants", Object.keys(mapping.constants)],
    ["values", Object.keys(mapping.values)],
  ] as const) {
    const field = names.find((name) => !isField(name));
    if (field !== undefined)
      return `\`${part}.${field}\` of the mapping is no field; required one of ${fields.join(", ")}`;
  }
  return undefined;
}

/** How the parts of a template are filled in. */
type Filling = "id" | "period" | "text";

const fillingOf = (field: string): Filling =>
  field === "id" || field === "from" || field === "to" || field === "parent"
    ? "id"
    : field === "period" || field === "founded"
      ? "period"
      : "text";

/** The text of a field in a row; undefined where the cells that it needs are empty. */
export function cellOf(
  field: string,
  cells: Cells,
  columns: RowColumns,
  mapping: TableMapping | undefined,
): string | undefined {
  const source = columns.get(field);
  const text = source === undefined ? mapping?.constants[field] : filled(source, cells, field);
  return text === undefined ? undefined : (mapping?.values[field]?.[text] ?? text);
}

/** Parts of ids become ids, open ends stay open, and other texts stay as they are written. */
function filled(source: string, cells: Cells, field: string): string | undefined {
  if (!source.includes("{")) return cells[source];
  const filling = fillingOf(field);
  const headings = headingsIn(source);
  const given = headings.filter((heading) => cells[heading] !== undefined).length;
  if (given === 0 || (filling === "id" && given < headings.length)) return undefined;
  const text = source.replace(/\{([^}]+)\}/gu, (_, heading: string) => {
    const cell = cells[heading];
    if (filling === "id") return keySlug(cell ?? "");
    return cell ?? (filling === "period" ? ".." : "");
  });
  return given < headings.length && filling === "text" ? text.replace(/\s+/gu, " ").trim() : text;
}

/** The identifiers or codes that a mapping reads from columns of their own, such as `identifiers.ROR: ror_id`. */
export const codesOf = (
  field: "identifiers" | "codes",
  cells: Cells,
  columns: RowColumns,
): { scheme: string; value: string; column: string }[] =>
  [...columns].flatMap(([name, source]) => {
    const cell = name.startsWith(`${field}.`) ? filled(source, cells, name) : undefined;
    return cell === undefined ? [] : [{ scheme: name.slice(field.length + 1), value: cell, column: source }];
  });
