import type { LinkageKindDefinition } from "../linkage-kind.js";

export const coverage = {
  key: "COVERAGE",
  title: "Coverage",
  description: "A project covers a cluster or another stakeholder as its target.",
  verb: "covers",
  infinitive: "to cover",
  reverseVerb: "is covered by",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
