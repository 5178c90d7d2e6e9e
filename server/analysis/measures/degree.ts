import { exactly, type MeasureDefinition } from "../measure.js";
import { degreesOf } from "../network.js";

/** Partners, each once; linear. */
export const degree: MeasureDefinition = {
  key: "DEGREE",
  title: "Degree",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Freeman, Centrality in social networks: conceptual clarification, Social Networks 1, 1978.",
  isExact: () => true,
  compute: (network) => exactly(Float64Array.from(degreesOf(network))),
};
