import { exactly, type MeasureDefinition } from "../measure.js";
import { strengthsOf } from "../network.js";

/** Linkages, parallel ones each; linear. */
export const weightedDegree: MeasureDefinition = {
  key: "WEIGHTED_DEGREE",
  title: "Weighted degree",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Barrat et al., The architecture of complex weighted networks, PNAS 101, 2004.",
  isExact: () => true,
  compute: (network) => exactly(strengthsOf(network)),
};
