import { currencyOf, isCurrency } from "./money-text.js";

/** What sums may be counted in, as a power of ten of the currency's unit. */
const POWERS = { one: 0, thousand: 3, lakh: 5, million: 6, crore: 7, billion: 9 } as const;
export const AMOUNT_UNITS = ["one", "thousand", "lakh", "million", "crore", "billion"] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

const WORDS = [
  "thousands?|thsd|tsd|tausend|milliers?|miles|migliaia|duizend|['’]?0{3}s?|1[.,'’\\s]?0{3}(?:[.,'’\\s]?0{3})?",
  "millions?|mio|mln|mn|mill|millionen|millones|milioni|miljoen|billions?|bln|bn|mrd|milliarden?|milliards?",
  "lakhs?|lacs?|crores?|cr",
].join("|");
const MARKS = "\\p{Sc}|EUR|USD|GBP|CHF|INR|PKR|Rs";
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
/** A word, a short sign at a currency (`k€`, `EUR m`) or one in brackets. */
const UNIT = `${START}(?:${WORDS}|[kmbt]n?\\s?(?:${MARKS})|(?:${MARKS})\\.?\\s?[kmbt]n?)${END}|(?<=[([])[kmb]n?(?=[)\\]])`;
const FIRST_UNIT = new RegExp(UNIT, "iu");
const UNITS = new RegExp(UNIT, "giu");

/** The first words of a text that say that sums are counted in thousands, millions or the like; undefined where none do. */
export const unitIn = (text: string): string | undefined => FIRST_UNIT.exec(text)?.[0];

/** A number of units as one of the currency's unit, exact in its decimals. */
export function inOnes(value: number, unit: AmountUnit): number {
  const digits = String(value);
  return digits.includes("e") ? value * 10 ** POWERS[unit] : Number(`${digits}e${POWERS[unit]}`);
}

/** The number of units that a sum is. */
export const inUnit = (value: number, unit: AmountUnit): number => {
  const digits = String(value);
  return digits.includes("e") ? value / 10 ** POWERS[unit] : Number(`${digits}e-${POWERS[unit]}`);
};

/** The units that have one meaning, by their words, with the sign of a currency at them or without. */
const UNIT_WORDS: readonly (readonly [AmountUnit, RegExp])[] = [
  ["thousand", /^(?:thousands?|thsd|tsd|tausend|milliers?|['’]?0{3}s?|1[.,'’]?0{3}|k)$/iu],
  ["million", /^(?:millions?|mio|mln|mn|millionen|millones|milioni|miljoen|m)$/iu],
  ["billion", /^(?:bn|mrd|milliarden?|milliards?)$/iu],
  ["lakh", /^(?:lakhs?|lacs?)$/iu],
  ["crore", /^crores?$/iu],
];

/** A heading of sums: its name alone, and what it says beside it of the currency and of what sums are counted in. */
export interface SumHeading {
  readonly name: string;
  readonly currency: string | undefined;
  readonly unit: AmountUnit | undefined;
}

const LONGEST_HEADING = 100;

/** In lower case, codes of currencies such as `top` and `all` are words. */
const IN_LOWER_CASE = /^(?!eur|usd|gbp|chf|pkr|inr)[a-z]{3}$/u;

/** Reads a heading such as `Budget (million PKR)`, `Amount in k€` or `amount_eur`; undefined where it says nothing else, or something unclear. */
export function sumHeading(heading: string): SumHeading | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const [, name = "", ...sides] =
    /^(.+?)(?:\s*[([]([^)\]]+)[)\]]|,?\s+in\s+(\S.*)|,\s*(\S.*)|[\s_-]+([a-z]{3}|\p{Sc}))$/iu.exec(
      heading.trim(),
    ) ?? [];
  const beside = sides.find(Boolean);
  if (beside === undefined || !isUnitText(`(${beside.toUpperCase()})`) || IN_LOWER_CASE.test(beside))
    return undefined;
  const words = beside
    .replace(/([kmbt]n?)\s?(?=\p{Sc}|$)|(\p{Sc})\s?(?=[kmbt]n?$)/giu, " $& ")
    .split(/[\s,;/]+/u)
    .filter((word) => word !== "" && !BESIDE_UNITS.test(word));
  const currencies = new Set(words.flatMap((word) => currencyOf(word) ?? []));
  const units = words.filter((word) => currencyOf(word) === undefined).map(unitOf);
  if (currencies.size > 1 || units.length > 1 || units.includes(undefined)) return undefined;
  return currencies.size + units.length === 0
    ? undefined
    : { name, currency: [...currencies][0], unit: units[0] };
}

/** Headings of cells that say what the sum of their row is counted in. */
export const isUnitHeading = (heading: string): boolean =>
  /^(?:(?:amounts?|budgets?|sums?|values?|currency|money)[\s_]*)?(?:(?:in[\s_]*)?units?|scale|multiplier|magnitude|factor|denomination)(?:[\s_]*of[\s_]*(?:amounts?|measure))?$/iu.test(
    heading.trim(),
  );

/** The unit that a word means, where it means one. */
export const unitOf = (word: string): AmountUnit | undefined =>
  UNIT_WORDS.find(([, words]) => words.test(word))?.[0];

/** Words for sums in whole units. */
export const isOne = (word: string): boolean => /^(?:1(?:[.,]0+)?|ones?|units?|full|-|none)$/iu.test(word);

const CURRENCY_SIGN = /^(?:US)?\p{Sc}$|^Rs\.?$/u;
const BESIDE_UNITS =
  /^(?:in|of|all|are|en|de|amounts?|betr[aä]ge?|montants?|importes?|budgets?|sums?|figures?|values?|currency|units?|text|string|number|name|code|id|date|years?|%)$/iu;

/** Whether a text says nothing but what numbers are counted in: `(EUR thousand)`, `in Mio EUR`, `amounts in US$`. */
export function isUnitText(text: string): boolean {
  const inner = text.replace(/^(?:[\s([*†‡§]|note\s*:)+|[\s)\].:]+$/giu, "");
  if (inner.length > 60 || (inner === text.trim() && !/[\s€]/u.test(inner))) return false;
  const words = inner
    .replace(UNITS, " ")
    .split(/[\s,;/]+/u)
    .filter((word) => /[\p{L}\p{N}\p{Sc}%]/u.test(word));
  const isMoney = (word: string): boolean => CURRENCY_SIGN.test(word) || isCurrency(word);
  return (
    words.every((word) => isMoney(word) || BESIDE_UNITS.test(word)) &&
    (unitIn(inner) !== undefined || words.some(isMoney))
  );
}

const NOTE =
  /^(?:(?:sources?|notes?|remarks?|all|amounts?|figures?|sums?|values?|budgets?|quelle|fuente)\b|[*\u2020]|\(?\d\))/iu;

/** Whether a row says what the numbers of others are counted in: in all of its cells, or as a note in one alone. */
export const isUnitsLine = (cells: readonly string[]): boolean => {
  const given = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first = "", ...others] = given;
  if (others.length === 0 && cells.length > 2 && NOTE.test(first) && unitIn(first) !== undefined) return true;
  return (
    given.some(isUnitText) &&
    given.every((cell) => isUnitText(cell) || isCurrency(cell) || BESIDE_UNITS.test(cell))
  );
};
