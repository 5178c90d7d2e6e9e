import type { SourceCondition } from "../../../schema/filters/source-condition.js";
import { fold } from "../../../schema/fold.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { LONGEST_ID, LONGEST_TEXT } from "../../../schema/text-lengths.js";
import { badInput, type LinkagesError } from "../../errors.js";

/** What a filter is about; its `id` must be one of that. */
export type FilterSubject = "stakeholder" | "linkage" | "initiative" | "facet";

/** The filters inside a filter: what they are about, where that is not the same. */
const INSIDE: Readonly<Record<string, FilterSubject | "same">> = {
  and: "same",
  or: "same",
  not: "same",
  linkages: "same",
  some: "linkage",
  none: "linkage",
  all: "linkage",
  from: "stakeholder",
  to: "stakeholder",
  partner: "stakeholder",
  party: "stakeholder",
  result: "same",
};

/** Conditions on several values at once: two operators may be fulfilled by two of them. */
const MANY_VALUED = [
  "sector",
  "place",
  "topic",
  "need",
  "offer",
  "document",
  "resultType",
  "resultState",
  "remark",
  "person",
];

/** The filters of the ends of a linkage, and those that look beyond a stakeholder. */
const ENDS = ["from", "to", "partner"];
const TWO_STEPS = ["linkages", "coParticipants"];

/** Which facets fields name that are not called so. */
const FACET_OF: Readonly<Record<string, string>> = { need: "topic", offer: "topic", jurisdiction: "place" };

const FACET_PREFIXES = ["sector:", "place:", "topic:", "document:"];

/** A number, a day or a moment. */
type Bound = number | string | Date | null | undefined;

interface Condition {
  readonly eq?: unknown;
  readonly in?: readonly unknown[] | null;
  readonly contains?: string | null;
  readonly startsWith?: string | null;
  readonly gt?: Bound;
  readonly gte?: Bound;
  readonly lt?: Bound;
  readonly lte?: Bound;
  readonly isNull?: boolean | null;
}

/** Filters that hold no error: a request may use one many times. */
const checked = new WeakMap<object, FilterSubject>();

/**
 * Throws BAD_USER_INPUT for what no data could fulfil: operators of one condition that exclude each other, texts without
 * a letter or digit, texts that are too long, ids of something else. Such a filter is a slip, and an empty answer would
 * hide it; an empty `in` is none, since it is what an empty choice of a page gives. Takes time linear in the size of the
 * filter, and none for one that was checked before.
 */
export function checkFilter(filter: object | null | undefined, subject: FilterSubject): void {
  if (filter == null || checked.get(filter) === subject) return;
  checkParts(filter, subject);
  checked.set(filter, subject);
}

/** `isFar`: of an end of a linkage or of a co-participant, which ask for none of their own. */
function checkParts(filter: object | null | undefined, subject: FilterSubject, isFar = false): void {
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (typeof value !== "object" || value === null) continue;
    const inside = INSIDE[name];
    if (isFar && TWO_STEPS.includes(name)) throw tooFar(name);
    if (name === "source") checkSource(value as SourceCondition);
    else if (name === "coParticipants")
      for (const one of Object.values(value as object)) checkParts(one as object, "stakeholder", true);
    else if (inside === undefined) checkCondition(name, value as Condition, subject);
    else if (Array.isArray(value)) checkEach(name, value as object[], subject, isFar);
    else checkParts(value as object, inside === "same" ? subject : inside, isFar || ENDS.includes(name));
  }
}

const tooFar = (name: string): LinkagesError =>
  badInput(
    `The filter \`${name}\` reaches one step: it cannot stand inside the filter of a linkage's ends.`,
    { [name]: "inside from, to, partner or coParticipants" },
    "Ask in two queries, or use `network` or `paths`.",
  );

function checkSource({ document, locator }: SourceCondition): void {
  checkId("document", document, "facet");
  if (locator != null) checkText("locator", locator);
}

function checkEach(name: string, filters: readonly object[], subject: FilterSubject, isFar: boolean): void {
  if (name === "or" && filters.length === 0)
    throw badInput("`or` names at least one filter.", filters, "Leave it out to ask for no choice.");
  for (const filter of filters) checkParts(filter, subject, isFar);
}

