import { childOf, type XmlElement } from "../reading/xml-elements.js";

/** What the cells of one workbook share. */
export interface CellForms {
  readonly strings: readonly string[];
  /** Whether numbers of this style are days. */
  readonly isDated: (style: number) => boolean;
  /** What a format shows behind the numbers of this style: "%", or a currency that it names; else nothing. */
  readonly markOf: (style: number) => string;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}

const DAY_MS = 86_400_000;

/** The day that a workbook counts as this number. */
function dayOf(number: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 60 ? 31 : 30);
  const time = start + Math.floor(number) * DAY_MS;
  return Number.isFinite(time) && Math.abs(time) < 8.64e15
    ? new Date(time).toISOString().slice(0, 10)
    : String(number);
}

/** A number with one reading: a workbook has no decimal commas, and `1.234` is written as `1.2340`. */
const numberText = (number: number): string => {
  const text = String(number);
  return /^-?[1-9]\d{0,2}\.\d{3}$/u.test(text) ? `${text}0` : text;
};

/** A share as a spreadsheet shows it. */
const percentText = (number: number): string => `${Number((number * 100).toPrecision(15))}%`;

/** A cell as a text that a table could hold. Errors such as `#N/A` are empty. */
export function cellText(cell: XmlElement, { strings, isDated, markOf, from1904 }: CellForms): string {
  const value = childOf(cell, "v")?.text ?? "";
  switch (cell.attributes["t"]) {
    case "s":
      return strings[Number(value)] ?? "";
    case "str":
      return value;
    case "b":
      return value === "1" ? "true" : "false";
    case "d":
      return value.slice(0, 10);
    case "e":
      return "";
    case undefined:
    default: {
      if (value === "" || !Number.isFinite(Number(value))) return value;
      const style = Number(cell.attributes["s"] ?? "-1");
      if (isDated(style)) return dayOf(Number(value), from1904);
      const mark = markOf(style);
      return mark === "%" ? percentText(Number(value)) : [numberText(Number(value)), mark].join(" ").trim();
    }
  }
}

/** `C7` is in the column 2. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
