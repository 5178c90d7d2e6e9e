import { edtf } from "../../../schema/edtf.js";
import type { ImportItem } from "../importer.js";
import { isNoName } from "../values/identifier-schemes.js";
import { readCell } from "../values/read-cell.js";
import { cellOf } from "./row-fields.js";
import { formsOf, type Row, rowProblem, type RowScope } from "./row-scope.js";

/** One side of a period as a row has it. */
interface Side {
  readonly column: string;
  readonly text: string;
}
type Sides = readonly [start: Side | undefined, end: Side | undefined];

const STILL = /^(?:present|ongoing|on-going|current(?:ly)?|now|today|to date|continuing|open)$/iu;

/** A mapping that reads a period from two columns. */
const TWO_COLUMNS = /^\{([^{}]+)\}\s*\/\s*\{([^{}]+)\}$/u;

/**
 * The start and the end of a row's period where they stand apart: as times of a graph's element, in two columns of a mapping,
 * or in columns of their own, where the field itself has no text.
 */
export function sidesOf(text: string | undefined, row: Row, scope: RowScope): Sides | undefined {
  const { own, cells } = row;
  const { columns, mapping } = scope;
  const isMapped = mapping?.columns["period"] !== undefined;
  if (mapping?.values["period"] === undefined) {
    const [start = "", end = "", ...more] = (isMapped ? "" : (own?.period ?? "")).split("/");
    if (end !== "" && more.length === 0) return [sideOf("start", start), sideOf("end", end)];
    const [, first, last] = TWO_COLUMNS.exec(columns.get("period") ?? "") ?? [];
    if (first !== undefined && last !== undefined)
      return [sideOf(first, cells[first]), sideOf(last, cells[last])];
  }
  if (text !== undefined) return undefined;
  const [start, end] = ["start", "end"].map((field) =>
    sideOf(columns.get(field) ?? field, cellOf(field, cells, columns, mapping)),
  );
  return [start, end];
}

const sideOf = (column: string, text: string | undefined): Side | undefined =>
  text === undefined || text === "" || text === ".." ? undefined : { column, text };

/** The period of two sides; one that cannot be read is told, and costs nothing of the other. */
export function readPeriod(
  sides: Sides,
  row: Row,
  scope: RowScope,
): { readonly period?: string; readonly problems: ImportItem[] } {
  const problems: ImportItem[] = [];
  const [start, end] = sides.map((side) => {
    if (side === undefined) return undefined;
    const { column, text } = side;
    if (isNoName(text)) {
      scope.notes.placeholder(column, text, row.line);
      return undefined;
    }
    if (STILL.test(text)) return undefined;
    const reading = readCell({ field: "start", form: "date" }, text, formsOf(scope, row));
    const value = "value" in reading ? String(reading.value) : "";
    if (value !== "" && !value.includes("/")) return value;
    const required =
      "required" in reading ? reading.required : "one day, month or year on each side of a period";
    problems.push(rowProblem(row, column, text, `Required ${required}. Correct the cell.`, "value"));
    return undefined;
  });
  if (start === undefined && end === undefined) return { problems };
  const period = start === end ? String(start) : `${start ?? ".."}/${end ?? ".."}`;
  if (edtf.safeParse(period).success) return { period, problems };
  const given = sides.filter((side) => side !== undefined);
  const turned = rowProblem(
    row,
    given.map(({ column }) => column).join(", "),
    given.map(({ text }) => text).join(" – "),
    "Required a first day that is not after the last one. Correct the cells.",
    "value",
  );
  return { problems: [...problems, turned] };
}
