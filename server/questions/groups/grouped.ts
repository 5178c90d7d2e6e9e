import { byCodePoint } from "../../network/orders/by-code-point.js";
import { inTurns } from "../../network/turns/in-turns.js";
import type { Steps } from "../../network/turns/steps.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Grouping, Holder, Tally } from "../../store/repositories/grouping.js";
import { addUp, type Group } from "./add-up.js";

/** A list in groups. */
export interface Grouped {
  /** How many there are in all, each once. */
  readonly total: number;
  /** The largest first, equal ones by their keys, null last. */
  readonly groups: readonly Group[];
}

/** What a list is put into groups from. */
export interface GroupSource {
  /** May work each out only as it is gone through. */
  tallies(list: Grouping): Awaitable<Iterable<Tally>>;
  /** Those that hold sums, by their ids, whether they are in the list or not. */
  holders(list: Grouping, ids: readonly string[]): Awaitable<readonly Holder[]>;
  /** Each facet and all that hold it. */
  lineageOf(): Awaitable<(facet: string) => readonly string[]>;
}

/** Puts a list into groups; stops with the signal. */
export async function grouped(list: Grouping, source: GroupSource, signal: AbortSignal): Promise<Grouped> {
  const found = await inTurns(collected(await source.tallies(list)), signal);
  const holding = await holdersOf(list, found, source);
  const groups = await inTurns(addUp(list, found, holding, await source.lineageOf()), signal);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return { total, groups: groups.sort(largestFirst) };
}

/** Tallies that are gone through before the clock is looked at. */
const A_STEP = 512;

function* collected(tallies: Iterable<Tally>): Steps<Tally[]> {
  const all: Tally[] = [];
  for (const tally of tallies) if (all.push(tally) % A_STEP === 0) yield;
  return all;
}

/** What holds these sums, what holds that, and so on. */
async function holdersOf(
  list: Grouping,
  found: readonly Tally[],
  source: GroupSource,
): Promise<ReadonlyMap<string, Holder>> {
  const known = new Map<string, Holder>();
  const asked = new Set<string>();
  for (let next: readonly Pick<Tally, "money">[] = found; ;) {
    const ids = [...new Set(next.flatMap(({ money }) => money?.whole ?? []))].filter((id) => !asked.has(id));
    if (ids.length === 0) return known;
    for (const id of ids) asked.add(id);
    const holders = await source.holders(list, ids);
    for (const one of holders) known.set(one.id, one);
    next = holders;
  }
}

function largestFirst(one: Group, other: Group): number {
  if (one.count !== other.count) return other.count - one.count;
  for (const [place, key] of one.keys.entries()) {
    const otherKey = other.keys[place] ?? null;
    if (key === otherKey) continue;
    if (key === null || otherKey === null) return key === null ? 1 : -1;
    return byCodePoint(key, otherKey);
  }
  return 0;
}
