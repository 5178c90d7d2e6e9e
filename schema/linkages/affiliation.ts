import type { LinkageKindDefinition } from "../linkage-kind.js";

export const affiliation = {
  key: "AFFILIATION",
  title: "Affiliation",
  description: "One is part of, attached to, or the successor of the other.",
  verb: "belongs to",
  infinitive: "to belong to",
  reverseVerb: "includes",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
