import type { LinkageKindDefinition } from "../linkage-kind.js";

export const matchmaking = {
  key: "MATCHMAKING",
  title: "Matchmaking",
  description: "One stakeholder brings the other into contact with partners, or helps it to build linkages.",
  verb: "makes matches for",
  infinitive: "to make matches for",
  reverseVerb: "is matched by",
  mutual: false,
  gives: true,
} as const satisfies LinkageKindDefinition;
