import { findCuts } from "../cuts.js";
import { exactly, type MeasureDefinition } from "../measure.js";

/** How many others lose contact with the rest; linear. */
export const cutVertex: MeasureDefinition = {
  key: "CUT_VERTEX",
  title: "Cut vertex",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Hopcroft and Tarjan, Efficient algorithms for graph manipulation, CACM 16, 1973.",
  isExact: () => true,
  compute: (network) => exactly(Float64Array.from(findCuts(network).cutsOff)),
};
