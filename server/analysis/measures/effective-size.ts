import { exactly, type MeasureDefinition } from "../measure.js";
import { degreesOf } from "../network.js";
import { countTriangles } from "../triangles.js";
import { real } from "../../network/arrays/typed-array.js";

/**
 * Partners, less what they have in common: the degree minus the mean number of partners that a partner has among the
 * others. Who has no partner has no effective size. Costs one visit of every triangle.
 */
export const effectiveSize: MeasureDefinition = {
  key: "EFFECTIVE_SIZE",
  title: "Effective size",
  yields: "SCORE",
  first: "HIGHEST",
  parameters: [],
  reference: "Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20, 1997.",
  isExact: () => true,
  compute(network) {
    const triangles = countTriangles(network);
    const sizes = Float64Array.from(degreesOf(network), (partners, v) =>
      partners === 0 ? NaN : partners - (2 * real(triangles, v)) / partners,
    );
    return exactly(sizes);
  },
};
