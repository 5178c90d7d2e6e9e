import type { LinkageRecord, MoneyRecord, StakeholderRecord } from "../../../schema/record.js";
import type { Grouping } from "../../../server/store/repositories/grouping.js";
import { initiativeFits, linkageFits, stakeholderFits } from "./memory-filter.js";
import { kindOf, type MemoryGraph } from "./memory-graph.js";
import { plainDays } from "./plain-days.js";

type Thing = StakeholderRecord | LinkageRecord;

const isLinkage = (one: Thing): one is LinkageRecord => "from" in one;

const fieldOf = (one: Thing, field: string): string | undefined =>
  (one as unknown as Record<string, string | undefined>)[field];

const moneyOf = (one: Thing): MoneyRecord | undefined =>
  isLinkage(one) ? one.amount : "budget" in one ? one.budget : undefined;

/** The year in which a date begins; none where it is open at its start. */
const yearOf = (date: string | undefined): string[] =>
  date === undefined || date.startsWith("..") || date.startsWith("/")
    ? []
    : [plainDays(date).first.slice(0, 4)];

/** What a thing has of one thing that it is grouped by. */
function keysOf(graph: MemoryGraph, list: Grouping["of"], one: Thing, by: string): string[] {
  const wide = (facets: readonly string[]): string[] => facets.flatMap((facet) => [...graph.lineage(facet)]);
  const ends = isLinkage(one) ? [one.from, one.to].map((id) => graph.stakeholder(id)) : [one];
  switch (by) {
    case "KIND":
      return [isLinkage(one) ? one.kind : kindOf(one)];
    case "LINKAGE_KIND":
      return isLinkage(one) ? [one.kind] : graph.linkagesOf(one.id).map(({ kind }) => kind);
    case "SECTOR":
      return wide(ends.flatMap(({ sectors }) => sectors));
    case "PLACE":
      return wide(ends.flatMap(({ places }) => places));
    case "DOCUMENT":
      return one.sources.map(({ document }) => document);
    case "YEAR":
      return yearOf(fieldOf(one, "period"));
    case "FOUNDED_YEAR":
      return yearOf(fieldOf(one, "founded"));
    case "PROJECT_TYPE":
      return list === "initiatives" && isLinkage(one) ? [] : [fieldOf(one, "projectType") ?? []].flat();
    default:
      return [fieldOf(one, { AGENCY_TYPE: "agencyType" }[by] ?? by.toLowerCase()) ?? []].flat();
  }
}

function listed(graph: MemoryGraph, list: Grouping): Thing[] {
  switch (list.of) {
    case "stakeholders":
      return graph.stakeholders.filter((one) => stakeholderFits(graph, list.filter, one));
    case "linkages":
      return graph.linkages.filter((one) => linkageFits(graph, list.filter, one));
    case "initiatives":
      return [...graph.linkages, ...graph.dataset.projects].filter(
        (one) => one.activity !== undefined && initiativeFits(graph, list.filter, one),
      );
  }
}

/** Sums by the id of what holds them. */
type Parts = ReadonlyMap<string | undefined, readonly Thing[]>;

/** What these sums make that are part of one, or of none: at most as much as it. */
function within(parts: Parts, added: ReadonlySet<Thing>, whole: Thing | undefined): number {
  const sum = (parts.get(whole?.id) ?? []).reduce(
    (total, one) => total + within(parts, added, one) + (added.has(one) ? (moneyOf(one)?.amount ?? 0) : 0),
    0,
  );
  const most = whole === undefined ? -1 : (moneyOf(whole)?.amount ?? -1);
  return most < 0 ? sum : Math.min(sum, most);
}

/** What `groups` must answer: each thing is looked at anew for each group. */
export function groupsOf(graph: MemoryGraph, list: Grouping): object {
  const things = listed(graph, list);
  const all = new Map([...graph.linkages, ...graph.dataset.projects].map((one) => [one.id, one]));
  const parts = new Map<string | undefined, Thing[]>();
  for (const one of all.values()) {
    const money = moneyOf(one);
    if (money) parts.set(money.includedIn, [...(parts.get(money.includedIn) ?? []), one]);
  }
  const keysFor = (one: Thing): string[] =>
    list.by
      .map((by) => [...new Set(keysOf(graph, list.of, one, by))])
      .map((keys) => (keys.length === 0 ? [null] : keys))
      .reduce<(string | null)[][]>(
        (all, more) => all.flatMap((keys) => more.map((key) => [...keys, key])),
        [[]],
      )
      .map((keys) => JSON.stringify(keys));
  const keyed = things.map((one) => ({ one, keys: keysFor(one) }));
  const groups = [...new Set(keyed.flatMap(({ keys }) => keys))].map((key) => {
    const members = keyed.filter(({ keys }) => keys.includes(key)).map(({ one }) => one);
    const isAdded = (one: Thing): boolean => {
      const { currency, includedIn } = moneyOf(one) as MoneyRecord;
      for (let id = includedIn; id !== undefined;) {
        const holder = all.get(id) as Thing;
        const isAlike =
          moneyOf(holder)?.currency === currency && fieldOf(holder, "status") === fieldOf(one, "status");
        if (isAlike && members.some((member) => member.id === id)) return false;
        id = moneyOf(holder)?.includedIn;
      }
      return true;
    };
    const paid = members.filter((one) => moneyOf(one) !== undefined);
    const kindOfSum = (one: Thing): string => `${moneyOf(one)?.currency} ${fieldOf(one, "status") ?? "~"}`;
    const sums = [...new Set(paid.map(kindOfSum))].sort().map((kind) => {
      const alike = paid.filter((one) => kindOfSum(one) === kind);
      const added = alike.filter(isAdded);
      const [currency, status] = kind.split(" ");
      return {
        ...{ currency, status: status === "~" ? null : status },
        amount: within(parts, new Set(added), undefined),
        ...{ count: added.length, includedCount: alike.length - added.length },
      };
    });
    return {
      keys: JSON.parse(key) as unknown,
      count: members.length,
      sums,
      withoutSum: members.length - paid.length,
    };
  });
  return { total: things.length, groups };
}
