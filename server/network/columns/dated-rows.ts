import type { NetworkPart } from "../../store/repositories/whole-network-repository.js";
import { toDate } from "./day-numbers.js";
import { linkageTest, stakeholderTest } from "../filters/filter-tests.js";
import { settled } from "../filters/long-tests.js";
import { UNDATED } from "../network.js";
import type { Snapshot } from "../versions/snapshot.js";
import type { Steps } from "../turns/steps.js";
import { at, byte } from "../arrays/typed-array.js";

/** A linkage with its dates, as `wholeNetworkRepository` gives it. */
export type DatedRow = readonly [
  ...[from: string, to: string, kind: string, mutual: boolean, id: string],
  ...[earliest: string | null, latest: string | null, period: string | null, status: string],
];

/** A part of the network with dates. */
export interface DatedPart {
  readonly ids: readonly string[];
  readonly linkages: readonly DatedRow[];
}

/** Rows that are made before the clock is looked at. */
const A_STEP = 256;

/** The part that a filter means, as rows by id; undefined where its records are beyond the budget. Linear in the network. */
export function* datedRows(snapshot: Snapshot, part: NetworkPart): Steps<DatedPart | undefined> {
  const { network, records, stakeholdersById, linkagesById } = snapshot;
  const inPart = yield* settled(network, stakeholderTest(network, part.stakeholders));
  const avoided = new Set(part.avoiding.map((id) => network.ids.find(id)));
  const ids: string[] = [];
  const idOf: (string | undefined)[] = new Array<undefined>(network.ids.length);
  for (const [place, index] of stakeholdersById.order.entries()) {
    if (inPart(index) && !avoided.has(index)) ids.push((idOf[index] = network.ids.at(index)));
    if (place % A_STEP === 0) yield;
  }
  const test = linkageTest(network, part.linkages);
  const linkages: DatedRow[] = [];
  for (const [place, index] of linkagesById.order.entries()) {
    if (place % A_STEP === 0) yield;
    const [from, to] = [idOf[at(network.from, index)], idOf[at(network.to, index)]];
    if (from === undefined || to === undefined || !test(index)) continue;
    const record = records.linkage(network, index);
    if (record === undefined) return undefined;
    linkages.push([
      ...([from, to, record.kind, byte(network.mutual, index) === 1, record.id] as const),
      ...([dateOf(at(network.day, index)), dateOf(at(network.linkages.latest, index))] as const),
      ...([record.period, record.status] as const),
    ]);
  }
  return { ids, linkages };
}

const dateOf = (day: number): string | null => (day === UNDATED ? null : toDate(day));
