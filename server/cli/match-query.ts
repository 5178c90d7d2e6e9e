import type { MatchExclusion } from "../../schema/vocabulary.js";

/** Somebody or something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A linkage as a proof shows it. */
export interface ProofLinkage {
  readonly id: string;
  readonly kind: string;
  readonly period: string | null;
  readonly from: Named;
  readonly to: Named;
}

/** A fact behind a reason. */
export interface ShownProof {
  readonly contribution: number;
  readonly stakeholders: readonly Named[];
  readonly linkages: readonly ProofLinkage[];
  readonly sectors: readonly Named[];
  readonly places: readonly Named[];
  readonly topics: readonly Named[];
}

/** A match as `MATCH_FIELDS` selects it. */
export interface ShownMatch {
  readonly seeker: Named;
  readonly candidate: Named;
  readonly rank: number | null;
  readonly notSuggested: MatchExclusion | null;
  readonly score: number;
  readonly strength: number | null;
  readonly horizon: string;
  readonly linkageKind: string | null;
  readonly takeUp: { readonly state: string; readonly since: string; readonly reason: string | null } | null;
  readonly reasons: readonly {
    readonly type: string;
    readonly meaning: string;
    readonly contribution: number;
    readonly moreProofs: number;
    readonly proofs: readonly ShownProof[];
  }[];
  readonly cautions: readonly {
    readonly type: string;
    readonly meaning: string;
    readonly stakeholders: readonly Named[];
    readonly linkages: readonly ProofLinkage[];
  }[];
}

/** Two who should meet, as `OPPORTUNITIES` selects them. */
export interface ShownOpportunity {
  readonly score: number;
  readonly sentence: string;
  readonly match: ShownMatch;
  readonly inReturn: ShownMatch;
  readonly introduction: { readonly stakeholders: readonly Named[] } | null;
}

/** What is selected of somebody with a name. */
export const NAMED = "{ id name }";
const LINKAGE = `{ id kind period from ${NAMED} to ${NAMED} }`;

/** What is selected of a reason, and of a caution. */
export const REASON_FIELDS = `{
  type meaning contribution moreProofs
  proofs { contribution stakeholders ${NAMED} linkages ${LINKAGE} sectors ${NAMED} places ${NAMED} topics ${NAMED} }
}`;
export const CAUTION_FIELDS = `{ type meaning stakeholders ${NAMED} linkages ${LINKAGE} }`;
const MATCH_FIELDS = `{
  seeker ${NAMED} candidate ${NAMED} rank notSuggested score strength horizon linkageKind takeUp { state since reason }
  reasons ${REASON_FIELDS} cautions ${CAUTION_FIELDS}
}`;

/** The best matches of a stakeholder. */
export const MATCHES = `query ($seeker: ID!, $first: Int, $filter: MatchFilter, $horizon: MatchHorizon!, $variety: Float!) {
  stakeholder(id: $seeker) {
    id name matches(first: $first, filter: $filter, horizon: $horizon, variety: $variety) ${MATCH_FIELDS}
  }
}`;

/** What speaks for one pair. */
export const PAIR = `query ($seeker: ID!, $candidate: ID!, $horizon: MatchHorizon!) {
  match(seeker: $seeker, candidate: $candidate, horizon: $horizon) ${MATCH_FIELDS}
}`;

/** The best pairs that are not linked. */
export const OPPORTUNITIES = `query (
  $between: StakeholderFilter!, $and: StakeholderFilter!, $first: Int, $perStakeholder: Int!, $horizon: MatchHorizon!
) {
  opportunities(between: $between, and: $and, first: $first, perStakeholder: $perStakeholder, horizon: $horizon) {
    score sentence match ${MATCH_FIELDS} inReturn ${MATCH_FIELDS} introduction { stakeholders ${NAMED} }
  }
}`;
