import type { LinkageKindDefinition } from "../linkage-kind.js";

export const funding = {
  key: "FUNDING",
  title: "Funding",
  description: "One gives money to the other, or undertakes to.",
  verb: "funds",
  infinitive: "to fund",
  reverseVerb: "is funded by",
  mutual: false,
  gives: true,
} as const satisfies LinkageKindDefinition;
