import type {
  BooleanCondition,
  DateCondition,
  DateTimeCondition,
  EnumCondition,
  IdCondition,
  IntCondition,
  StringCondition,
} from "../../../schema/filters/conditions.js";
import type { ResultCondition } from "../../../schema/filters/result-condition.js";
import type { SourceCondition } from "../../../schema/filters/source-condition.js";
import { fold } from "../../../schema/fold.js";
import { at, byte, real } from "../arrays/typed-array.js";
import { NO_TEXT, toDay, UNDATED } from "../network.js";
import { duringDays } from "../../store/repositories/conditions.js";
import { pairsOf, wordsOfKey } from "../../store/repositories/result-keys.js";
import { sourceStart } from "../../store/repositories/source-keys.js";
import { MARK, unpackSources } from "../columns/packed-sources.js";
import { remarkBits } from "../columns/remark-bits.js";
import { bitsWhere, resultBits } from "../columns/result-bits.js";
import type { RowLists } from "../arrays/row-lists.js";

/** A condition on a linkage, stakeholder or facet by its number. */
export type Test = (index: number) => boolean;

type Given<C> = C | null | undefined;

/** On values that are numbered by a list of their names; the empty name stands for "not stated". */
export function coded(codes: Uint8Array, names: readonly string[], condition: Given<EnumCondition>): Test {
  const { eq, in: among, isNull } = condition ?? {};
  const fits = names.map((name) => {
    const stated = name !== "";
    return (
      (eq == null || (stated && eq === name)) &&
      (among == null || (stated && among.includes(name))) &&
      (isNull == null || isNull !== stated)
    );
  });
  return (index) => fits[byte(codes, index)] === true;
}

/** On a yes or no that is coded as YES_OR_NO says. */
export const answered = (
  codes: Uint8Array,
  names: readonly string[],
  condition: Given<BooleanCondition>,
): Test => {
  const { eq, isNull } = condition ?? {};
  return coded(codes, names, { eq: eq == null ? null : String(eq), isNull: isNull ?? null });
};

/** On a yes or no that everything states: 1 is yes. */
export function flagged(flags: Uint8Array, condition: Given<BooleanCondition>): Test {
  const { eq, isNull } = condition ?? {};
  return (index) => (eq == null || (byte(flags, index) === 1) === eq) && isNull !== true;
}

/** On an id, which may be absent. */
export function named(idOf: (index: number) => string | null, condition: Given<IdCondition>): Test {
  const { eq, in: among, isNull } = condition ?? {};
  const ids = among == null ? undefined : new Set(among);
  return (index) => {
    const id = idOf(index);
    return (
      (eq == null || eq === id) &&
      (ids === undefined || (id !== null && ids.has(id))) &&
      (isNull == null || isNull === (id === null))
    );
  };
}

/** On the id of numbered things, which is always there: looks for the ids, not at each thing. */
export function numbered(find: (id: string) => number, condition: Given<IdCondition>): Test {
  const { eq, in: among, isNull } = condition ?? {};
  const own = eq == null ? undefined : find(eq);
  const numbers = among == null ? undefined : new Set(among.map(find));
  return (index) =>
    (own === undefined || own === index) && (numbers === undefined || numbers.has(index)) && isNull !== true;
}

/** On a folded text, null where there is none. */
export function worded(textOf: (index: number) => string | null, condition: Given<StringCondition>): Test {
  const fits = wordTest(condition);
  return (index) => fits(textOf(index));
}

function wordTest(condition: Given<StringCondition>): (text: string | null) => boolean {
  const { eq, in: among, contains, startsWith, isNull } = condition ?? {};
  const [same, part, start] = [eq, contains, startsWith].map((text) => (text == null ? null : fold(text)));
  const choice = among == null ? undefined : new Set(among.map(fold));
  return (text) => {
    if (text === null)
      return same == null && choice === undefined && part == null && start == null && isNull !== false;
    return (
      (same == null || text === same) &&
      (choice === undefined || choice.has(text)) &&
      (part == null || text.includes(part)) &&
      (start == null || text.startsWith(start)) &&
      isNull !== true
    );
  };
}

/** On the types or the states of results, which are kept as bits. */
export const resulted = (bits: Uint8Array, sort: "type" | "state", condition: Given<EnumCondition>): Test =>
  bitwise(bits, (keys) => bitsWhere((result) => keys.includes(result[sort])), condition);

/** On the sorts of remarks, which are kept as bits. */
export const remarked = (bits: Uint8Array, condition: Given<EnumCondition>): Test =>
  bitwise(bits, remarkBits, condition);

function bitwise(
  bits: Uint8Array,
  bitsOf: (keys: readonly string[]) => number,
  condition: Given<EnumCondition>,
): Test {
  const { eq, in: among, isNull } = condition ?? {};
  const same = eq == null ? undefined : bitsOf([eq]);
  const choice = among == null ? undefined : bitsOf(among);
  return (index) => {
    const own = byte(bits, index);
    return (
      (same === undefined || (own & same) !== 0) &&
      (choice === undefined || (own & choice) !== 0) &&
      (isNull == null || isNull === (own === 0))
    );
  };
}

