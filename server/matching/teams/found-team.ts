import type { Ids } from "../../network/id-places.js";
import { type FoundMatch, type Names, toFoundCaution, toFoundReason } from "../found-match.js";
import type { NumberedTeam, NumberedTeamCandidate } from "./team-task.js";

/** Things that a team is asked to have, by ids. */
export interface TeamThings {
  readonly kinds: readonly string[];
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly roles: readonly string[];
}

/** Somebody for a seat by ids, explained. */
export interface FoundTeamCandidate extends Pick<FoundMatch, "candidate" | "score" | "reasons" | "cautions"> {
  readonly strength: number;
  readonly brings: TeamThings;
  readonly workedWith: readonly string[];
  readonly plansWith: readonly string[];
  readonly newPartners: number;
}

/** A completed team by ids. */
export interface FoundTeam {
  readonly members: readonly string[];
  readonly size: number;
  readonly seats: readonly {
    readonly lacks: TeamThings;
    readonly member: FoundTeamCandidate;
    readonly alternatives: readonly FoundTeamCandidate[];
  }[];
  readonly missing: TeamThings;
}

/** One thing of a list of what is asked for: its sort and its name. */
export interface NamedThing {
  readonly sort: keyof TeamThings;
  readonly name: string;
}

/** The things whose bits are set. */
export function thingsOf(things: readonly NamedThing[], bits: number): TeamThings {
  const named = (sort: keyof TeamThings): string[] =>
    things.filter((thing, bit) => thing.sort === sort && (bits & (1 << bit)) !== 0).map(({ name }) => name);
  return {
    kinds: named("kinds"),
    sectors: named("sectors"),
    places: named("places"),
    roles: named("roles"),
  };
}

/** Numbers become ids. */
export function toFoundSeats(
  names: Names,
  things: readonly NamedThing[],
  { seats, missing }: NumberedTeam,
): Pick<FoundTeam, "seats" | "missing"> {
  return {
    seats: seats.flatMap(({ lacks, candidates }) => {
      const [member, ...alternatives] = candidates.map((one) => toFoundCandidate(names, things, one));
      return member === undefined ? [] : [{ lacks: thingsOf(things, lacks), member, alternatives }];
    }),
    missing: thingsOf(things, missing),
  };
}

const idsOf = (ids: Ids, numbers: readonly number[]): string[] => numbers.map((one) => ids.at(one) ?? "");

const toFoundCandidate = (
  names: Names,
  things: readonly NamedThing[],
  { candidate, score, strength, newPartners, ...found }: NumberedTeamCandidate,
): FoundTeamCandidate => ({
  candidate: names.ids.at(candidate) ?? "",
  score,
  strength,
  newPartners,
  brings: thingsOf(things, found.brings),
  workedWith: idsOf(names.ids, found.workedWith),
  plansWith: idsOf(names.ids, found.plansWith),
  reasons: found.reasons.map((reason) => toFoundReason(names, reason)),
  cautions: found.cautions.map((caution) => toFoundCaution(names, caution)),
});
