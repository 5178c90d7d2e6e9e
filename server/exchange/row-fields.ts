import { fold } from "../../schema/fold.js";
import { type FlatField, readFlat } from "./flat-fields.js";
import type { TableMapping } from "./import-mapping.js";
import { keySlug } from "./slug.js";

/** Where the fields of a table's rows come from: field → heading or text with headings in braces. */
export type RowColumns = ReadonlyMap<string, string>;

const OTHER_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  name: ["label", "title"],
  from: ["source"],
  to: ["target"],
  kind: ["type"],
  otherNames: ["aliases"],
};

/** Finds the field of each heading: by the mapping, else by the field's own name or a usual other one. */
export function columnsOf(
  headings: readonly string[],
  fields: readonly string[],
  mapping: TableMapping | undefined,
): { columns: RowColumns; unused: string[] } {
  const columns = new Map<string, string>(Object.entries(mapping?.columns ?? {}));
  const mapped = new Set([...columns.values()].flatMap(headingsIn));
  const byName = new Map(headings.map((heading) => [fold(heading).replaceAll(" ", ""), heading]));
  for (const field of fields) {
    if (columns.has(field) || mapping?.constants[field] !== undefined) continue;
    const heading = [field, ...(OTHER_HEADINGS[field] ?? [])]
      .map((name) => byName.get(name.toLowerCase()))
      .find((found) => found !== undefined && !mapped.has(found));
    if (heading === undefined) continue;
    columns.set(field, heading);
    mapped.add(heading);
  }
  return { columns, unused: headings.filter((heading) => !mapped.has(heading)) };
}

const headingsIn = (source: string): string[] =>
  source.includes("{") ? [...source.matchAll(/\{([^}]+)\}/gu)].map((match) => match[1] ?? "") : [source];

/** The text of a field in a row; undefined where a cell that it needs is empty. */
export function cellOf(
  field: string,
  cells: Readonly<Record<string, string>>,
  columns: RowColumns,
  mapping: TableMapping | undefined,
): string | undefined {
  const source = columns.get(field);
  const text = source === undefined ? mapping?.constants[field] : filled(source, cells);
  return text === undefined ? undefined : (mapping?.values[field]?.[text] ?? text);
}

function filled(source: string, cells: Readonly<Record<string, string>>): string | undefined {
  if (!source.includes("{")) return cells[source];
  if (headingsIn(source).some((heading) => cells[heading] === undefined)) return undefined;
  return source.replace(/\{([^}]+)\}/gu, (_, heading: string) => keySlug(cells[heading] ?? ""));
}

/** The flat fields that a row has, and the fields whose cell is not of their form. */
export function flatFieldsOf(
  fields: readonly FlatField[],
  cells: Readonly<Record<string, string>>,
  columns: RowColumns,
  mapping: TableMapping | undefined,
): { record: Record<string, unknown>; wrong: { field: FlatField; cell: string }[] } {
  const record: Record<string, unknown> = {};
  const wrong: { field: FlatField; cell: string }[] = [];
  for (const field of fields) {
    const cell = cellOf(field.field, cells, columns, mapping);
    if (cell === undefined) continue;
    const value = readFlat(field.form, cell);
    if (value === undefined) wrong.push({ field, cell });
    else record[field.field] = value;
  }
  return { record, wrong };
}

/** The identifiers or codes that a mapping reads from columns of their own, such as `identifiers.ROR: ror_id`. */
export const codesOf = (
  field: "identifiers" | "codes",
  cells: Readonly<Record<string, string>>,
  columns: RowColumns,
): { scheme: string; value: string }[] =>
  [...columns].flatMap(([name, source]) => {
    const cell = name.startsWith(`${field}.`) ? cells[source] : undefined;
    return cell === undefined ? [] : [{ scheme: name.slice(field.length + 1), value: cell }];
  });
