import { CAUTION_FIELDS, type Named, NAMED, REASON_FIELDS, type ShownMatch } from "./match-query.js";

/** Things that a team is asked to have. */
export interface ShownThings {
  readonly kinds: readonly string[];
  readonly sectors: readonly Named[];
  readonly places: readonly Named[];
  readonly roles: readonly string[];
}

/** Somebody for a seat as `TEAM` selects it. */
export interface ShownTeamCandidate extends Pick<ShownMatch, "candidate" | "score" | "reasons" | "cautions"> {
  readonly strength: number;
  readonly brings: ShownThings;
  readonly workedWith: readonly Named[];
  readonly plansWith: readonly Named[];
  readonly newPartners: number;
  readonly sentence: string;
}

/** A seat as `TEAM` selects it. */
export interface ShownSeat {
  readonly lacks: ShownThings;
  readonly member: ShownTeamCandidate;
  readonly alternatives: readonly ShownTeamCandidate[];
}

/** A team as `TEAM` selects it. */
export interface ShownTeam {
  readonly members: readonly Named[];
  readonly size: number;
  readonly seats: readonly ShownSeat[];
  readonly missing: ShownThings;
}

const THINGS = `{ kinds sectors ${NAMED} places ${NAMED} roles }`;
const CANDIDATE = `{
  candidate ${NAMED} score strength brings ${THINGS} workedWith ${NAMED} plansWith ${NAMED} newPartners sentence
  reasons ${REASON_FIELDS} cautions ${CAUTION_FIELDS}
}`;

/** Who completes a team. */
export const TEAM = `query ($seeds: [ID!]!, $first: Int!, $filter: TeamWanted) {
  team(seeds: $seeds, wanted: $filter, first: $first) {
    members ${NAMED} size missing ${THINGS}
    seats { lacks ${THINGS} member ${CANDIDATE} alternatives ${CANDIDATE} }
  }
}`;
