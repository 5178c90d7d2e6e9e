import type { LinkageKind, LinkageRole, LinkageStatus, StakeholderKind } from "../generated/graphql.js";

/** The kinds of stakeholders in the order of legends and facets. */
export const STAKEHOLDER_KINDS: readonly StakeholderKind[] = ["AGENCY", "CLUSTER", "UNIVERSITY", "PROJECT"];

/** The kinds of linkages in the order of lists. */
export const LINKAGE_KINDS: readonly LinkageKind[] = [
  "MATCHMAKING",
  "COLLABORATION",
  "TRAINING",
  "FUNDING",
  "TECHNICAL_ASSISTANCE",
  "RESEARCH",
  "ADOPTION",
  "IMPLEMENTATION",
  "COVERAGE",
  "OWNERSHIP_TRANSFER",
  "AFFILIATION",
  "MODEL",
];

/** The same in the order in which one asks about them, the most telling first. */
export const LINKAGE_QUESTIONS: readonly LinkageKind[] = [
  "FUNDING",
  "ADOPTION",
  "TRAINING",
  "COLLABORATION",
  "TECHNICAL_ASSISTANCE",
  "MATCHMAKING",
  "RESEARCH",
  "IMPLEMENTATION",
  "COVERAGE",
  "AFFILIATION",
  "OWNERSHIP_TRANSFER",
  "MODEL",
];

/** How far a linkage can have got, from what stands to what is only expected. */
export const STATUSES: readonly LinkageStatus[] = [
  "ESTABLISHED",
  "ENDED",
  "IN_PIPELINE",
  "PROPOSED",
  "REQUESTED",
  "ANTICIPATED",
];

/** The roles that one can have in a project, in the order of lists. */
export const LINKAGE_ROLES: readonly LinkageRole[] = [
  "LEAD",
  "IMPLEMENTER",
  "PARTNER",
  "TRAINER",
  "HOST",
  "FUNDER",
  "TRAINEE",
  "BENEFICIARY",
];
