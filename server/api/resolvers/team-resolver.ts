import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Place } from "../../../schema/facets/place.js";
import { Sector } from "../../../schema/facets/sector.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { Team, TeamCandidate, TeamThings, TeamWanted } from "../../../schema/team.js";
import { findTeam, LARGEST_TEAM } from "../../matching/teams/find-team.js";
import type {
  FoundTeam,
  FoundTeamCandidate,
  TeamThings as FoundThings,
} from "../../matching/teams/found-team.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkCount, checkNotEmpty, checkRange, getFacets, getStakeholders } from "./arguments.js";
import { loadFacets } from "./load-facets.js";
import { askingOf } from "./match-asking.js";
import { seatSentenceOf } from "./match-sentence.js";
import { teamCost } from "./work-cost.js";

type Given<T> = T | null | undefined;

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, {
    complexity: teamCost,
    description:
      "Who completes a team. A seat goes to those who bring what the team lacks of what is wanted, some to new partners, none of the places more than half; then past work with the members and likeness decide. See docs/matchmaking.md.",
  })
  async team(
    @Arg("seeds", () => [ID], {
      description:
        "Its members so far: clusters, agencies and universities; a project stands for its parties.",
    })
    seeds: string[],
    @Arg("wanted", () => TeamWanted, { nullable: true, description: "What it shall have in the end." })
    wanted: Given<TeamWanted>,
    @Arg("first", () => Int, {
      defaultValue: 5,
      description: "How many are named for each seat, with the one who takes it: 1 to 20.",
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<FoundTeam> {
    checkRange("first", first, 1, 20);
    checkNotEmpty("seeds", seeds, "Name somebody around whom it forms.");
    checkCount("seeds", seeds, LARGEST_TEAM - 1);
    for (const name of ["kinds", "sectors", "places", "roles"] as const)
      checkNotEmpty(name, wanted?.[name], "Leave it out to ask for none.");
    await getStakeholders(context, seeds);
    await getFacets(context, wanted?.sectors ?? [], "sector");
    await getFacets(context, wanted?.places ?? [], "place");
    return findTeam(await context.matchDesk(), seeds, wanted ?? {}, first, askingOf(context));
  }

  @FieldResolver(() => [Stakeholder])
  members(@Root() { members }: FoundTeam, @Ctx() { loaders }: RequestContext): Promise<object[]> {
    return loadKnown(loaders.stakeholder, members);
  }
}

@Resolver(() => TeamCandidate)
export class TeamCandidateResolver {
  @FieldResolver(() => Stakeholder)
  candidate(
    @Root() { candidate }: FoundTeamCandidate,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object | null> {
    return loaders.stakeholder.load(candidate);
  }

  @FieldResolver(() => String)
  sentence(@Root() candidate: FoundTeamCandidate, @Ctx() context: RequestContext): Promise<string> {
    return seatSentenceOf(candidate, context);
  }

  @FieldResolver(() => [Stakeholder])
  workedWith(
    @Root() { workedWith }: FoundTeamCandidate,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    return loadKnown(loaders.stakeholder, workedWith);
  }

  @FieldResolver(() => [Stakeholder])
  plansWith(
    @Root() { plansWith }: FoundTeamCandidate,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    return loadKnown(loaders.stakeholder, plansWith);
  }
}

@Resolver(() => TeamThings)
export class TeamThingsResolver {
  @FieldResolver(() => [Sector])
  sectors(@Root() things: FoundThings, @Ctx() context: RequestContext): ReturnType<typeof loadFacets> {
    return loadFacets(context, things.sectors);
  }

  @FieldResolver(() => [Place])
  places(@Root() things: FoundThings, @Ctx() context: RequestContext): ReturnType<typeof loadFacets> {
    return loadFacets(context, things.places);
  }
}
