import { edtfDays } from "../../schema/edtf.js";
import type { MeasureKey } from "../../schema/measure-keys.js";
import { badInput } from "../errors.js";
import { toDay } from "../network/network.js";
import { at } from "../network/arrays/typed-array.js";
import type { AnalysisScope, Analyst } from "./analyst.js";
import type { DatedList, KnownDatedList } from "./dated-list.js";
import { diffTask, movesTask, type ToldChange } from "./diff-tasks.js";
import type { KnownNetwork } from "./linkage-list.js";
import type { MeasuredNetwork, Move } from "./measure-moves.js";
import type { StandingNetwork, TimeWindow } from "./network-change.js";

/** A network at two times, and what happened in between. */
export interface FoundDiff {
  readonly known: KnownDatedList;
  readonly change: ToldChange;
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
  return { from: toDay(first), to: toDay(last) };
}

/** What comparing walks: each linkage a few times. */
const costOf = ({ size, from }: DatedList): number => 30 * (size + from.length);

/** Compares the two networks, in a thread where they are large; those who have no linkage at a time are not in its network. */
export async function diffNetworks(
  known: KnownDatedList,
  asked: { readonly window: TimeWindow; readonly keepEnded: boolean },
  { workers }: Analyst,
  { caller, signal }: AnalysisScope,
): Promise<FoundDiff> {
  const order = { caller, signal, cost: costOf(known.list) };
  return { known, change: await workers.run(diffTask, known.list, asked, order) };
}

/** The network that stood at a time, with its ids. */
export const standingOf = (
  { ids }: KnownDatedList,
  { list, digest, members }: StandingNetwork,
): KnownNetwork => ({
  list,
  digest,
  ids: { length: members.length, at: (place) => ids.at(at(members, place)) },
  // Nobody asks for one of them by id.
  placeOf: () => -1,
});

/** Who moved most by a measure, largest moves first; measures both networks. */
export async function movesIn(
  { known, change }: FoundDiff,
  key: MeasureKey,
  most: number,
  analyst: Analyst,
  scope: AnalysisScope,
): Promise<Move[]> {
  const measured = async (network: StandingNetwork): Promise<MeasuredNetwork> => {
    const found = await analyst.ask(standingOf(known, network), { about: "measure", key }, scope);
    const { order, values, ranks } = found;
    return { members: network.members, values: { order, values, ranks } };
  };
  const [before, after] = await Promise.all([measured(change.before), measured(change.after)]);
  const { caller, signal } = scope;
  const order = { caller, signal, cost: costOf(known.list) };
  return analyst.workers.run(movesTask, known.list, { before, after, key, most }, order);
}
