import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import { MatchHorizonEnum } from "../../../schema/enums.js";
import { StakeholderFilter } from "../../../schema/filters/filters.js";
import { Gap, Match, MatchCounterfactual, MatchFilter, MatchModel } from "../../../schema/match.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { MatchHorizon } from "../../../schema/vocabulary.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { findCounterfactuals, findGaps, findMatch, findMatches } from "../../matching/find-matches.js";
import type { FoundMatch } from "../../matching/found-match.js";
import { pageSize } from "../../store/repositories/keyset.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { checkNotEmpty, checkShare, getStakeholders } from "./arguments.js";
import { askingOf, HORIZON, sieveOf } from "./match-asking.js";
import { sentenceOf } from "./match-sentence.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";
import { gapsCost, matchesCost, priceOf, workCost } from "./work-cost.js";

type Given<T> = T | null | undefined;

const DEFAULT_MATCHES = 10;

/** What counterfactuals of one match cost in the smallest network: four rankings. */
const COUNTERFACTUALS = 50;

/** A match in a list of matches. */
type PlacedMatch = FoundMatch & { readonly cursor: string };

const placed = (matches: readonly FoundMatch[], skipped: number): PlacedMatch[] =>
  matches.map((match, place) => ({ ...match, cursor: cursorAt("matches", skipped + place + 1) }));

@Resolver(() => Stakeholder)
export class StakeholderMatchResolver {
  @FieldResolver(() => [Match], {
    complexity: matchesCost(DEFAULT_MATCHES),
    description:
      "Whom to meet next, best first: those who act, without a linkage or a common project with it so far. Nobody who is less likely than its average candidate. See docs/matchmaking.md.",
  })
  matches(
    @Root() { id }: StoredStakeholder,
    @Arg("filter", () => MatchFilter, { nullable: true, description: "Which candidates; all when absent." })
    filter: Given<MatchFilter>,
    @Arg("first", () => Int, { nullable: true, description: "How many at most: 0 to 100; 10 when absent." })
    first: Given<number>,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Arg("horizon", () => MatchHorizonEnum, HORIZON) horizon: MatchHorizon,
    @Arg("variety", () => Float, {
      defaultValue: 0,
      description:
        "From 0, the likeliest first, to 1: who is like one before it, in partners and sectors, comes later. `rank` stays the place by strength.",
    })
    variety: number,
    @Ctx() context: RequestContext,
  ): Promise<PlacedMatch[]> {
    checkNotEmpty("kinds", filter?.kinds);
    checkShare("variety", variety);
    const size = pageSize("first", first) ?? DEFAULT_MATCHES;
    const page = { size, skipped: placesAfter("matches", after), horizon, variety };
    return context.loaders
      .ofField<PlacedMatch[]>(
        "matches",
        { filter, page },
        async (ids) => {
          const desk = await context.matchDesk();
          const found = await findMatches(desk, ids, page, filter, sieveOf(context), askingOf(context));
          return new Map([...found].map(([seeker, matches]) => [seeker, placed(matches, page.skipped)]));
        },
        [],
      )
      .load(id);
  }
}

@Resolver(() => Match)
export class MatchResolver {
  @Query(() => Match, {
    nullable: true,
    complexity: workCost("ranking"),
    description:
      "Explains any pair: the score, its reasons and cautions, and the rank where it would be suggested.",
  })
  async match(
    @Arg("seeker", () => ID, { description: "Who seeks." }) seeker: string,
    @Arg("candidate", () => ID, { description: "Whom to meet." }) candidate: string,
    @Arg("horizon", () => MatchHorizonEnum, HORIZON) horizon: MatchHorizon,
    @Ctx() context: RequestContext,
  ): Promise<FoundMatch | null> {
    if (seeker === candidate)
      throw badInput(
        "A match is between two different stakeholders.",
        [seeker, candidate],
        "Name another candidate.",
      );
    await getStakeholders(context, [seeker, candidate]);
    return findMatch(await context.matchDesk(), [seeker, candidate], horizon, askingOf(context));
  }

  @Query(() => [Gap], {
    complexity: gapsCost(DEFAULT_MATCHES),
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
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    const skipped = placesAfter("gaps", after);
    const most = skipped + (pageSize("first", first) ?? DEFAULT_MATCHES);
    const gaps = await findGaps(await context.matchDesk(), most, filter, sieveOf(context), askingOf(context));
    return gaps.map((gap, place) => ({ ...gap, cursor: cursorAt("gaps", place + 1) })).slice(skipped);
  }

  @Query(() => MatchModel, {
    description: "The model behind the matches, with what its evaluation measured.",
  })
  async matchModel(@Ctx() context: RequestContext): Promise<object> {
    const { version, horizons, figures } = (await context.matchDesk()).subject.model;
    const trainedOn = Object.entries(horizons).map(([horizon, part]) => `${horizon}: ${part.trainedOn}`);
    return {
      version,
      trainedOn: trainedOn.join("; "),
      figures: Object.entries(figures).map(([name, value]) => ({ name, value })),
    };
  }

  @FieldResolver(() => Stakeholder)
  seeker(@Root() match: FoundMatch, @Ctx() { loaders }: RequestContext): Promise<object | null> {
    return loaders.stakeholder.load(match.seeker);
  }

  @FieldResolver(() => Stakeholder)
  candidate(@Root() match: FoundMatch, @Ctx() { loaders }: RequestContext): Promise<object | null> {
    return loaders.stakeholder.load(match.candidate);
  }

  @FieldResolver(() => String)
  sentence(@Root() match: FoundMatch, @Ctx() context: RequestContext): Promise<string> {
    return sentenceOf(match, context);
  }

  @FieldResolver(() => [MatchCounterfactual], {
    complexity: (asked) => COUNTERFACTUALS + asked.childComplexity + priceOf("counterfactuals", asked),
  })
  async counterfactuals(@Root() match: FoundMatch, @Ctx() context: RequestContext): Promise<object[]> {
    return findCounterfactuals(await context.matchDesk(), match, askingOf(context));
  }
}
