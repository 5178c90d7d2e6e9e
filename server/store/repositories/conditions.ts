import { edtfDays } from "../../../schema/edtf.js";
import type {
  DateTimeCondition,
  EnumCondition,
  IdCondition,
  StringCondition,
} from "../../../schema/filters/conditions.js";
import { fold } from "../../../schema/fold.js";
import { badInput } from "../../errors.js";
import type { Bindings } from "./bindings.js";
import { FACETS, type FacetLabel } from "./patterns.js";

/** Days that stand for "no start" and "no end" in storage and comparison. */
export const NO_START = "0000-01-01";
export const NO_END = "9999-12-31";

/** A filter's three connectives; what else it has are its leaves. */
interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/**
 * A filter as one Cypher condition. Unknown values satisfy no condition, and so satisfy its `not`: that is why `not`
 * turns null into false first.
 */
export function compileTree<F extends Tree<F>>(filter: F, leaves: (filter: F) => string[]): string {
  const all = leaves(filter);
  for (const part of filter.and ?? []) all.push(compileTree(part, leaves));
  if (filter.or) all.push(anyOf(filter.or.map((part) => compileTree(part, leaves))));
  if (filter.not) all.push(`NOT coalesce(${compileTree(filter.not, leaves)}, false)`);
  return allOf(all);
}

/** All of the conditions; true where there is none. */
export const allOf = (conditions: readonly string[]): string => {
  const real = conditions.filter((condition) => condition !== "true");
  if (real.length === 0) return "true";
  return real.length === 1 ? (real[0] as string) : `(${real.join(" AND ")})`;
};

/** At least one of the conditions; false where there is none. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "false" : `(${conditions.join(" OR ")})`;

const isNull = (expression: string, wanted: boolean): string =>
  `${expression} IS ${wanted ? "" : "NOT "}NULL`;

/** The operators of conditions on one value, and how Cypher writes them. */
const OPERATORS = {
  ...{ eq: "=", in: "IN", contains: "CONTAINS", startsWith: "STARTS WITH" },
  ...{ gt: ">", gte: ">=", lt: "<", lte: "<=" },
} as const;

type OneValue = string | number | boolean;
type ValueCondition = {
  readonly [operator in keyof typeof OPERATORS]?: OneValue | readonly OneValue[] | null | undefined;
} & { readonly isNull?: boolean | null | undefined };

/** On an expression that holds one value; `toStored` says how what is asked for would be stored. */
export function valueCondition(
  expression: string,
  condition: ValueCondition | null | undefined,
  bindings: Bindings,
  toStored: (value: OneValue) => OneValue = (value) => value,
): string[] {
  if (!condition) return [];
  const all: string[] = [];
  for (const [operator, sign] of Object.entries(OPERATORS)) {
    const asked = condition[operator as keyof typeof OPERATORS];
    if (asked == null) continue;
    const stored = typeof asked === "object" ? asked.map(toStored) : toStored(asked);
    all.push(`${expression} ${sign} ${bindings.bind(stored)}`);
  }
  if (condition.isNull != null) all.push(isNull(expression, condition.isNull));
  return all;
}

/** On an expression that holds a moment, as `toISOString` writes it. */
export const momentCondition = (
  expression: string,
  condition: DateTimeCondition | null | undefined,
  bindings: Bindings,
): string[] =>
  valueCondition(
    expression,
    condition &&
      Object.fromEntries(Object.entries(condition).map(([operator, at]) => [operator, momentOf(at as Date)])),
    bindings,
  );

const momentOf = (at: Date | null): string | null => at && at.toISOString();

/** On an expression that holds folded text. */
export const textCondition = (
  expression: string,
  condition: StringCondition | null | undefined,
  bindings: Bindings,
): string[] => valueCondition(expression, condition, bindings, (text) => fold(String(text)));

/** On an expression that holds a list of values: at least one of them fits. */
export function listCondition(
  expression: string,
  condition: IdCondition | EnumCondition | null | undefined,
  bindings: Bindings,
): string[] {
  if (!condition) return [];
  const all: string[] = [];
  if (condition.eq != null) all.push(`${bindings.bind(condition.eq)} IN ${expression}`);
  if (condition.in) all.push(`any(x IN ${expression} WHERE x IN ${bindings.bind(condition.in)})`);
  if (condition.isNull != null) all.push(`size(${expression}) ${condition.isNull ? "=" : ">"} 0`);
  return all;
}

/** On the facets that a stakeholder has; a facet counts as all that hold it (its `lineage`). */
export function facetCondition(
  stakeholder: string,
  label: FacetLabel,
  condition: IdCondition | null | undefined,
  bindings: Bindings,
): string[] {
  if (!condition) return [];
  const facet = bindings.variable("f");
  const pattern = `(${stakeholder})-[:${FACETS[label].relationship}]->(${facet}:${label})`;
  const has = (test: string): string => `EXISTS { MATCH ${pattern} WHERE ${test} }`;
  const all: string[] = [];
  if (condition.eq != null) all.push(has(`${bindings.bind(condition.eq)} IN ${facet}.lineage`));
  if (condition.in) all.push(has(`any(x IN ${facet}.lineage WHERE x IN ${bindings.bind(condition.in)})`));
  if (condition.isNull != null) all.push(`${condition.isNull ? "NOT " : ""}EXISTS { MATCH ${pattern} }`);
  return all;
}

/** On a thing with `earliest` and `latest` days: they overlap the period. Undated things never do. */
export function duringCondition(
  variable: string,
  during: string | null | undefined,
  bindings: Bindings,
): string[] {
  if (during == null) return [];
  const [first, last] = duringDays(during);
  return [`${variable}.earliest <= ${bindings.bind(last)}`, `${variable}.latest >= ${bindings.bind(first)}`];
}

/** The first and last day of a period that a filter names, an open side being the least or greatest day; throws BAD_USER_INPUT. */
export function duringDays(during: string): readonly [first: string, last: string] {
  try {
    const { earliest, latest } = edtfDays(during);
    return [earliest ?? NO_START, latest ?? NO_END];
  } catch {
    throw badInput("A period is EDTF.", during, "Write it as 2004, 2004-08, 2004-08/2005-12 or 2018/.. .");
  }
}
