import { exactly, type MeasureDefinition, type MeasureValues } from "../measure.js";
import type { Network } from "../network.js";
import { at, real } from "../../network/arrays/typed-array.js";

const SETTLED = 1e-13;
/** Steps along arcs before it stops: a few seconds. */
const MOST_WORK = 1_000_000_000;
const MOST_ROUNDS = 20_000;

/**
 * The leading eigenvector of "how many linkages do these two have", of length 1, by repeated multiplication. Half of the
 * eigenvalue is added to the diagonal, without which the two sides of a bipartite network would swing for ever. Where it
 * stops before it has settled, the error is what the remaining steps would add at the present pace.
 */
export const eigenvector: MeasureDefinition = {
  key: "EIGENVECTOR",
  title: "Eigenvector centrality",
  yields: "SCORE",
  first: "HIGHEST",
  parameters: [],
  reference: "Bonacich, Power and centrality: a family of measures, American J. Sociology 92, 1987.",
  isExact: ({ arcs }) => arcs * MOST_ROUNDS <= MOST_WORK,
  compute(network) {
    if (network.partners.length === 0) return exactly(new Float64Array(network.size));
    return settle(network, Math.min(MOST_ROUNDS, Math.ceil(MOST_WORK / network.partners.length)));
  },
};

function settle(network: Network, rounds: number): MeasureValues {
  const { size } = network;
  let current = new Float64Array(size).fill(1 / Math.sqrt(size));
  let next = new Float64Array(size);
  let change = 1;
  let pace = 1;
  let shift = 1;
  for (let round = 0; round < rounds && change > SETTLED; round += 1) {
    const length = multiply(network, shift, current, next);
    const before = change;
    change = 0;
    for (let v = 0; v < size; v += 1) {
      next[v] = real(next, v) / length;
      change = Math.max(change, Math.abs(real(next, v) - real(current, v)));
    }
    pace = Math.min(change / before, 0.999_999);
    shift = Math.max(1, (length - shift) / 2);
    [current, next] = [next, current];
  }
  if (change <= SETTLED) return exactly(current);
  const error = (change * pace) / (1 - pace);
  return { values: current, errors: new Float64Array(size).fill(error), method: "ITERATED", samples: null };
}

/** Multiplies, and gives the length of the result. */
function multiply(
  { size, offsets, partners, weights }: Network,
  shift: number,
  current: Float64Array,
  next: Float64Array,
): number {
  let square = 0;
  for (let v = 0; v < size; v += 1) {
    let sum = shift * real(current, v);
    for (let arc = at(offsets, v), end = at(offsets, v + 1); arc < end; arc += 1)
      sum += at(weights, arc) * real(current, at(partners, arc));
    next[v] = sum;
    square += sum * sum;
  }
  return Math.sqrt(square);
}
