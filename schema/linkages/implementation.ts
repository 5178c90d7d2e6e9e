import type { LinkageKindDefinition } from "../linkage-kind.js";

export const implementation = {
  key: "IMPLEMENTATION",
  title: "Implementation",
  description: "A stakeholder leads or carries out a project.",
  verb: "carries out",
  infinitive: "to carry out",
  reverseVerb: "is carried out by",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
