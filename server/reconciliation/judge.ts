import { fold, words } from "../../schema/fold.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import { bareIdentifier } from "./identifier-properties.js";
import type { KnownAround } from "./known-around.js";
import type { Condition, ReconcileQuery } from "./reconcile-query.js";

/** By what a candidate is called exactly what was asked for. */
export type CalledBy = "ID" | "NAME" | "OTHER_NAME" | "ACRONYM";

/** What speaks for and against a candidate. */
export interface Judgement {
  /** Null where it is only similar. */
  readonly calledBy: CalledBy | null;
  /** For each condition whether it is fulfilled; undefined where nothing is stated. */
  readonly fulfilled: readonly (boolean | undefined)[];
  /** One of its numbers is the one that was given. */
  readonly isIdentified: boolean;
}

/** What a name may have or lack, and be the same; "a" tells Block A from Block B. */
const OPTIONAL = new Set(["the", "of", "for", "and"]);

/** The words by which a name is the same as another, in their order. */
const keyOf = (name: string): string =>
  words(name)
    .filter((word) => !OPTIONAL.has(word))
    .join(" ");

/** A short number, or one without digits, may be a word as well. */
const isNumber = (text: string): boolean => text.length >= 6 && /\d/u.test(text);

function calledBy(given: string, record: StoredStakeholder): CalledBy | null {
  const { id, name, otherNames, acronym, identifiers } = record;
  const text = given.trim();
  const number = bareIdentifier(text);
  if (text === id) return "ID";
  if (isNumber(number) && identifiers.some(({ value }) => bareIdentifier(value) === number)) return "ID";
  const key = keyOf(text);
  if (key === "") return null;
  if (keyOf(name) === key) return "NAME";
  if (otherNames.some((other) => keyOf(other) === key)) return "OTHER_NAME";
  return acronym !== null && fold(acronym) === fold(text) ? "ACRONYM" : null;
}

function isFulfilled(
  { property, values, quantifier }: Condition,
  record: StoredStakeholder,
  around: KnownAround,
): boolean | undefined {
  const answers = values
    .map((value) => property.agrees(value, record, around))
    .filter((one) => one !== undefined);
  if (answers.length === 0) return undefined;
  if (quantifier === "none") return !answers.includes(true);
  return quantifier === "all" ? !answers.includes(false) : answers.includes(true);
}

/** Holds a record against what is asked for. */
export function judge(
  { names, conditions }: ReconcileQuery,
  record: StoredStakeholder,
  around: KnownAround,
): Judgement {
  const called = names.map((name) => calledBy(name, record)).filter((by) => by !== null);
  const fulfilled = conditions.map((condition) => isFulfilled(condition, record, around));
  const isIdentified = conditions.some(
    ({ property, quantifier }, place) =>
      property.identifies === true && quantifier !== "none" && fulfilled[place] === true,
  );
  const order: readonly CalledBy[] = ["ID", "NAME", "OTHER_NAME", "ACRONYM"];
  return { calledBy: order.find((by) => called.includes(by)) ?? null, fulfilled, isIdentified };
}

/** Whether it may be who is meant at all: it has the very name or number, and nothing that is stated says otherwise. */
export const mayBeMeant = ({ calledBy: by, fulfilled, isIdentified }: Judgement): boolean =>
  (by !== null || isIdentified) && !fulfilled.includes(false);

/** Whether it is who is meant if nobody else may be: an acronym alone has many bearers. */
export const isCertain = (judgement: Judgement): boolean =>
  mayBeMeant(judgement) &&
  (judgement.isIdentified || judgement.calledBy !== "ACRONYM" || judgement.fulfilled.includes(true));
