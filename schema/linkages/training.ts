import type { LinkageKindDefinition } from "../linkage-kind.js";

export const training = {
  key: "TRAINING",
  title: "Training",
  description: "One trains the other, or takes part in a training in a stated role.",
  verb: "trains",
  infinitive: "to train",
  reverseVerb: "is trained by",
  mutual: false,
  gives: true,
} as const satisfies LinkageKindDefinition;
