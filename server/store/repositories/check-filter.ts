import { fold } from "../../../schema/fold.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { badInput } from "../../errors.js";

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
  from: "stakeholder",
  to: "stakeholder",
  partner: "stakeholder",
  party: "stakeholder",
};

/** Conditions on several values at once: two operators may be fulfilled by two of them. */
const MANY_VALUED = ["sector", "place", "topic", "document", "resultType", "resultState"];

const FACET_PREFIXES = ["sector:", "place:", "topic:", "document:"];

interface Condition {
  readonly eq?: unknown;
  readonly in?: readonly unknown[] | null;
  readonly contains?: string | null;
  readonly startsWith?: string | null;
  readonly gt?: number | null;
  readonly gte?: number | null;
  readonly lt?: number | null;
  readonly lte?: number | null;
  readonly isNull?: boolean | null;
}

/**
 * Throws BAD_USER_INPUT for what no data could fulfil: operators of one condition that exclude each other, empty lists,
 * texts without a letter or digit, ids of something else. Such a filter is a slip, and an empty list would hide it.
 */
export function checkFilter(filter: object | null | undefined, subject: FilterSubject): void {
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (typeof value !== "object" || value === null) continue;
    const inside = INSIDE[name];
    if (inside === undefined) checkCondition(name, value as Condition, subject);
    else if (Array.isArray(value)) checkEach(name, value as object[], subject);
    else checkFilter(value as object, inside === "same" ? subject : inside);
  }
}

function checkEach(name: string, filters: readonly object[], subject: FilterSubject): void {
  if (name === "or" && filters.length === 0)
    throw badInput("`or` names at least one filter.", filters, "Leave it out to ask for no choice.");
  for (const filter of filters) checkFilter(filter, subject);
}

function checkCondition(name: string, condition: Condition, subject: FilterSubject): void {
  if (condition.in?.length === 0)
    throw badInput(
      `\`in\` of \`${name}\` names at least one value.`,
      [],
      "Leave it out to mean all of them.",
    );
  for (const id of named(condition)) checkId(name, id, subject);
  for (const text of texts(name, condition))
    if (fold(text) === "")
      throw badInput(`A text to find in \`${name}\` has a letter or a digit.`, text, "Write a word of it.");
  const given = Object.values(condition).filter((operator) => operator != null);
  const contradicts =
    (condition.isNull === true && given.length > 1) ||
    emptyRange(condition) ||
    (!MANY_VALUED.includes(name) && excluded(condition));
  if (contradicts)
    throw badInput(
      `The operators of \`${name}\` must allow for something: all of them hold at once.`,
      condition,
      "Take one of them away, or put them into the filters of an `or`.",
    );
}

const named = (condition: Condition): string[] =>
  [condition.eq, ...(condition.in ?? [])].filter((value) => typeof value === "string");

const texts = (name: string, condition: Condition): string[] =>
  ["name", "title", "activity"].includes(name)
    ? [...named(condition), condition.contains, condition.startsWith].filter(
        (text) => typeof text === "string",
      )
    : [];

/** The least value is above the greatest. */
function emptyRange({ gt, gte, lt, lte }: Condition): boolean {
  const least = Math.max(gte ?? -Infinity, gt == null ? -Infinity : gt + 1);
  const most = Math.min(lte ?? Infinity, lt == null ? Infinity : lt - 1);
  return least > most;
}

/** None of the values that `eq` and `in` name fulfils the other operators. */
function excluded(condition: Condition): boolean {
  const { eq, in: list } = condition;
  if (eq == null && !list) return false;
  const values = eq == null ? (list ?? []) : [eq];
  return !values.some((value) => fulfils(value, condition));
}

function fulfils(value: unknown, condition: Condition): boolean {
  const { in: list, contains, startsWith, gt, gte, lt, lte } = condition;
  if (typeof value === "number") {
    const inRange = value > (gt ?? -Infinity) && value >= (gte ?? -Infinity);
    return (
      inRange && value < (lt ?? Infinity) && value <= (lte ?? Infinity) && (!list || list.includes(value))
    );
  }
  if (typeof value !== "string") return !list || list.includes(value);
  const same = (other: unknown): boolean => other === value || fold(String(other)) === fold(value);
  return (
    (!list || list.some(same)) &&
    (contains == null || fold(value).includes(fold(contains))) &&
    (startsWith == null || fold(value).startsWith(fold(startsWith)))
  );
}

function checkId(name: string, id: string, subject: FilterSubject): void {
  const prefix = FACET_PREFIXES.find((facet) => facet === `${name}:`);
  if (prefix !== undefined && !id.startsWith(prefix))
    throw badInput(`The id of a ${name} starts with ${prefix}.`, id, `Find ids with \`${listOf(prefix)}\`.`);
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
