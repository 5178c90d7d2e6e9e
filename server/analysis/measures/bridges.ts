import { findCuts } from "../cuts.js";
import { exactly, type MeasureDefinition } from "../measure.js";
import { addReal } from "../../network/arrays/typed-array.js";

/** Contacts of a stakeholder that nothing else replaces; linear. */
export const bridges: MeasureDefinition = {
  key: "BRIDGES",
  title: "Bridges",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Tarjan, A note on finding the bridges of a graph, Information Processing Letters 2, 1974.",
  isExact: () => true,
  compute(network) {
    const counts = new Float64Array(network.size);
    for (const { a, b } of findCuts(network).bridges) {
      addReal(counts, a, 1);
      addReal(counts, b, 1);
    }
    return exactly(counts);
  },
};
