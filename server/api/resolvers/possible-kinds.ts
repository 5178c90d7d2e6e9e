import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import {
  STAKEHOLDER_KIND_KEYS,
  type StakeholderKind,
  stakeholderKindOfId,
} from "../../../schema/stakeholder-kinds.js";
import { badInput } from "../../errors.js";

/** Conditions that only stakeholders of one kind fulfil, unless they ask for what is not documented. */
const OF_ONE_KIND = {
  firmCount: "CLUSTER",
  employment: "CLUSTER",
  pilot: "CLUSTER",
  agencyType: "AGENCY",
  projectType: "PROJECT",
  precision: "PROJECT",
  earliest: "PROJECT",
  latest: "PROJECT",
  during: "PROJECT",
} as const satisfies Partial<Record<keyof StakeholderFilter, StakeholderKind>>;

type Kinds = ReadonlySet<StakeholderKind>;

const both = (a: Kinds, b: Kinds): Kinds => new Set([...a].filter((kind) => b.has(kind)));

/** Throws BAD_USER_INPUT for a filter of a list of one kind that asks for other kinds: it would always be empty. */
export function checkPossible(filter: StakeholderFilter, kind: StakeholderKind, list: string): void {
  if (kindsOf(filter).has(kind)) return;
  throw badInput(
    `A filter of \`${list}\` asks for what ${list} can be.`,
    filter,
    "Take the condition on another kind away, or ask `stakeholders`.",
  );
}

/** The kinds that a filter may let through. An empty choice is nobody's, and asks for no kind. */
function kindsOf(filter: StakeholderFilter): Kinds {
  const { kind, id, and, or } = filter;
  let kinds: Kinds = new Set(STAKEHOLDER_KIND_KEYS);
  const only = (some: Iterable<StakeholderKind>): void => {
    kinds = both(kinds, new Set(some));
  };
  if (kind?.eq != null) only([kind.eq as StakeholderKind]);
  if (kind?.in?.length) only(kind.in as StakeholderKind[]);
  if (id?.eq != null) only(kindsOfIds([id.eq]));
  if (id?.in?.length) only(kindsOfIds(id.in));
  for (const [field, one] of Object.entries(OF_ONE_KIND)) if (asksForValue(filter, field)) only([one]);
  for (const part of and ?? []) only(kindsOf(part));
  if (or?.length) only(or.flatMap((part) => [...kindsOf(part)]));
  return kinds;
}

const kindsOfIds = (ids: readonly string[]): StakeholderKind[] =>
  ids.flatMap((id) => stakeholderKindOfId(id)?.key ?? []);

/** Whether a condition is fulfilled by a value, and not by its absence. */
function asksForValue(filter: StakeholderFilter, field: string): boolean {
  const condition = (filter as Record<string, unknown>)[field];
  if (typeof condition !== "object" || condition === null) return typeof condition === "string";
  return Object.entries(condition).some(([operator, value]) =>
    operator === "isNull" ? value === false : value != null && !(Array.isArray(value) && value.length === 0),
  );
}
