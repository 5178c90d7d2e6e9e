import type { LinkageKindDefinition } from "../linkage-kind.js";

export const model = {
  key: "MODEL",
  title: "Model",
  description: "A programme is modelled on another.",
  verb: "is modelled on",
  infinitive: "to be modelled on",
  reverseVerb: "is the model of",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
