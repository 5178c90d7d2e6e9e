import { degreeOf } from "../../network/degree.js";
import type { IdOrder } from "../../network/orders/id-order.js";
import { linkageTest, stakeholderTest } from "../../network/filters/filter-tests.js";
import { settled } from "../../network/filters/long-tests.js";
import type { LentMarks, Marks } from "../../network/arrays/marks.js";
import type { Network } from "../../network/network.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { at } from "../../network/arrays/typed-array.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { Ring } from "../../store/repositories/network-repository.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import type { Walk } from "../../store/repositories/walk.js";
import type { NetworkSteps } from "../grow-network.js";
import { type Admits, admitted, prepared } from "./admits.js";
import { linkagesAmong } from "./linkages-among.js";

/** The steps of a growing network over the one in memory, each in turns: nothing is read but the linkages that are shown. */
export function networkSteps(
  { network, marks, stakeholdersById, linkagesById }: Snapshot,
  walk: Walk,
  find: (numbers: readonly number[]) => Awaitable<readonly StoredLinkage[]>,
  signal: AbortSignal,
): NetworkSteps {
  const admits = admitted(network, walk);
  const test = linkageTest(network, walk.linkages);
  const indexOf = (id: string): number => network.ids.find(id);
  const withMarks = <T>(ids: readonly string[], work: (known: Marks) => Steps<T>): Steps<T> =>
    marking(marks, ids.map(indexOf), work);
  const best = (members: readonly number[], room: number): Ring => ({
    ids: bestConnected(network, stakeholdersById, members, room).map((index) => network.ids.at(index)),
    total: members.length,
  });
  const among = (ids: readonly string[]): Awaitable<number[]> =>
    inTurns(
      withMarks(ids, (known) => linkagesAmong(network, ids.map(indexOf), known, test)),
      signal,
    );
  const byIdAmong = (ids: readonly string[]): Awaitable<number[]> =>
    whenKnown(among(ids), (linkages) => {
      const { order, places } = linkagesById;
      const found = Int32Array.from(linkages, (index) => at(places, index)).sort();
      return Array.from(found, (place) => at(order, place));
    });
  const ring = (frontier: readonly string[], seen: readonly string[], room: number): Steps<Ring> =>
    withMarks(seen, function* (known) {
      const reached: number[] = [];
      yield* eachStepFrom(network, frontier.map(indexOf), admits, (far) => {
        if (known.has(far)) return;
        known.set(far, 1);
        reached.push(far);
      });
      return best(reached, room);
    });
  const leftOut = (inner: readonly string[], kept: readonly string[]): Steps<number> =>
    withMarks(kept, function* (known) {
      let count = 0;
      yield* eachStepFrom(network, inner.map(indexOf), admits, (far) => {
        if (!known.has(far)) count += 1;
      });
      return count;
    });
  return {
    nextRing: (frontier, seen, _walk, room) => inTurns(ring(frontier, seen, room), signal),
    wholeRing: (_walk, room) =>
      whenKnown(inTurns(admittedAlone(network, walk), signal), (members) => best(members, room)),
    countLinkagesLeftOut: (inner, kept) => inTurns(leftOut(inner, kept), signal),
    linkagesBetween: (ids, _walk, most) =>
      whenKnown(byIdAmong(ids), (numbers) => (numbers.length > most ? undefined : find(numbers))),
    choiceBetween: (ids) =>
      whenKnown(byIdAmong(ids), (numbers) => {
        const read = (chosen: readonly number[]): Awaitable<readonly StoredLinkage[]> =>
          find(chosen.map((one) => numbers[one] as number));
        return { ...endsOf(network, numbers, ids.map(indexOf)), read };
      }),
    countLinkagesBetween: (ids) => whenKnown(among(ids), ({ length }) => length),
  };
}

/** Work with a mark on each of some. */
function* marking<T>(marks: LentMarks, some: readonly number[], work: (known: Marks) => Steps<T>): Steps<T> {
  const known = marks.borrow();
  for (const one of some) known.set(one, 1);
  const done = yield* work(known);
  marks.giveBack(known);
  return done;
}

/** The ends of linkages as places among some stakeholders. */
function endsOf({ from, to }: Network, linkages: readonly number[], stakeholders: readonly number[]) {
  const placeOf = new Map(stakeholders.map((index, place) => [index, place]));
  const places = (ends: Int32Array): number[] =>
    linkages.map((linkage) => placeOf.get(at(ends, linkage)) as number);
  return { from: places(from), to: places(to) };
}

/** Calls `visit` for every linkage that may be walked from some stakeholders, with the one it leads to. */
export function* eachStepFrom(
  { offsets, incident, from, to }: Network,
  frontier: readonly number[],
  admits: Admits,
  visit: (far: number) => void,
): Steps<void> {
  yield* prepared(admits);
  for (const near of frontier) {
    const end = near < 0 ? 0 : at(offsets, near + 1);
    for (let place = near < 0 ? 0 : at(offsets, near); place < end; place++) {
      if (place % ROWS_A_STEP === 0) yield;
      const linkage = at(incident, place);
      const start = at(from, linkage);
      const far = start === near ? at(to, linkage) : start;
      if (admits(linkage, near, far)) visit(far);
    }
  }
}

/** A stakeholder stands for itself: what is asked of the far end of a step is asked of it. */
function* admittedAlone(network: Network, { stakeholders, avoiding }: Walk): Steps<number[]> {
  const test = yield* settled(network, stakeholderTest(network, stakeholders));
  const avoided = new Set(avoiding.map((id) => network.ids.find(id)));
  const members: number[] = [];
  for (let index = 0; index < network.ids.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    if (test(index) && !avoided.has(index)) members.push(index);
  }
  return members;
}

/** The `room` best connected, best first, equal ones by id: sorted as numbers, degree before place. */
function bestConnected(
  network: Network,
  { order, places }: IdOrder,
  members: readonly number[],
  room: number,
): number[] {
  const count = order.length;
  const keys = Float64Array.from(
    members,
    (index) => at(places, index) - degreeOf(network, index) * count,
  ).sort();
  return Array.from(keys.subarray(0, Math.max(0, room)), (key) => at(order, ((key % count) + count) % count));
}
