import type { EnumCondition, StringCondition } from "../../../schema/filters/conditions.js";
import type { ResultCondition } from "../../../schema/filters/result-condition.js";
import { fold } from "../../../schema/fold.js";
import type { ResultRecord } from "../../../schema/record.js";
import { keysOf, RESULT_STATES, RESULT_TYPES } from "../../../schema/vocabulary.js";
import type { Bindings } from "./bindings.js";

type Given<C> = C | null | undefined;
type Pair = Pick<ResultRecord, "type" | "state">;

/** What stands before the words of a result: folded words have no capitals, so no search for them finds it. */
const lead = ({ type, state }: Pair): string => `${type} ${state} `;

/** A result as one text, on which conditions are put. */
export const resultKey = (result: ResultRecord): string => `${lead(result)}${fold(result.text)}`;

/** The words of a key, and whether it begins as that of a result with this type and state. */
export const wordsOfKey = (key: string, pair: Pair): string | undefined =>
  key.startsWith(lead(pair)) ? key.slice(lead(pair).length) : undefined;

const PAIRS: readonly Pair[] = keysOf(RESULT_TYPES).flatMap((type) =>
  keysOf(RESULT_STATES).map((state) => ({ type, state })),
);

const fits = (condition: Given<EnumCondition>, value: string): boolean => {
  const { eq, in: among, isNull } = condition ?? {};
  return (eq == null || eq === value) && (among == null || among.includes(value)) && isNull !== true;
};

/** The types and states that a condition on one result lets through, together. */
export const pairsOf = ({ type, state }: ResultCondition): Pair[] =>
  PAIRS.filter((pair) => fits(type, pair.type) && fits(state, pair.state));

/** The Cypher condition that one of the results of a thing fulfils all that is asked of it. */
export function resultCondition(
  variable: string,
  condition: Given<ResultCondition>,
  bindings: Bindings,
): string[] {
  if (!condition) return [];
  const choices = pairsOf(condition).map((pair) => keyIs("x", lead(pair), condition.text, bindings));
  if (choices.length === 0 || condition.text?.isNull === true) return ["false"];
  return [`any(x IN ${variable}.resultKeys WHERE ${choices.map((all) => `(${all})`).join(" OR ")})`];
}

function keyIs(key: string, before: string, text: Given<StringCondition>, bindings: Bindings): string {
  const { eq, in: among, contains, startsWith } = text ?? {};
  const all = [`${key} STARTS WITH ${bindings.bind(before + fold(startsWith ?? ""))}`];
  if (eq != null) all.push(`${key} = ${bindings.bind(before + fold(eq))}`);
  if (among) all.push(`${key} IN ${bindings.bind(among.map((one) => before + fold(one)))}`);
  if (contains != null) all.push(`${key} CONTAINS ${bindings.bind(fold(contains))}`);
  return all.join(" AND ");
}
