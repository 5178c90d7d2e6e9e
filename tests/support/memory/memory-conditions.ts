import type {
  BooleanCondition,
  EnumCondition,
  IdCondition,
  IntCondition,
  StringCondition,
} from "../../../schema/filters/conditions.js";
import { fold } from "../../../schema/fold.js";
import { plainDays } from "./plain-days.js";

export type Given<T> = T | null | undefined;

/** One of the texts fulfils all operators but `isNull`. */
export function anyText(condition: Given<StringCondition>, are: readonly string[]): boolean {
  if (!condition) return true;
  const { isNull, ...words } = condition;
  const asks = Object.values(words).some((operator) => operator != null);
  return (!asks || are.some((one) => text(words, one))) && (isNull == null || isNull === (are.length === 0));
}

export function value(condition: Given<IdCondition | EnumCondition>, is: unknown): boolean {
  if (!condition) return true;
  const known = is !== undefined;
  return (
    (condition.eq == null || is === condition.eq) &&
    (!condition.in || condition.in.some((one) => one === is)) &&
    (condition.isNull == null || condition.isNull === !known)
  );
}

export function text(condition: Given<StringCondition>, is: string | undefined): boolean {
  if (!condition) return true;
  const folded = is === undefined ? undefined : fold(is);
  const test = (given: Given<string>, fits: (text: string, wanted: string) => boolean): boolean =>
    given == null || (folded !== undefined && fits(folded, fold(given)));
  return (
    test(condition.eq, (a, b) => a === b) &&
    (!condition.in || condition.in.some((one) => test(one, (a, b) => a === b))) &&
    test(condition.contains, (a, b) => a.includes(b)) &&
    test(condition.startsWith, (a, b) => a.startsWith(b)) &&
    (condition.isNull == null || condition.isNull === (is === undefined))
  );
}

/** At least one of the values fits each operator. */
export const anyOf = (condition: Given<IdCondition | EnumCondition>, are: readonly string[]): boolean =>
  anyFacet(
    condition,
    are.map((one) => [one]),
  );

export function anyFacet(condition: Given<IdCondition | EnumCondition>, are: readonly string[][]): boolean {
  if (!condition) return true;
  const { eq, in: wanted, isNull } = condition;
  return (
    (eq == null || are.some((one) => one.includes(eq))) &&
    (!wanted || are.some((one) => one.some((id) => wanted.includes(id)))) &&
    (isNull == null || isNull === (are.length === 0))
  );
}

export function number(condition: Given<IntCondition>, is: number | undefined): boolean {
  const { eq, in: among } = condition ?? {};
  return (eq == null || is === eq) && (!among || among.some((one) => one === is)) && bounded(condition, is);
}

/** Within all bounds; what is not known is within none. */
export function bounded<V extends number | string | Date>(
  condition: Given<{ gt?: V | null; gte?: V | null; lt?: V | null; lte?: V | null; isNull?: boolean | null }>,
  is: V | undefined,
): boolean {
  const { gt, gte, lt, lte, isNull } = condition ?? {};
  const test = (bound: Given<V>, fits: (value: V, bound: V) => boolean): boolean =>
    bound == null || (is !== undefined && fits(is, bound));
  return (
    test(gt, (a, b) => a > b) &&
    test(gte, (a, b) => a >= b) &&
    test(lt, (a, b) => a < b) &&
    test(lte, (a, b) => a <= b) &&
    (isNull == null || isNull === (is === undefined))
  );
}

export const daysIn = (period: unknown): { first: string; last: string } | undefined =>
  typeof period === "string" ? plainDays(period) : undefined;

export const boolean = (condition: Given<BooleanCondition>, is: unknown): boolean =>
  !condition ||
  ((condition.eq == null || is === condition.eq) &&
    (condition.isNull == null || condition.isNull === (is === undefined)));

export function overlaps(during: Given<string>, period: string | undefined): boolean {
  if (during == null) return true;
  if (period === undefined) return false;
  const [asked, is] = [plainDays(during), plainDays(period)];
  return is.first <= asked.last && is.last >= asked.first;
}
