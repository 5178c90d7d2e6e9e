import { type ImportProblem, shown } from "../importing/import-problem.js";
import { identifierFault, isEmptyReference } from "../values/identifier-schemes.js";
import { isCurrency } from "../values/money-text.js";
import { type DecimalSign, readNumber } from "../values/number-text.js";
import { twoNumbers } from "../values/read-cell.js";
import type { XmlElement } from "../reading/xml-elements.js";

/** What `xsd:decimal` allows: the form that IATI asks for. */
const PLAIN_DECIMAL = /^\s*[-+]?(?:\d+(?:\.\d+)?|\.\d+)\s*$/u;

const firstDate = (text: string): string | undefined =>
  /^\s*(\d{4}-\d{2}-\d{2})(?:$|[TZ+\s-])/u.exec(text)?.[1];

/**
 * The day of an element: its `iso-date`, or its text as in version 1; a time of day or zone behind it is dropped. Anything
 * else, such as `0` or `2019-13-45`, is a problem, and no date.
 */
export function dayOf(
  file: string,
  element: XmlElement | undefined,
  problems: ImportProblem[],
): string | undefined {
  if (element === undefined) return undefined;
  const text = element.attributes["iso-date"] ?? element.text;
  if (text.trim() === "") return undefined;
  const day = firstDate(text);
  if (day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day))
    return day;
  problems.push({
    file,
    line: element.line,
    column: element.name,
    value: shown(text),
    text: "Required a day such as 2019-03-31. Correct it, or leave it out.",
    leftOut: "value",
  });
  return undefined;
}

/** The decimal sign of sums in the form of the standard, and of others; undefined where it is not known. */
export interface DecimalSigns {
  readonly plain: DecimalSign | undefined;
  readonly other: DecimalSign | undefined;
}

/** The sum in an element; undefined where there is none, or with a problem where it is no number or has no currency. */
export function sumOf(
  file: string,
  element: XmlElement | undefined,
  fallbackCurrency: string | undefined,
  problems: ImportProblem[],
  signs: DecimalSigns,
): { amount: number; currency: string } | undefined {
  if (element === undefined || element.text === "") return undefined;
  const reading = PLAIN_DECIMAL.test(element.text)
    ? readNumber(element.text, signs.plain)
    : readNumber(element.text, signs.other);
  const currency = (element.attributes["currency"] ?? fallbackCurrency)?.trim().toUpperCase();
  if (reading !== undefined && "value" in reading && currency !== undefined && isCurrency(currency))
    return { amount: reading.value, currency };
  problems.push({
    file,
    line: element.line,
    column: element.name,
    value: shown(`${element.text} ${currency ?? ""}`.trim()),
    text:
      reading !== undefined && "twoReadings" in reading
        ? `Required ${twoNumbers(element.text)}. Correct it.`
        : "Required a number and a currency of ISO 4217, here or as default-currency of the activity. Correct it.",
    leftOut: "value",
  });
  return undefined;
}

/** A reference that names something; `0`, `-` and the like do not. */
export function referenceOf(element: XmlElement, attribute = "ref"): string | undefined {
  const text = element.attributes[attribute]?.trim() ?? "";
  return /[\p{L}\p{N}]{2}/u.test(text) && !isEmptyReference(text) ? text : undefined;
}

/** Whether a reference begins with a register, so that it means the same with every publisher. */
export const isOfRegister = (reference: string): boolean => identifierFault("IATI", reference) === undefined;

/** Whether a sum is written with a comma for decimals, which IATI does not have. */
export function hasDecimalComma(text: string): boolean {
  const reading = readNumber(text);
  return reading !== undefined && "value" in reading && reading.decimal === ",";
}
