import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { StakeholderFilter } from "../../../schema/filters/filters.js";
import { Gap, Match, MatchCounterfactual, MatchFilter, MatchModel } from "../../../schema/match.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { findMatch, findMatches, type FoundMatch, gapsOf } from "../../matching/find-matches.js";
import { MOST_FOR_COUNTERFACTUALS } from "../../matching/match-desk.js";
import { counterfactuals } from "../../matching/counterfactual.js";
import { pageSize } from "../../store/repositories/keyset.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { checkNotEmpty, getStakeholders } from "./arguments.js";
import { costs, firstCost, scanCost, walkCost } from "./cost.js";

type Given<T> = T | null | undefined;

const DEFAULT_MATCHES = 10;

@Resolver(() => Stakeholder)
export class StakeholderMatchResolver {
  @FieldResolver(() => [Match], {
    complexity: costs(firstCost(DEFAULT_MATCHES), walkCost(0.5)),
    description:
      "Whom to meet next, best first: those who act, without a linkage or a common project with it so far. See docs/matchmaking.md.",
  })
  async matches(
    @Root() { id }: StoredStakeholder,
    @Arg("filter", () => MatchFilter, { nullable: true, description: "Which candidates; all when absent." })
    filter: Given<MatchFilter>,
    @Arg("first", () => Int, { nullable: true, description: "How many at most: 0 to 100; 10 when absent." })
    first: Given<number>,
    @Ctx() context: RequestContext,
  ): Promise<FoundMatch[]> {
    checkNotEmpty("kinds", filter?.kinds);
    const size = pageSize("first", first) ?? DEFAULT_MATCHES;
    return findMatches(await context.matchDesk(), id, size, filter, async (ids, wanted) =>
      context.ask.sift(ids, wanted),
    );
  }
}

@Resolver(() => Match)
export class MatchResolver {
  @Query(() => Match, {
    nullable: true,
    description:
      "Explains any pair: the score, its reasons and cautions, and the rank where it would be suggested.",
  })
  async match(
    @Arg("seeker", () => ID, { description: "Who seeks." }) seeker: string,
    @Arg("candidate", () => ID, { description: "Whom to meet." }) candidate: string,
    @Ctx() context: RequestContext,
  ): Promise<FoundMatch | null> {
    if (seeker === candidate)
      throw badInput(
        "A match is between two different stakeholders.",
        [seeker, candidate],
        "Name another candidate.",
      );
    await getStakeholders(context, [seeker, candidate]);
    const desk = await context.matchDesk();
    const [from, to] = [desk.view.network.ids.find(seeker), desk.view.network.ids.find(candidate)];
    return from < 0 || to < 0 ? null : findMatch(desk, from, to);
  }

  @Query(() => [Gap], {
    complexity: costs(firstCost(DEFAULT_MATCHES), scanCost, walkCost(6)),
    description: "What stakeholders lack and their peers have, most glaring first; groups are left out.",
  })
  async gaps(
    @Arg("filter", () => StakeholderFilter, {
      nullable: true,
      description: "Whose gaps; everybody's when absent.",
    })
    filter: Given<StakeholderFilter>,
    @Arg("first", () => Int, { nullable: true, description: "How many at most: 0 to 100; 10 when absent." })
    first: Given<number>,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    const size = pageSize("first", first) ?? DEFAULT_MATCHES;
    return gapsOf(await context.matchDesk(), size, filter, async (ids, wanted) =>
      context.ask.sift(ids, wanted),
    );
  }

  @Query(() => MatchModel, {
    description: "The model behind the matches, with what its evaluation measured.",
  })
  async matchModel(@Ctx() context: RequestContext): Promise<object> {
    const { version, trainedOn, figures } = (await context.matchDesk()).model;
    return { version, trainedOn, figures: Object.entries(figures).map(([name, value]) => ({ name, value })) };
  }

  @FieldResolver(() => Stakeholder)
  seeker(@Root() match: FoundMatch, @Ctx() { loaders }: RequestContext): Promise<object | null> {
    return loaders.stakeholder.load(match.seeker);
  }

  @FieldResolver(() => Stakeholder)
  candidate(@Root() match: FoundMatch, @Ctx() { loaders }: RequestContext): Promise<object | null> {
    return loaders.stakeholder.load(match.candidate);
  }

  @FieldResolver(() => [MatchCounterfactual], { complexity: 500 })
  async counterfactuals(@Root() match: FoundMatch, @Ctx() context: RequestContext): Promise<object[]> {
    const { view, model, rows } = await context.matchDesk();
    if (rows === undefined)
      throw badInput(
        `Counterfactuals are worked out for networks of ${MOST_FOR_COUNTERFACTUALS} stakeholders at most.`,
        view.network.ids.count,
        "Leave the field out.",
      );
    return counterfactuals(view, model, rows, match.seeker, match.candidate);
  }
}
