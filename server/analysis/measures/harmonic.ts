import { sumDistances } from "../distance-sums.js";
import { type MeasureDefinition, pivotsWithin } from "../measure.js";

/** The mean of one over the distance to each other; those out of reach count 0. */
export const harmonic: MeasureDefinition = {
  key: "HARMONIC",
  title: "Harmonic closeness",
  yields: "SHARE",
  first: "HIGHEST",
  parameters: [],
  reference: "Boldi and Vigna, Axioms for centrality, Internet Mathematics 10, 2014.",
  isExact: (size) => pivotsWithin(size) >= size.stakeholders,
  compute(network) {
    const { sums, errors, method, samples } = sumDistances(network, (distance) => 1 / distance);
    const others = Math.max(1, network.size - 1);
    return {
      values: sums.map((sum) => sum / others),
      errors: method === "EXACT" ? null : errors.map((error) => error / others),
      method,
      samples,
    };
  },
};
