import { sumDistances } from "../distance-sums.js";
import { type MeasureDefinition, pivotsWithin } from "../measure.js";
import { at, real } from "../../network/arrays/typed-array.js";

/**
 * One over the mean distance to those in reach, times the share of all that is in reach, so that small parts do not look
 * close (Wasserman and Faust's form). Nobody in reach: 0.
 */
export const closeness: MeasureDefinition = {
  key: "CLOSENESS",
  title: "Closeness",
  yields: "SHARE",
  first: "HIGHEST",
  parameters: [],
  reference: "Wasserman and Faust, Social Network Analysis, Cambridge 1994, section 5.2.2.",
  isExact: (size) => pivotsWithin(size) >= size.stakeholders,
  compute(network) {
    const { sums, errors, partSizes, method, samples } = sumDistances(network, (distance) => distance);
    const others = Math.max(1, network.size - 1);
    const values = sums.map((sum, v) => {
      const reach = at(partSizes, v) - 1;
      return sum === 0 ? 0 : (reach / sum) * (reach / others);
    });
    // To first order, the quotient is off by the same share as its sum.
    const spread = errors.map((error, v) =>
      real(sums, v) === 0 ? 0 : (real(values, v) * error) / real(sums, v),
    );
    return { values, errors: method === "EXACT" ? null : spread, method, samples };
  },
};
