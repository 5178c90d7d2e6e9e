import type { Steps } from "../../network/turns/steps.js";
import {
  FACET_GROUPS,
  type Grouping,
  type Holder,
  type MoneyKind,
  type Tally,
} from "../../store/repositories/grouping.js";
import { chainOf, type MoneySum, Sums } from "./sums.js";

/** Those that are alike. */
export interface Group {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly sums: readonly MoneySum[];
  readonly withoutSum: number;
}

type Keys = Group["keys"];
/** The keys of a group, and the same as a text. */
interface Keyed {
  readonly keys: Keys;
  readonly id: string;
}
type KeysOf = (things: Pick<Tally, "traits">) => readonly Keyed[];

/** Tallies that are added up between two yields. */
const A_STEP = 512;

/** Adds tallies up to groups, in no order. */
export function* addUp(
  { by }: Grouping,
  tallies: readonly Tally[],
  holders: ReadonlyMap<string, Holder>,
  lineageOf: (facet: string) => readonly string[],
): Steps<Group[]> {
  const keysOf = keysBy(
    by.map((key) => FACET_GROUPS.has(key)),
    lineageOf,
  );
  const isIncluded = including(holders, keysOf);
  const groups = new Map<string, GroupBuilder>();
  for (const [place, tally] of tallies.entries()) {
    if (place % A_STEP === 0) yield;
    for (const { keys, id } of keysOf(tally)) {
      const group = groups.get(id) ?? new GroupBuilder(keys, holders);
      groups.set(id, group);
      group.add(tally, tally.money !== null && isIncluded(tally.money, id));
    }
  }
  const found: Group[] = [];
  for (const group of groups.values()) {
    found.push(yield* group.finish());
  }
  return found;
}

/** The keys of the groups that things belong to: every choice of one of each trait, and of what holds it where that is a facet. */
function keysBy(areFacets: readonly boolean[], lineageOf: (facet: string) => readonly string[]): KeysOf {
  const widened = (trait: Tally["traits"][number], place: number): readonly (string | null)[] => {
    const own = typeof trait === "string" ? [trait] : (trait ?? []);
    const wide = new Set(areFacets[place] === true ? own.flatMap((one) => [...lineageOf(one)]) : own);
    return wide.size === 0 ? [null] : [...wide];
  };
  const known = new WeakMap<Tally["traits"], readonly Keyed[]>();
  return ({ traits }) => {
    let keyed = known.get(traits);
    if (keyed === undefined) {
      const all = traits
        .map(widened)
        .reduce<Keys[]>((some, more) => some.flatMap((keys) => more.map((key) => [...keys, key])), [[]]);
      known.set(traits, (keyed = all.map((keys) => ({ keys, id: JSON.stringify(keys) }))));
    }
    return keyed;
  };
}

/** Whether what holds a sum, at any remove, is itself counted in a group, with the same currency and status. */
function including(
  holders: ReadonlyMap<string, Holder>,
  keysOf: KeysOf,
): (money: MoneyKind, group: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const groupsOf = (holder: Holder): ReadonlySet<string> => {
    let groups = known.get(holder.id);
    if (groups === undefined) {
      const keyed = holder.isListed ? keysOf(holder) : [];
      known.set(holder.id, (groups = new Set(keyed.map(({ id }) => id))));
    }
    return groups;
  };
  return ({ currency, status, whole }, group) =>
    chainOf(whole, holders).some(
      (holder) =>
        holder.money?.currency === currency && holder.money.status === status && groupsOf(holder).has(group),
    );
}

/** A group while it is added up. */
class GroupBuilder {
  #count = 0;
  #withoutSum = 0;
  readonly #sums: Sums;

  constructor(
    private readonly keys: Keys,
    holders: ReadonlyMap<string, Holder>,
  ) {
    this.#sums = new Sums(holders);
  }

  add(tally: Tally, isIncluded: boolean): void {
    this.#count += tally.count;
    if (tally.money === null) this.#withoutSum += tally.count;
    else this.#sums.add(tally.money, tally, isIncluded);
  }

  *finish(): Steps<Group> {
    const [count, withoutSum] = [this.#count, this.#withoutSum];
    return { keys: this.keys, count, sums: yield* this.#sums.finish(), withoutSum };
  }
}
