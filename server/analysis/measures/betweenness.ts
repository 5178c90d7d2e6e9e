import { createWalk, forgetWalk, type Walk } from "../breadth-first.js";
import {
  exactly,
  type MeasureDefinition,
  type MeasureValues,
  pivotsWithin,
  SAMPLE_SEED,
} from "../measure.js";
import { type Network, sizeOf } from "../network.js";
import { sample, seededRandom } from "../seeded-random.js";
import { addReal, at, real } from "../../network/arrays/typed-array.js";

/**
 * The share of shortest paths between two others that pass a stakeholder, over all pairs. One walk from each stakeholder
 * (Brandes); above the size limit from a random sample of them (Brandes and Pich, "Centrality estimation in large
 * networks", 2007), each value with the half width of its 95% interval from the spread between the starting points.
 */
export const betweenness: MeasureDefinition = {
  key: "BETWEENNESS",
  title: "Betweenness",
  yields: "SHARE",
  first: "HIGHEST",
  parameters: [],
  reference: "Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25, 2001.",
  isExact: (size) => pivotsWithin(size) >= size.stakeholders,
  compute(network) {
    const size = network.size;
    const everybody = Int32Array.from({ length: size }, (_, v) => v);
    const count = pivotsWithin(sizeOf(network));
    const pivots = sample(everybody, count, seededRandom(SAMPLE_SEED));
    return betweennessFrom(network, count < size ? pivots : everybody);
  },
};

/** Betweenness as these starting points see it; exact where they are all. */
export function betweennessFrom(network: Network, pivots: Int32Array): MeasureValues {
  const { size } = network;
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  const walk = createWalk(size);
  const paths = new Float64Array(size);
  const shares = new Float64Array(size);
  for (const source of pivots) {
    const reached = walkAndCount(source, network, walk, paths);
    sharePaths(network, walk, reached, paths, shares);
    for (let place = 1; place < reached; place += 1) {
      const v = at(walk.reached, place);
      const share = real(shares, v);
      sums[v] = real(sums, v) + share;
      squares[v] = real(squares, v) + share * share;
      shares[v] = 0;
    }
    shares[source] = 0;
    forgetWalk(walk, reached);
  }
  const pairs = Math.max(1, (size - 1) * (size - 2));
  const scale = size / Math.max(1, pivots.length) / pairs;
  const values = sums.map((sum) => sum * scale);
  if (pivots.length >= size) return exactly(values);
  const errors = squares.map((square, v) => halfWidth(real(sums, v), square, pivots.length, size) / pairs);
  return { values, errors, method: "SAMPLED", samples: pivots.length };
}

/** Half of the 95% interval of a total over `size`, from a sample drawn without putting back. */
function halfWidth(sum: number, square: number, count: number, size: number): number {
  const variance = Math.max(0, square - (sum * sum) / count) / (count - 1);
  return 1.96 * size * Math.sqrt((variance / count) * (1 - count / size));
}

/** Walks from a stakeholder, and counts the shortest paths to each that is reached; gives how many these are. */
function walkAndCount(
  source: number,
  { offsets, partners }: Network,
  { distances, reached }: Walk,
  paths: Float64Array,
): number {
  distances[source] = 0;
  paths[source] = 1;
  reached[0] = source;
  let count = 1;
  for (let head = 0; head < count; head += 1) {
    const v = at(reached, head);
    const distance = at(distances, v) + 1;
    const pathsHere = real(paths, v);
    for (let arc = at(offsets, v), end = at(offsets, v + 1); arc < end; arc += 1) {
      const partner = at(partners, arc);
      const before = at(distances, partner);
      if (before === distance) addReal(paths, partner, pathsHere);
      if (before >= 0) continue;
      distances[partner] = distance;
      paths[partner] = pathsHere;
      reached[count] = partner;
      count += 1;
    }
  }
  return count;
}

/** Which share of the paths to all others passes each, from the farthest back to the start. */
function sharePaths(
  { offsets, partners }: Network,
  { distances, reached }: Walk,
  count: number,
  paths: Float64Array,
  shares: Float64Array,
): void {
  for (let place = count - 1; place > 0; place -= 1) {
    const v = at(reached, place);
    const after = at(distances, v) + 1;
    let total = 0;
    for (let arc = at(offsets, v), end = at(offsets, v + 1); arc < end; arc += 1) {
      const partner = at(partners, arc);
      if (at(distances, partner) === after) total += (1 + real(shares, partner)) / real(paths, partner);
    }
    shares[v] = total * real(paths, v);
  }
}
