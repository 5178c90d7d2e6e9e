import type { LinkageKindDefinition } from "../linkage-kind.js";

export const adoption = {
  key: "ADOPTION",
  title: "Adoption of a methodology",
  description: "One takes over a methodology that the other developed or offers.",
  verb: "adopts the methodology of",
  infinitive: "to adopt the methodology of",
  reverseVerb: "has its methodology adopted by",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
