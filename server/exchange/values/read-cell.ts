import type { FlatField } from "../writing/flat-fields.js";
import type { AmountUnit } from "./amount-units.js";
import { type DayOrder, readDate, withOpenEnd, YEARS_OR_SEASON } from "./date-text.js";
import { isNoName } from "./identifier-schemes.js";
import { currencyOf, readMoney } from "./money-text.js";
import { type DecimalSign, readNumber } from "./number-text.js";

/** How the values of a file are written, where that was said. */
export interface ValueForms {
  readonly decimal?: DecimalSign | undefined;
  readonly dates?: DayOrder | undefined;
  /** What sums are counted in. */
  readonly amountsIn?: AmountUnit | undefined;
  /** The sign between the items of a list. */
  readonly separator?: string | undefined;
}

/** What a cell holds, or what it should have held. */
export type CellReading =
  | {
      readonly value: unknown;
      readonly currency?: string | undefined;
      /** The decimal sign that a number shows. */
      readonly decimal?: DecimalSign | undefined;
    }
  | { readonly required: string; readonly twoNumbers?: true };

const BOOLEANS: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, y: true, "1": true, ja: true, oui: true, si: true, sí: true, sim: true },
  // Spreadsheets write the words of their language.
  ...{ wahr: true, vrai: true, vero: true, verdadero: true, verdadeiro: true },
  ...{ falsch: false, faux: false, falso: false },
  ...{ false: false, no: false, n: false, "0": false, nein: false, non: false, nee: false, não: false },
};

export const NUMBER_FORM = "a number such as 1200 or 12.5";
export const twoNumbers = (text: string): string =>
  `a number with one reading: ${readings(text)}. Say which (\`decimal\` in a mapping file)`;

/** What is required in the place of a text that is no number; one that is a number with the other sign shows it. */
function numberForm(
  text: string,
  decimal: DecimalSign | undefined,
  read: (text: string) => object | undefined,
): string {
  if (decimal === undefined) return NUMBER_FORM;
  const form = decimal === "," ? NUMBER_FORM.replace("12.5", "12,5") : NUMBER_FORM;
  return read(text) === undefined
    ? form
    : `${form}: its decimal sign was said to be "${decimal}", and "${text.trim()}" has the other one. Say \`decimal\` for this file alone in a mapping file`;
}

const sumForm = (text: string, decimal: DecimalSign | undefined): string =>
  readMoney(text) === undefined
    ? `${numberForm(text, decimal, readMoney)}, with a currency that has one meaning, or none`
    : numberForm(text, decimal, readMoney);

/** How a number with two readings reads with either decimal sign. */
function readings(text: string): string {
  const [point, comma] = [".", ","].map((sign) => {
    const reading = readMoney(text, sign as DecimalSign);
    return `${reading !== undefined && "value" in reading ? reading.value : "no number"} with \`--decimal ${sign}\``;
  });
  return `"${text.trim()}" is ${point}, ${comma}`;
}
const DATE_FORM = "a date such as 2004, 2004-08, 2004-08-15 or 2007-02-14/2007-02-16";
const SAY_DATES = "(`dates` in a mapping file)";

/** What two readings a date has, and how to say which is meant. */
function twoDates(text: string): string {
  if (text.split("/").some((side) => YEARS_OR_SEASON.test(side.trim())))
    return `${DATE_FORM}; this one may be two years, written as 2009/2031, or a quarter or season of EDTF. Write the years out, or say --dates edtf ${SAY_DATES}`;
  return /^\d{4}\/\d{2}$/u.test(text.trim())
    ? `${DATE_FORM}; this one may be a month, written as 2001-02, or two years, written as 2001/2002`
    : `${DATE_FORM}; this one has two readings. Say which with --dates dmy or --dates mdy ${SAY_DATES}`;
}

