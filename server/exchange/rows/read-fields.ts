import type { FlatField } from "../writing/flat-fields.js";
import type { ImportItem } from "../importer.js";
import { inOnes, isOne, isUnitHeading, sumHeading, unitIn, unitOf } from "../values/amount-units.js";
import { isNoName } from "../values/identifier-schemes.js";
import { isCurrency } from "../values/money-text.js";
import { readCell } from "../values/read-cell.js";
import { cellOf } from "./row-fields.js";
import { readPeriod, sidesOf } from "./read-period.js";
import { formsOf, type Row, rowProblem, type RowScope, wentOutOf } from "./row-scope.js";

/** The text that a row has for a field: by the mapping, else what the element itself says, else under a heading. */
export function textOf(field: string, row: Row, scope: RowScope): string | undefined {
  const own = row.own?.[field as "id" | "from" | "to" | "name" | "label" | "kind" | "period"];
  if (own !== undefined && scope.mapping?.columns[field] === undefined)
    return scope.mapping?.values[field]?.[own] ?? own;
  return cellOf(field, row.cells, scope.columns, scope.mapping);
}

const NAMES = new Set(["id", "name"]);

const isNumeric = ({ field, form }: FlatField): boolean =>
  form === "number" || form === "sum" || field === "budget";
const OF_SEVERAL_ROWS =
  "Required a number for each row; this one stands in a cell merged over several, and may be that of each or of all together. Split the cell.";

const given = new WeakMap<RowScope, Map<readonly FlatField[], readonly FlatField[]>>();

/** The fields that rows of a file may have at all: most tables have few of ours. */
function givenFields(fields: readonly FlatField[], row: Row, scope: RowScope): readonly FlatField[] {
  const lists = given.get(scope) ?? new Map<readonly FlatField[], readonly FlatField[]>();
  given.set(scope, lists);
  const known = lists.get(fields);
  if (known !== undefined) return known;
  const { columns, mapping } = scope;
  const list = fields.filter(
    ({ field }) =>
      columns.has(field) ||
      mapping?.constants[field] !== undefined ||
      (field === "period" && (row.own !== undefined || columns.has("start") || columns.has("end"))),
  );
  lists.set(fields, list);
  return list;
}

/** The fields of a row that can be read, and a problem for each that cannot: a value that is wrong costs only itself. */
export function readFields(
  fields: readonly FlatField[],
  row: Row,
  scope: RowScope,
): { record: Record<string, unknown>; problems: ImportItem[] } {
  const record: Record<string, unknown> = {};
  const problems: ImportItem[] = [];
  // What our own exports say is meant so.
  const isOurs = wentOutOf(scope, row) !== undefined;
  const forms = formsOf(scope, row);
  for (const field of givenFields(fields, row, scope)) {
    const text = textOf(field.field, row, scope);
    const sides = field.field === "period" ? sidesOf(text, row, scope) : undefined;
    if (sides !== undefined) {
      const read = readPeriod(sides, row, scope);
      problems.push(...read.problems);
      if (read.period !== undefined) record["period"] = read.period;
      continue;
    }
    if (text === undefined) continue;
    const heading = scope.columns.get(field.field);
    const column = heading ?? field.field;
    if (!isOurs && !NAMES.has(field.field) && isNoName(text)) {
      scope.notes.placeholder(column, text, row.line);
      continue;
    }
    if (heading !== undefined && row.merged?.includes(heading) === true && isNumeric(field)) {
      problems.push(rowProblem(row, heading, text, OF_SEVERAL_ROWS, "value"));
      continue;
    }
    const reading = readCell(field, text, forms);
    if ("required" in reading) {
      if (reading.twoNumbers === true) scope.decimals.ask();
      problems.push(
        rowProblem(row, column, text, `Required ${reading.required}. Correct the cell.`, "value"),
      );
      continue;
    }
    const sum = isOurs ? reading : inUnits(field, reading, row, scope);
    if ("unit" in sum) {
      problems.push(rowProblem(row, column, text, unknownUnit(sum.unit), "value"));
      continue;
    }
    if (field.form === "list") noteSeveral(field.field, sum.value, row, scope);
    record[field.field] = sum.value;
    scope.decimals.note(reading.decimal, text);
    if (reading.currency !== undefined) record["currency of the sum"] = reading.currency;
  }
  return { record, problems };
}

