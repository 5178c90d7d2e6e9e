import { buildMatchView, type MatchView } from "../server/matching/view/match-view.js";
import { buildNetwork } from "../server/network/network-builder.js";
import { type Network, toDay } from "../server/network/network.js";
import { at } from "../server/network/arrays/typed-array.js";
import type { CordisRows } from "./cordis.js";

/** A year, or more, to predict: the network as it was on the first day, and who found which new partners then. */
export interface Task {
  readonly year: number;
  readonly view: MatchView<Network>;
  /** Seekers with a partner before and at least five new partners known before, by id. */
  readonly seekers: readonly Seeker[];
  /** Everybody with a partner before, with or without new ones, by id. */
  readonly everybody: readonly Seeker[];
}

export interface Seeker {
  readonly index: number;
  readonly found: ReadonlySet<number>;
}

const MIN_FOUND = 5;

/** Splits the rows at a year: what began before it is the network, what began in it, or in so many years, are the answers. */
export function taskOf(rows: CordisRows, year: number, years = 1): Task {
  const start = `${year}-01-01`;
  const end = `${year + years}-01-01`;
  const before = rows.linkages.filter((row) => (row.earliest ?? "") < start);
  const known = new Set(before.flatMap((row) => [row.from, row.to]));
  const network = buildNetwork(
    rows.stakeholders.filter((row) => known.has(row.id)),
    before,
  );
  const view = buildMatchView(network, toDay(start));
  const parties = new Map<string, number[]>();
  for (const row of rows.linkages) {
    const one = network.ids.find(row.from);
    if (one < 0 || row.earliest === null || row.earliest < start || row.earliest >= end) continue;
    parties.set(row.to, [...(parties.get(row.to) ?? []), one]);
  }
  const found = new Map<number, Set<number>>();
  for (const all of parties.values())
    for (const one of all) {
      const own = found.get(one) ?? new Set<number>();
      for (const other of all) if (other !== one) own.add(other);
      found.set(one, own);
    }
  const everybody = Array.from(view.actors)
    .filter((index) => at(view.graph.degree, index) > 0)
    .map((index) => ({ index, found: without(found.get(index) ?? new Set(), view, index) }))
    .sort((a, b) => network.ids.compare(a.index, b.index));
  return { year, view, everybody, seekers: everybody.filter((seeker) => seeker.found.size >= MIN_FOUND) };
}

function without(found: ReadonlySet<number>, view: MatchView, seeker: number): Set<number> {
  const { offsets, columns } = view.graph.pairs;
  const rest = new Set(found);
  for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) rest.delete(at(columns, e));
  return rest;
}

/** Who may be suggested to a seeker: everybody that acts, but itself and its present partners. */
export function candidatesOf(view: MatchView, seeker: number): number[] {
  const { offsets, columns } = view.graph.pairs;
  const taken = new Uint8Array(view.network.kind.length);
  taken[seeker] = 1;
  for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) taken[at(columns, e)] = 1;
  return Array.from(view.actors).filter((one) => taken[one] === 0);
}
