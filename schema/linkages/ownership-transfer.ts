import type { LinkageKindDefinition } from "../linkage-kind.js";

export const ownershipTransfer = {
  key: "OWNERSHIP_TRANSFER",
  title: "Transfer of ownership",
  description: "One hands the ownership of a programme, concept or task to the other.",
  verb: "hands ownership to",
  infinitive: "to hand ownership to",
  reverseVerb: "takes over ownership from",
  mutual: false,
  gives: false,
} as const satisfies LinkageKindDefinition;
