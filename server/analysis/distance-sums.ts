import { createWalk, forgetWalk, walkFrom } from "./breadth-first.js";
import { findComponents, membersOf } from "./components.js";
import { type MeasureMethod, pivotsWithin, SAMPLE_SEED } from "./measure.js";
import { type Network, sizeOf } from "./network.js";
import { sample, seededRandom } from "./seeded-random.js";
import { addReal, at, real } from "../network/arrays/typed-array.js";

/** What each stakeholder's distances to the others of its connected part sum up to. */
export interface DistanceSums {
  readonly sums: Float64Array;
  /** Half the width of the sum's 95% interval; 0 where its part was walked in full. */
  readonly errors: Float64Array;
  /** How many stakeholders its part has. */
  readonly partSizes: Int32Array;
  readonly method: MeasureMethod;
  readonly samples: number | null;
}

/**
 * Sums `of(distance)` over the others in reach. A part with more members than the work allows starting points is
 * estimated from a random sample of its own members (Eppstein and Wang, "Fast approximation of centrality", JGAA 8,
 * 2004), which is unbiased since distances are the same both ways.
 */
export function sumDistances(network: Network, of: (distance: number) => number): DistanceSums {
  const { size } = network;
  const components = findComponents(network);
  const { offsets, members } = membersOf(components);
  const most = pivotsWithin(sizeOf(network));
  const random = seededRandom(SAMPLE_SEED);
  const walk = createWalk(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  let samples: number | null = null;
  for (let part = 0; part < components.count; part += 1) {
    const all = members.subarray(at(offsets, part), at(offsets, part + 1));
    if (all.length > most) samples = most;
    for (const pivot of all.length > most ? sample(all, most, random) : all) {
      const reached = walkFrom(pivot, network, walk);
      for (let place = 1; place < reached; place += 1) {
        const v = at(walk.reached, place);
        const term = of(at(walk.distances, v));
        addReal(sums, v, term);
        addReal(squares, v, term * term);
      }
      forgetWalk(walk, reached);
    }
    if (all.length > most) extrapolate(all, most, sums, squares);
    else for (const v of all) squares[v] = 0;
  }
  return {
    sums,
    errors: squares,
    partSizes: Int32Array.from(components.of, (part) => at(components.sizes, part)),
    method: samples === null ? "EXACT" : "SAMPLED",
    samples,
  };
}

/** Turns sums over a sample into sums over all others of the part, and sums of squares into errors, in place. */
function extrapolate(part: Int32Array, count: number, sums: Float64Array, squares: Float64Array): void {
  const others = part.length - 1;
  for (const v of part) {
    const mean = real(sums, v) / count;
    const variance = Math.max(0, real(squares, v) - count * mean * mean) / (count - 1);
    sums[v] = mean * others;
    squares[v] = 1.96 * others * Math.sqrt((variance / count) * (1 - count / part.length));
  }
}
