import type { LinkageKindDefinition } from "../linkage-kind.js";

export const research = {
  key: "RESEARCH",
  title: "Research",
  description: "One studies the other, or both study something together.",
  verb: "does research on or with",
  infinitive: "to do research on or with",
  reverseVerb: "is studied by or with",
  mutual: false,
  gives: true,
} as const satisfies LinkageKindDefinition;