/** On one of the results, which are kept as bits and, for their words, as keys. */
export function oneResult(
  bits: Uint8Array,
  keysOf: (index: number) => string | null,
  condition: Given<ResultCondition>,
): Test {
  if (condition == null) return () => true;
  const pairs = pairsOf(condition);
  const mask = resultBits(pairs);
  const fits = wordTest(condition.text);
  const isFulfilled = (key: string): boolean =>
    pairs.some((pair) => {
      const words = wordsOfKey(key, pair);
      return words !== undefined && fits(words);
    });
  return (index) =>
    (byte(bits, index) & mask) !== 0 &&
    (condition.text == null || (keysOf(index) ?? "").split("\n").some(isFulfilled));
}

/** On a name or a function of people, which are kept one a line. */
export function peopled(keysOf: (index: number) => string | null, condition: Given<StringCondition>): Test {
  const { isNull, ...words } = condition ?? {};
  const asks = Object.values(words).some((operator) => operator != null);
  const fits = wordTest(words);
  return (index) => {
    const keys = keysOf(index);
    return (
      (!asks || (keys?.split("\n").some(fits) ?? false)) && (isNull == null || isNull === (keys === null))
    );
  };
}

/** On one of the sources, which are kept as `packSources` does: each text is looked at once, however many have it. */
export function sourced(
  texts: Int32Array,
  textOf: (text: number) => string,
  numbers: Int32Array,
  condition: Given<SourceCondition>,
): Test {
  const start = condition == null ? "" : sourceStart(condition);
  const isThere = (key: string): boolean => key === start || key.startsWith(`${start} `);
  const isIn = (text: number, number: number): boolean => unpackSources(textOf(text), number).some(isThere);
  /** Undefined where the number decides. */
  const look = (text: number, number: number): boolean | undefined => {
    if (number === 0) return isIn(text, number);
    const key = textOf(text).slice(0, -MARK.length);
    if (key.startsWith(`${start} `)) return true;
    return `${start} `.startsWith(key) ? undefined : false;
  };
  const known = new Map<number, boolean | undefined>([[NO_TEXT, false]]);
  return (index) => {
    const [text, number] = [at(texts, index), at(numbers, index)];
    if (!known.has(text)) known.set(text, look(text, number));
    return known.get(text) ?? isIn(text, number);
  };
}

/** On a number; NaN where none is documented. */
export function counted(count: (index: number) => number, condition: Given<IntCondition>): Test {
  const { eq, in: list, gt, gte, lt, lte, isNull } = condition ?? {};
  const among = list == null ? undefined : new Set(list);
  return (index) => {
    const value = count(index);
    return (
      (eq == null || value === eq) &&
      (among === undefined || among.has(value)) &&
      (gt == null || value > gt) &&
      (gte == null || value >= gte) &&
      (lt == null || value < lt) &&
      (lte == null || value <= lte) &&
      (isNull == null || isNull === Number.isNaN(value))
    );
  };
}

/** On days, UNDATED where none is documented. */
export function onDay(days: Int32Array, condition: Given<DateCondition>): Test {
  const dayOf = (index: number): number => {
    const day = at(days, index);
    return day === UNDATED ? NaN : day;
  };
  return counted(dayOf, { ...asNumbers(condition ?? {}, toDay), isNull: condition?.isNull ?? null });
}

/** On moments, in milliseconds since 1970-01-01. */
export const atMoment = (moments: Float64Array, condition: Given<DateTimeCondition>): Test =>
  counted(
    (index) => real(moments, index),
    asNumbers(condition ?? {}, (moment) => moment.getTime()),
  );

interface Bounds<B> {
  readonly gt?: Given<B>;
  readonly gte?: Given<B>;
  readonly lt?: Given<B>;
  readonly lte?: Given<B>;
}

function asNumbers<B>({ gt, gte, lt, lte }: Bounds<B>, toNumber: (bound: B) => number) {
  const number = (bound: Given<B>): number | null => (bound == null ? null : toNumber(bound));
  return { gt: number(gt), gte: number(gte), lt: number(lt), lte: number(lte) };
}

/** On a first and last day: they overlap the period. What is undated never does. */
export function dated(earliest: Int32Array, latest: Int32Array, during: Given<string>): Test {
  if (during == null) return () => true;
  const [first, last] = duringDays(during).map(toDay) as [number, number];
  return (index) => {
    const day = at(earliest, index);
    return day !== UNDATED && day <= last && at(latest, index) >= first;
  };
}

/** On the facets that a stakeholder or linkage has, in any of these rows; a facet counts as all that hold it. */
export function tied(
  rows: readonly RowLists[],
  lineages: readonly (readonly string[])[],
  condition: Given<IdCondition>,
): Test {
  const { eq, in: list, isNull } = condition ?? {};
  const among = list == null ? undefined : new Set(list);
  const whole = (fits: (lineage: readonly string[]) => boolean): Test => {
    const codes = Uint8Array.from(lineages, (lineage) => Number(fits(lineage)));
    return hasOne(rows, codes);
  };
  const tests: Test[] = [];
  if (eq != null) tests.push(whole((lineage) => lineage.includes(eq)));
  if (among) tests.push(whole((lineage) => lineage.some((id) => among.has(id))));
  if (isNull != null) {
    const any = whole(() => true);
    tests.push((index) => any(index) !== isNull);
  }
  return tests.length === 1 ? (tests[0] as Test) : (index) => tests.every((test) => test(index));
}

const hasOne =
  (rows: readonly RowLists[], fits: Uint8Array): Test =>
  (index) => {
    for (const { offsets, columns } of rows)
      for (let entry = at(offsets, index), end = at(offsets, index + 1); entry < end; entry++)
        if (byte(fits, at(columns, entry)) === 1) return true;
    return false;
  };