/** What cells of nested values look like. */
const NESTED: Readonly<Record<string, string>> = {
  results: '[{"type": "OUTPUT", "state": "OBSERVED", "text": "a handbook"}]',
  identifiers: '[{"scheme": "ROR", "value": "https://ror.org/03q3ecb97"}]',
  people: '[{"name": "A. Khan"}]',
  quantity: '{"value": 5, "unit": "tonnes"}',
  budget: '{"amount": 1200, "currency": "EUR"}',
  needs: '[{"topic": "topic:name", "text": "what is needed"}]',
  offers: '[{"topic": "topic:name", "text": "what is on offer"}]',
  remarks: '[{"sort": "OUR_READING", "text": "what to know"}]',
  valueSources: '[{"field": "firmCount", "value": "300", "sources": [{"document": "document:name"}]}]',
  sources: '[{"document": "document:name", "locator": "page 1"}]',
  request: '{"by": "agency:name"}',
  takeUps: '[{"candidate": "agency:name", "state": "MET", "since": "2025-03"}]',
};

/** Reads a cell as a field has it. */
export function readCell({ field, form }: FlatField, cell: string, forms: ValueForms): CellReading {
  switch (form) {
    case "text":
      return { value: textIn(field, cell) };
    case "word":
      return {
        value: cell
          .trim()
          .toUpperCase()
          .replace(/[\s-]+/gu, "_"),
      };
    case "date":
      return dateIn(field === "period" ? withOpenEnd(cell) : cell, forms.dates);
    case "list":
      return listIn(cell, forms.separator);
    case "json":
      return field === "budget" && !cell.startsWith("{")
        ? sumIn(cell, forms.decimal)
        : jsonIn(cell, NESTED[field]);
    case "number":
      return numberIn(cell, forms.decimal ?? degreeSign(field, cell));
    case "sum":
      return sumIn(cell, forms.decimal);
    case "boolean": {
      const value = BOOLEANS[cell.toLowerCase()];
      return value === undefined ? { required: "true or false" } : { value };
    }
  }
}

/** An address that begins with `www.` is one of the web, as browsers read it. */
const textIn = (field: string, cell: string): string => {
  if (field === "currency") return currencyOf(cell) ?? cell;
  return field === "website" && /^www\.[^\s;,]+$/iu.test(cell) ? `http://${cell}` : cell;
};

/** Degrees have no groups of three digits: their one sign is the decimal one. */
const degreeSign = (field: string, cell: string): DecimalSign | undefined =>
  field === "latitude" || field === "longitude"
    ? (/^[^.,]*([.,])\d+$/u.exec(cell)?.[1] as DecimalSign | undefined)
    : undefined;

function numberIn(cell: string, decimal: DecimalSign | undefined): CellReading {
  const reading = readNumber(cell, decimal);
  if (reading === undefined) return { required: numberForm(cell, decimal, readNumber) };
  return "twoReadings" in reading ? { required: twoNumbers(cell), twoNumbers: true } : reading;
}

function sumIn(cell: string, decimal: DecimalSign | undefined): CellReading {
  const reading = readMoney(cell, decimal);
  if (reading === undefined) return { required: sumForm(cell, decimal) };
  return "twoReadings" in reading ? { required: twoNumbers(cell), twoNumbers: true } : reading;
}

function dateIn(cell: string, order: DayOrder | undefined): CellReading {
  const reading = readDate(cell, order);
  if (reading !== undefined) return "twoReadings" in reading ? { required: twoDates(cell) } : reading;
  if (/^\d{4}-\d{2}$/u.test(cell.trim()))
    return { required: `${DATE_FORM}; two years are written as 2009/2011` };
  const isSerial = /^\d{5}(?:\.\d+)?$/u.test(cell);
  return {
    required: isSerial ? `${DATE_FORM}; days as Excel counts them are read with --dates excel` : DATE_FORM,
  };
}

function listIn(cell: string, separator: string | undefined): CellReading {
  if (/^[[{]/u.test(cell) && separator === undefined) {
    const read = jsonIn(cell);
    if ("value" in read && typeof read.value === "object")
      return { value: Array.isArray(read.value) ? (read.value as unknown[]) : [read.value] };
    // A list of one item that begins with a bracket.
  }
  // Lines of a cell are items, with or without points before them.
  const items = cell.split(separator ?? /[;\r\n]/u).map(withoutPoint);
  return { value: items.filter((item) => item !== "" && (items.length === 1 || !isNoName(item))) };
}

const withoutPoint = (item: string): string => item.trim().replace(/^(?:[\u2022\u25aa]\s*|[-*]\s+)/u, "");

function jsonIn(text: string, example?: string): CellReading {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { required: example === undefined ? "JSON" : `JSON such as ${example}` };
  }
}