function checkCondition(name: string, condition: Condition, subject: FilterSubject): void {
  if (TEXTS.includes(name)) for (const text of texts(condition)) checkText(name, text);
  else for (const id of named(condition)) checkId(name, id, subject);
  const given = Object.values(condition).filter((operator) => operator != null);
  const contradicts =
    condition.in?.length !== 0 &&
    ((condition.isNull === true && given.length > 1) ||
      emptyRange(condition) ||
      (!MANY_VALUED.includes(name) && excluded(condition)));
  if (contradicts)
    throw badInput(
      `The operators of \`${name}\` must allow for something: all of them hold at once.`,
      condition,
      "Take one of them away, or put them into the filters of an `or`.",
    );
}

const named = (condition: Condition): string[] =>
  [condition.eq, ...(condition.in ?? [])].filter((value) => typeof value === "string");

/** Conditions on texts; all others are on ids, numbers, or values of an enum. */
const TEXTS = ["name", "title", "activity", "text", "person"];

const texts = (condition: Condition): string[] =>
  [...named(condition), condition.contains, condition.startsWith].filter((text) => typeof text === "string");

function checkText(name: string, text: string): void {
  if (text.length > LONGEST_TEXT)
    throw badInput(
      `A text to find in \`${name}\` has ${LONGEST_TEXT} characters at most.`,
      text.length,
      "Write a part of it, with `contains` or `startsWith`.",
    );
  if (fold(text) === "")
    throw badInput(`A text to find in \`${name}\` has a letter or a digit.`, text, "Write a word of it.");
}

/** The least value is above the greatest. */
function emptyRange({ gt, gte, lt, lte }: Condition): boolean {
  const least = Math.max(numberOf(gte) ?? -Infinity, (numberOf(gt) ?? -Infinity) + 1);
  const most = Math.min(numberOf(lte) ?? Infinity, (numberOf(lt) ?? Infinity) - 1);
  return least > most;
}

/** Days and moments as milliseconds. */
const numberOf = (bound: Bound): number | undefined =>
  typeof bound === "string" ? Date.parse(bound) : bound == null ? undefined : Number(bound);

/** None of the values that `eq` and `in` name fulfils the other operators. */
function excluded(condition: Condition): boolean {
  const { eq, in: list } = condition;
  if (eq == null) return list != null && !list.some(fulfils(condition));
  const wanted = foldedWhereText(eq);
  const isListed = list == null || list.some((other) => foldedWhereText(other) === wanted);
  return !isListed || !fulfils(condition)(eq);
}

const foldedWhereText = (value: unknown): unknown =>
  typeof value === "string" ? fold(value) || value : value;

/** Whether a value fulfils the operators beside `eq` and `in`. */
function fulfils({ contains, startsWith, gt, gte, lt, lte }: Condition): (value: unknown) => boolean {
  const [part, start] = [fold(contains ?? ""), fold(startsWith ?? "")];
  return (value) => {
    if (typeof value === "number")
      return (
        value > (numberOf(gt) ?? -Infinity) &&
        value >= (numberOf(gte) ?? -Infinity) &&
        value < (numberOf(lt) ?? Infinity) &&
        value <= (numberOf(lte) ?? Infinity)
      );
    if (typeof value !== "string" || (part === "" && start === "")) return true;
    const folded = fold(value);
    return folded.includes(part) && folded.startsWith(start);
  };
}

function checkId(name: string, id: string, subject: FilterSubject): void {
  if (id.length > LONGEST_ID)
    throw badInput(
      `An id of \`${name}\` has ${LONGEST_ID} characters at most.`,
      id.length,
      "Find ids with `search`.",
    );
  const facet = FACET_OF[name] ?? name;
  const prefix = FACET_PREFIXES.find((one) => one === `${facet}:`);
  if (prefix !== undefined && !id.startsWith(prefix))
    throw badInput(`The id of a ${facet} starts with ${prefix}.`, id, `Find ids with \`${listOf(prefix)}\`.`);
  if (name !== "id" && name !== "parent") return;
  if (subject === "stakeholder" && !stakeholderKindOfId(id))
    throw badInput(
      "The id of a stakeholder starts with cluster:, agency:, university: or project:.",
      id,
      "Find ids with `search`.",
    );
  if (subject === "linkage" && !id.startsWith("linkage:"))
    throw badInput("The id of a linkage starts with linkage:.", id, "Find ids with `linkages`.");
  if (subject === "facet" && !FACET_PREFIXES.some((facet) => id.startsWith(facet)))
    throw badInput(
      "The id of a facet starts with sector:, place:, topic: or document:.",
      id,
      "Find ids with `sectors`, `places`, `topics` or `documents`.",
    );
}

const listOf = (prefix: string): string => `${prefix.slice(0, -1)}s`;