/** Tells of items that may be lists themselves; sectors and places are told where their names are read. */
function noteSeveral(field: string, items: unknown, row: Row, { notes, columns, forms }: RowScope): void {
  if (field === "sectors" || field === "places" || !Array.isArray(items)) return;
  const item = (items as unknown[]).find((one) => typeof one === "string" && /[;|]/u.test(one));
  if (typeof item !== "string") return;
  notes.add(`several ${field}`, {
    ...{ line: row.line, column: columns.get(field) ?? field, value: item },
    text: `items of a list (${field}) hold a sign that may stand between several. Write "${forms.separator ?? ";"}" between them, or say \`separator\` in a mapping file, where they are several.`,
  });
}

const unknownUnit = (unit: string): string =>
  `Required a sum in whole units of its currency; beside it stands "${unit}". Say what the sums are counted in with \`amountsIn: thousand\`, \`million\`, \`billion\`, \`lakh\`, \`crore\` or \`one\` in a mapping file.`;

/** A sum in the unit of its currency; or the words that say it is counted in another, where it is not clear in which. */
function inUnits(
  { field, form }: FlatField,
  { value, currency }: { readonly value: unknown; readonly currency?: string | undefined },
  row: Row,
  { columns, forms, beside, notes, unused }: RowScope,
): { readonly value: unknown } | { readonly unit: string } {
  if (typeof value !== "number" || (form !== "sum" && field !== "budget")) return { value };
  if (forms.amountsIn !== undefined) return { value: inOnes(value, forms.amountsIn) };
  const { line } = row;
  const heading = columns.get(field) ?? "";
  const counting = unused.find((one) => isUnitHeading(one) && row.cells[one] !== undefined);
  const counted = row.cells[counting ?? ""]?.trim() ?? "1";
  if (counting !== undefined && !isOne(counted)) {
    const ofRow = unitOf(counted);
    // Words for what else is counted say nothing of sums.
    if (ofRow === undefined && unitIn(counted) === undefined && !/\d/u.test(counted)) return { value };
    if (ofRow === undefined || unitIn(heading) !== undefined || beside.some((text) => unitIn(text)))
      return { unit: counted };
    notes.add(`sums in ${counted}`, {
      ...{ line, column: counting, value: counted },
      text: `sums are counted in ${ofRow}, as the column ${counting} says. Say \`amountsIn: one\` in a mapping file where that is wrong.`,
    });
    return { value: inOnes(value, ofRow) };
  }
  const ofHeading = sumHeading(heading)?.unit;
  const ofTable = beside.map(unitIn).find((words) => words !== undefined);
  const unit = unitIn(heading) ?? ofHeading ?? ofTable;
  if (unit === undefined) return { value };
  if (ofHeading === undefined || ofTable !== undefined || currency !== undefined) return { unit };
  notes.add(`sums ${heading}`, {
    ...{ line, column: heading },
    text: `sums are counted in ${ofHeading}, as their heading says. Say \`amountsIn: one\` in a mapping file where that is wrong.`,
  });
  return { value: inOnes(value, ofHeading) };
}

/** A sum in a field with its currency; without one it is no sum of money. */
export function moneyOf(
  field: "amount" | "budget",
  { [field]: amount, currency: givenCurrency, "currency of the sum": currencyOfSum }: Record<string, unknown>,
  row: Row,
  scope: RowScope,
): { money?: Record<string, unknown>; problems: ImportItem[] } {
  if (typeof amount !== "number") return { problems: [] };
  const column = scope.columns.get(field) ?? field;
  const text = textOf(field, row, scope) ?? String(amount);
  const said = new Map(
    Object.entries({
      "the cell": currencyOfSum,
      "the heading": sumHeading(column)?.currency,
      [`the column ${scope.columns.get("currency") ?? "currency"}`]: givenCurrency,
    }).flatMap(([place, one]) => (typeof one === "string" ? [[one, place] as const] : [])),
  );
  const [currency, another] = said.keys();
  if (another !== undefined)
    return {
      problems: [
        rowProblem(
          row,
          column,
          text,
          `Required one currency; ${[...said].map(([one, place]) => `${place} says ${one}`).join(", and ")}. Correct the one that is wrong.`,
          "value",
        ),
      ],
    };
  if (currency === undefined || !isCurrency(currency))
    return {
      problems: [
        rowProblem(
          row,
          column,
          `${text}${currency === undefined ? "" : ` ${currency}`}`,
          "Required a currency of ISO 4217 such as EUR beside the sum. Add a column `currency`, or a constant in a mapping file.",
          "value",
        ),
      ],
    };
  return { money: { amount, currency }, problems: [] };
}
