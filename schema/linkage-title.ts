import { type LinkageKind, linkageKind } from "./linkages.js";
import type { LinkageRole, LinkageStatus } from "./vocabulary.js";

/** How it reads from who takes part to the project: as a fact, and as something that may come. */
const OF_ROLE: Record<LinkageRole, { readonly verb: string; readonly infinitive: string }> = {
  LEAD: { verb: "leads", infinitive: "to lead" },
  PARTNER: { verb: "is a partner in", infinitive: "to be a partner in" },
  HOST: { verb: "hosts", infinitive: "to host" },
  TRAINER: { verb: "is a trainer in", infinitive: "to be a trainer in" },
  TRAINEE: { verb: "is trained in", infinitive: "to be trained in" },
  FUNDER: { verb: "funds", infinitive: "to fund" },
  IMPLEMENTER: { verb: "carries out", infinitive: "to carry out" },
  BENEFICIARY: { verb: "is a beneficiary of", infinitive: "to be a beneficiary of" },
};

/** What stands before a title whose linkage does not stand, or does so no longer. */
const BEFORE: Record<Exclude<LinkageStatus, "ESTABLISHED">, string> = {
  IN_PIPELINE: "In preparation",
  REQUESTED: "Requested",
  PROPOSED: "Proposed",
  ANTICIPATED: "Expected",
  ENDED: "Ended",
};

export interface Titled {
  readonly kind: LinkageKind;
  readonly role: LinkageRole | null;
  readonly status: LinkageStatus;
}

/**
 * The title of a linkage whose record has none, made from what it says: who does what by kind and role ("X is trained in
 * Y"), and by its status whether that took place ("Requested: X to train Y").
 */
export function linkageTitle({ kind, role, status }: Titled, from: string, to: string): string {
  const { verb, infinitive } = role === null ? linkageKind(kind) : OF_ROLE[role];
  return status === "ESTABLISHED"
    ? `${from} ${verb} ${to}`
    : `${BEFORE[status]}: ${from} ${infinitive} ${to}`;
}
