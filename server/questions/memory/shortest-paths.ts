import type { Network } from "../../network/network.js";
import { degreeOf } from "../../network/degree.js";
import { UNKNOWN } from "../../network/ids.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import type { PathSearch } from "../found-paths.js";
import type { Steps } from "../../network/turns/steps.js";
import { eachStepFrom } from "./network-steps.js";
import { type Admits, admitted } from "./admits.js";
import type { Marks } from "../../network/arrays/marks.js";

/** One end of a search: how far from it everybody is that it reached, and whom it reached at each distance. */
interface Side {
  readonly distance: Marks;
  readonly admits: Admits;
  readonly layers: number[][];
}

/**
 * All shortest paths over the network in memory, by numbers, in the order of their ids, by bidirectional breadth-first
 * search; none where an end is not known.
 */
export function* shortestPaths({ network, marks }: Snapshot, search: PathSearch): Steps<number[][]> {
  const [distance, otherDistance] = [marks.borrow(), marks.borrow()];
  const paths = yield* pathsBetween(network, search, distance, otherDistance);
  marks.giveBack(distance);
  marks.giveBack(otherDistance);
  return paths;
}

function* pathsBetween(
  network: Network,
  search: PathSearch,
  distance: Marks,
  otherDistance: Marks,
): Steps<number[][]> {
  const [from, to] = [network.ids.find(search.from), network.ids.find(search.to)];
  if (from === UNKNOWN || to === UNKNOWN) return [];
  if (from === to) return [[from]];
  const forwards = admitted(network, search.walk);
  const backwards = admitted(network, search.walk, true);
  const start: Side = { distance, admits: forwards, layers: [[from]] };
  const end: Side = { distance: otherDistance, admits: backwards, layers: [[to]] };
  distance.set(from, 0);
  otherDistance.set(to, 0);
  while (depthOf(start) + depthOf(end) < search.maxLength) {
    const [work, otherWork] = [workOf(network, start), workOf(network, end)];
    if (work === 0 || otherWork === 0) break;
    const [side, other] = otherWork < work ? [end, start] : [start, end];
    if (yield* advance(network, side, other)) return yield* readOff(network, start, end, search.first);
  }
  return [];
}

const depthOf = ({ layers }: Side): number => layers.length - 1;

const frontierOf = ({ layers }: Side): readonly number[] => layers.at(-1) as number[];

/** How many linkages the next step looks at: none where nobody was reached, since whoever was has one. */
const workOf = (network: Network, side: Side): number =>
  frontierOf(side).reduce((sum, index) => sum + degreeOf(network, index), 0);

/** Expands one side by a step; true when it met the other. */
function* advance(network: Network, side: Side, other: Side): Steps<boolean> {
  const reached: number[] = [];
  const depth = side.layers.length;
  let met = false;
  const reach = (far: number): void => {
    if (side.distance.has(far)) return;
    side.distance.set(far, depth);
    reached.push(far);
    met ||= other.distance.has(far);
  };
  yield* eachStepFrom(network, frontierOf(side), side.admits, reach);
  side.layers.push(reached);
  return met;
}

/** Walks from the start over steps that lie on a shortest path only, in the order of ids. */
function* readOff(network: Network, start: Side, end: Side, most: number): Steps<number[][]> {
  const length = depthOf(start) + depthOf(end);
  yield* noteDistancesToEnd(network, start, end);
  const paths: number[][] = [];
  function* walk(path: readonly number[]): Steps<void> {
    const last = path.at(-1) as number;
    if (path.length > length) {
      paths.push([...path]);
      return;
    }
    const nexts = new Set<number>();
    const lead = (far: number): void => {
      if (end.distance.get(far) === length - path.length) nexts.add(far);
    };
    yield* eachStepFrom(network, [last], start.admits, lead);
    for (const next of [...nexts].sort((a, b) => network.ids.compare(a, b))) {
      if (paths.length >= most) return;
      yield* walk([...path, next]);
    }
  }
  yield* walk(start.layers[0] as number[]);
  return paths;
}

/** From where the two sides met, back to the start: how far each node on a shortest path is from the end. */
function* noteDistancesToEnd(network: Network, start: Side, end: Side): Steps<void> {
  let layer = frontierOf(end).filter((index) => start.distance.get(index) === depthOf(start));
  for (let depth = depthOf(start) - 1; depth >= 0; depth--) {
    const before: number[] = [];
    const note = (far: number): void => {
      if (start.distance.get(far) !== depth || end.distance.has(far)) return;
      end.distance.set(far, depthOf(start) + depthOf(end) - depth);
      before.push(far);
    };
    yield* eachStepFrom(network, layer, end.admits, note);
    layer = before;
  }
}
