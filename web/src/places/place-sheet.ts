import type { StakeholderKind } from "../generated/graphql.js";
import { type Bundle, strengthOf } from "../state/bundles.js";
import type { StakeholderFacts } from "../state/facts.js";
import type { Shown } from "../state/filter-network.js";
import { groupBy } from "../state/group-by.js";
import { pairKey } from "../state/view.js";
import { STAKEHOLDER_KINDS } from "../state/wording.js";

/** How many of each kind, in the order of the kinds. */
export type KindCounts = readonly { readonly kind: StakeholderKind; readonly count: number }[];

/** Those in one place. */
export interface PlaceGroup {
  /** The id of the place. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kinds: KindCounts;
  /** What joins them among each other. */
  readonly inside: number;
  /** By id, the best linked first; null where only the service knows them. */
  readonly members: readonly string[] | null;
}

/** What joins two places, whichever way. */
export interface PlaceFlow {
  readonly between: readonly [string, string];
  readonly count: number;
}

/** A network by place: the same for its map and its table. */
export interface PlaceSheet {
  /** The largest first. */
  readonly groups: readonly PlaceGroup[];
  /** The strongest first. */
  readonly flows: readonly PlaceFlow[];
  /** Of how many places these groups are. */
  readonly placeCount: number;
  /** All that are in the network, with a place or without. */
  readonly stakeholders: number;
  /** How many have no place. */
  readonly nowhere: number;
  /** Who they are; null where only the service knows. */
  readonly nowhereMembers: readonly string[] | null;
}

/** Counts the kinds of some stakeholders. */
export function kindsAmong(all: readonly Pick<StakeholderFacts, "kind">[]): KindCounts {
  return STAKEHOLDER_KINDS.map((kind) => ({
    kind,
    count: all.filter((one) => one.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** The sum of counts of kinds. */
export function joinKinds(all: readonly KindCounts[]): KindCounts {
  const sums = groupBy(all.flat(), ({ kind }) => kind);
  return STAKEHOLDER_KINDS.flatMap((kind) => {
    const count = (sums.get(kind) ?? []).reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** What joins any two of some groups, each stakeholder being in the groups that `groupsOf` says; the strongest first. */
function flowsOf(bundles: readonly Bundle[], groupsOf: (id: string) => readonly string[]) {
  const inside = new Map<string, number>();
  const flows = new Map<string, { between: readonly [string, string]; count: number }>();
  for (const bundle of bundles) {
    const pairs = new Map(
      groupsOf(bundle.from).flatMap((a) =>
        groupsOf(bundle.to).map((b) => [pairKey(a, b), a < b ? ([a, b] as const) : ([b, a] as const)]),
      ),
    );
    for (const [key, between] of pairs) {
      const strength = strengthOf(bundle);
      const [a, b] = between;
      if (a === b) inside.set(a, (inside.get(a) ?? 0) + strength);
      else flows.set(key, { between, count: (flows.get(key)?.count ?? 0) + strength });
    }
  }
  const strongest = [...flows.values()].sort((a, b) => b.count - a.count || (a.between < b.between ? -1 : 1));
  return { inside, flows: strongest };
}

/** Those who are shown by the very places that they have; of several, in each. Partners of the chosen are left out. */
export function sheetOf({ stakeholders, chosen }: Shown, bundles: readonly Bundle[]): PlaceSheet {
  const own = stakeholders.filter(({ id }) => chosen.has(id));
  const places = new Map(own.map((one) => [one.id, one.places.map(({ id }) => id)]));
  const { inside, flows } = flowsOf(bundles, (id) => places.get(id) ?? []);
  const names = new Map(own.flatMap((one) => one.places.map(({ id, name }) => [id, name] as const)));
  const groups = [...names].map(([id, name]): PlaceGroup => {
    const members = own.filter((one) => places.get(one.id)?.includes(id));
    return {
      id,
      name,
      size: members.length,
      kinds: kindsAmong(members),
      inside: inside.get(id) ?? 0,
      members: members.map((one) => one.id),
    };
  });
  const nowhere = own.filter((one) => one.places.length === 0);
  return {
    groups: groups.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)),
    flows,
    placeCount: groups.length,
    stakeholders: own.length,
    nowhere: nowhere.length,
    nowhereMembers: nowhere.map(({ id }) => id),
  };
}

/** What joins a place with others, the strongest first. */
export const flowsFrom = (id: string, flows: readonly PlaceFlow[]): readonly (readonly [string, number])[] =>
  flows.flatMap(({ between: [a, b], count }) =>
    a === id ? [[b, count] as const] : b === id ? [[a, count] as const] : [],
  );
