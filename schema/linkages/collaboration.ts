import type { LinkageKindDefinition } from "../linkage-kind.js";

export const collaboration = {
  key: "COLLABORATION",
  title: "Collaboration",
  description: "Both work together on something, each contributing to it.",
  verb: "works with",
  infinitive: "to work with",
  reverseVerb: "works with",
  mutual: true,
  gives: true,
} as const satisfies LinkageKindDefinition;
