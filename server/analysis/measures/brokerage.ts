import { exactly, type MeasureDefinition } from "../measure.js";
import { degreesOf } from "../network.js";
import { countTriangles } from "../triangles.js";
import { real } from "../../network/arrays/typed-array.js";

/** Pairs of partners without a linkage of their own; costs one visit of every triangle. */
export const brokerage: MeasureDefinition = {
  key: "BROKERAGE",
  title: "Brokerage",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Everett and Valente, Bridging, brokerage and betweenness, Social Networks 44, 2016.",
  isExact: () => true,
  compute(network) {
    const triangles = countTriangles(network);
    const pairs = Float64Array.from(
      degreesOf(network),
      (partners, v) => (partners * (partners - 1)) / 2 - real(triangles, v),
    );
    return exactly(pairs);
  },
};
