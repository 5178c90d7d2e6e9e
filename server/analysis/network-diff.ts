import { edtfDays } from "../../schema/edtf.js";
import type { MeasureKey } from "../../schema/measure-keys.js";
import { type KnownNetwork, toKnownNetwork } from "./linkage-list.js";
import { type Move, measureMoves } from "./measure-moves.js";
import { measureOf } from "./measures.js";
import {
  compareNetworks,
  type DatedLinkage,
  membersOf,
  type NetworkChange,
  type TimeWindow,
} from "./network-change.js";
import { badInput } from "../errors.js";
import type { AnalysisScope, Analyst } from "./analyst.js";

/** A network at two times, and what happened in between. */
export interface FoundDiff {
  readonly change: NetworkChange;
  readonly before: KnownNetwork;
  readonly after: KnownNetwork;
}

/** The days from the first of `from` to the last of `to`; throws BAD_USER_INPUT where they are open or turned round. */
export function toWindow(from: string, to: string): TimeWindow {
  const first = edtfDays(from).earliest;
  const last = edtfDays(to).latest;
  if (first === null || last === null)
    throw badInput(
      "`from` needs a first day and `to` a last one.",
      { from, to },
      "Write dates without an open end, such as 2004-08 and 2005-12.",
    );
  if (first > last) throw badInput("`from` begins before `to` ends.", { from, to }, "Turn them round.");
  return { from: first, to: last };
}

/** Compares the two networks; those who have no linkage at a time are not in its network. */
export function diffNetworks(
  ids: readonly string[],
  linkages: readonly DatedLinkage[],
  window: TimeWindow,
  keepEnded: boolean,
): FoundDiff {
  const inside = new Set(ids);
  const known = linkages.filter(([from, to]) => inside.has(from) && inside.has(to));
  const change = compareNetworks(known, window, keepEnded);
  const network = (standing: readonly DatedLinkage[]): KnownNetwork =>
    toKnownNetwork(
      [...membersOf(standing)],
      standing.map(([from, to, kind, mutual]) => [from, to, kind, mutual]),
    );
  return { change, before: network(change.before), after: network(change.after) };
}

/** How everybody moved by a measure, largest moves first; measures both networks. */
export async function movesIn(
  { before, after }: FoundDiff,
  key: MeasureKey,
  analyst: Analyst,
  scope: AnalysisScope,
): Promise<Move[]> {
  const [was, is] = await Promise.all(
    [before, after].map(async (network) => ({
      ids: network.ids,
      values: await analyst.ask(network, { about: "measure", key }, scope),
    })),
  );
  return was && is ? measureMoves(was, is, measureOf(key)) : [];
}
