import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { byCodePoint } from "../network/orders/by-code-point.js";
import { DayNumbers } from "../network/columns/day-numbers.js";
import { Codes } from "../network/columns/codes.js";
import type { Ids } from "../network/id-places.js";
import { inTurns } from "../network/turns/in-turns.js";
import { sharedBytes, sharedInt32, toShared } from "../network/arrays/shared-arrays.js";
import { sortInSlices } from "../network/turns/sort-in-slices.js";
import type { Steps } from "../network/turns/steps.js";
import { at } from "../network/arrays/typed-array.js";
import { kindCode, type LinkageEnds } from "./linkage-list.js";
import type { LinkageList } from "./network.js";

/** A linkage with its dates: first and last possible day (null where undated), period as stated (EDTF), status. */
export type DatedLinkage = readonly [
  ...LinkageEnds,
  id: string,
  earliest: string | null,
  latest: string | null,
  period: string | null,
  status: string,
];

/** A network with dates, in shared memory: 31 bytes a linkage. Both stakeholders and linkages are numbered in the order of their ids. */
export interface DatedList extends LinkageList {
  /** Days since 1970-01-01, or UNDATED: the first that is possible, and the last where an end is stated. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** The date of the start and of the end as stated, as places in the order of all dates. */
  readonly startDate: Int32Array;
  readonly endDate: Int32Array;
}

/** A dated network, and what its numbers are called; dates by their places. */
export interface KnownDatedList {
  readonly list: DatedList;
  readonly ids: Ids;
  readonly linkageIds: Ids;
  readonly dates: Ids;
}

/** Places of things in the array of a row. */
const [FROM, TO, KIND, MUTUAL, ID, EARLIEST, LATEST, PERIOD, STATUS] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * The last day of a linkage that its source ends: by a period with two sides (`2005-05/2005-06`) or by its status. A
 * date with one side (`2004-08`) says when something was, not that it was over. Null where no end is stated.
 */
export function statedEnd(linkage: DatedLinkage): string | null {
  const side = linkage[PERIOD]?.split("/")[1] ?? "";
  return (side !== "" && side !== "..") || linkage[STATUS] === "ENDED" ? linkage[LATEST] : null;
}

/**
 * The edge: ids become numbers. Linkages with an end outside of `ids` are left out; others have their turn in between.
 * Stops with the signal.
 */
export async function toDatedList(
  ids: readonly string[],
  rows: readonly DatedLinkage[],
  signal?: AbortSignal,
): Promise<KnownDatedList> {
  const byName = (a: number, b: number): number => byCodePoint(ids[a] ?? "", ids[b] ?? "");
  const order = await sortInSlices(Int32Array.from(ids.keys()), byName, signal);
  const sorted = Array.from(order, (one) => ids[one] ?? "");
  const places = new Map(sorted.map((id, place) => [id, place]));
  const inside = await inTurns(rowsWithin(rows, places), signal);
  const idOf = (one: number): string => inside[one]?.[ID] ?? "";
  const byTheirIds = (a: number, b: number): number => byCodePoint(idOf(a), idOf(b));
  const byId = await sortInSlices(Int32Array.from(inside.keys()), byTheirIds, signal);
  return {
    ...(await inTurns(columnsOf(sorted, places, inside, byId), signal)),
    ids: sorted,
    linkageIds: { length: byId.length, at: (linkage) => idOf(at(byId, linkage)) },
  };
}

/** Rows that are read between two yields. */
const A_STEP = 5_000;

function* rowsWithin(
  rows: readonly DatedLinkage[],
  places: ReadonlyMap<string, number>,
): Steps<DatedLinkage[]> {
  const inside: DatedLinkage[] = [];
  for (const [i, row] of rows.entries()) {
    if (places.has(row[FROM]) && places.has(row[TO])) inside.push(row);
    if (i % A_STEP === 0) yield;
  }
  return inside;
}

function* columnsOf(
  ids: readonly string[],
  places: ReadonlyMap<string, number>,
  rows: readonly DatedLinkage[],
  order: Int32Array,
): Steps<Pick<KnownDatedList, "list" | "dates">> {
  const int = (): Int32Array => sharedInt32(rows.length);
  const [from, to, begins, ends, starts, stops] = [int(), int(), int(), int(), int(), int()];
  const [linkageKinds, mutual] = [sharedBytes(rows.length), sharedBytes(rows.length)];
  const [days, dates] = [new DayNumbers(), new Codes()];
  for (let i = 0; i < order.length; i++) {
    const row = rows[at(order, i)] as DatedLinkage;
    from[i] = places.get(row[FROM]) ?? 0;
    to[i] = places.get(row[TO]) ?? 0;
    linkageKinds[i] = LINKAGE_KIND_KEYS.indexOf(row[KIND]);
    mutual[i] = row[MUTUAL] ? 1 : 0;
    begins[i] = days.of(row[EARLIEST]);
    ends[i] = days.of(statedEnd(row));
    const sides = row[PERIOD]?.split("/") ?? [];
    starts[i] = dates.of(sides[0] ?? "");
    stops[i] = dates.of(sides.at(-1) ?? "");
    if (i % A_STEP === 0) yield;
  }
  const inOrder = [...dates.names].sort(byCodePoint);
  const placeOf = new Map(inOrder.map((name, place) => [name, place]));
  const rank = Int32Array.from(dates.names, (name) => placeOf.get(name) ?? 0);
  yield;
  return {
    list: {
      size: ids.length,
      kinds: toShared(Uint8Array.from(ids, kindCode)),
      ...{ from, to, linkageKinds, mutual, begins, ends },
      startDate: toShared(starts.map((code) => at(rank, code))),
      endDate: toShared(stops.map((code) => at(rank, code))),
    },
    dates: inOrder,
  };
}
