import type { ImportProblem } from "../importing/import-problem.js";
import type { FileNotes } from "../rows/file-notes.js";
import { childOf, childrenOf, type XmlElement } from "../reading/xml-elements.js";
import { type DecimalSigns, dayOf, sumOf } from "./iati-values.js";

/** The sum that an activity has for its whole time. */
export interface WholeBudget {
  readonly amount: number;
  readonly currency: string;
  /** Of how many budgets it is the sum. */
  readonly parts: number;
}

interface PartBudget {
  readonly start: string;
  readonly end: string;
  readonly amount: number;
  readonly currency: string;
}

/**
 * Budgets of IATI are those of a year or a quarter each. Where they are in one currency and make up the time of the
 * activity, from its first day to its last, their sum is its budget; else they are counted and named.
 */
export function budgetOf(
  file: string,
  activity: XmlElement,
  period: string | undefined,
  scope: { readonly signs: DecimalSigns; readonly notes: FileNotes },
  problems: ImportProblem[],
): WholeBudget | undefined {
  const elements = childrenOf(activity, "budget");
  const [first] = elements;
  if (first === undefined) return undefined;
  const before = problems.length;
  const parts = inForce(elements).map((element) => partOf(file, element, activity, scope.signs, problems));
  const whole = wholeOf(parts, period);
  if (whole === undefined && problems.length === before)
    scope.notes.add("budgets", {
      ...{ line: first.line, column: "budget", value: childOf(first, "value")?.text },
      text: "budgets of activities do not make up their whole time, from the first day to the last, in one currency: the model has no place for those of a part. They are passed over.",
    });
  return whole;
}

/** A revised budget takes the place of the original one for the same time. */
function inForce(elements: readonly XmlElement[]): XmlElement[] {
  const timeOf = (element: XmlElement): string =>
    ["period-start", "period-end"].map((name) => childOf(element, name)?.attributes["iso-date"]).join(" ");
  const isRevised = (element: XmlElement): boolean =>
    ["2", "revised"].includes(element.attributes["type"]?.trim().toLowerCase() ?? "");
  const revised = new Set(elements.filter(isRevised).map(timeOf));
  return elements.filter((element) => isRevised(element) || !revised.has(timeOf(element)));
}

function partOf(
  file: string,
  element: XmlElement,
  activity: XmlElement,
  signs: DecimalSigns,
  problems: ImportProblem[],
): PartBudget | undefined {
  const [start, end] = ["period-start", "period-end"].map((name) =>
    dayOf(file, childOf(element, name), problems),
  );
  const currency = activity.attributes["default-currency"];
  const sum = sumOf(file, childOf(element, "value"), currency, problems, signs);
  return start === undefined || end === undefined || sum === undefined ? undefined : { start, end, ...sum };
}

function wholeOf(
  parts: readonly (PartBudget | undefined)[],
  period: string | undefined,
): WholeBudget | undefined {
  const known = parts.filter((part) => part !== undefined).sort((a, b) => (a.start < b.start ? -1 : 1));
  const [start = "..", end = ".."] = period?.split("/") ?? [];
  const [first] = known;
  if (first === undefined || known.length < parts.length || start === ".." || end === "..") return undefined;
  const follow = known.every(
    (part, at) =>
      part.currency === first.currency && (at === 0 || part.start === dayAfter(known[at - 1]?.end ?? "")),
  );
  const covers = first.start <= start && (known.at(-1)?.end ?? "") >= end;
  const amount = known.reduce((sum, part) => sum + part.amount, 0);
  if (!follow || !covers || amount === 0) return undefined;
  return { amount: Math.round(amount * 100) / 100, currency: first.currency, parts: known.length };
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
