import type { LinkageKindDefinition } from "../linkage-kind.js";

export const technicalAssistance = {
  key: "TECHNICAL_ASSISTANCE",
  title: "Technical assistance",
  description: "One gives the other expertise, services or support in kind.",
  verb: "assists",
  infinitive: "to assist",
  reverseVerb: "is assisted by",
  mutual: false,
  gives: true,
} as const satisfies LinkageKindDefinition;
