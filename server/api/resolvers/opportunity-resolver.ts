import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { MatchHorizonEnum } from "../../../schema/enums.js";
import { StakeholderFilter } from "../../../schema/filters/filters.js";
import { Linkage } from "../../../schema/linkage.js";
import { Introduction, Opportunity } from "../../../schema/opportunity.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { MatchHorizon } from "../../../schema/vocabulary.js";
import type { FoundMatch } from "../../matching/found-match.js";
import { rankCost } from "../../matching/match-desk.js";
import { findOpportunities, type FoundOpportunity } from "../../matching/opportunities/find-opportunities.js";
import { inputWeight } from "../../store/repositories/input-size.js";
import { pageSize } from "../../store/repositories/keyset.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkRange } from "./arguments.js";
import { askingOf, HORIZON, sieveOf } from "./match-asking.js";
import { sentenceOf } from "./match-sentence.js";
import { costs, oneScanCost } from "./cost.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";
import { pairsCost, RANKINGS_FORESEEN, workPrice } from "./work-cost.js";

const DEFAULT_OPPORTUNITIES = 10;
const MOST_PER_STAKEHOLDER = 100;

/** Both filters are held against everybody. */
const choosingCost = (asked: ComplexityEstimatorArgs): number =>
  oneScanCost(inputWeight(asked.args["between"]) + inputWeight(asked.args["and"]))(asked);

type PlacedOpportunity = FoundOpportunity & { readonly cursor: string };
type FoundIntroduction = NonNullable<FoundOpportunity["introduction"]>;

@Resolver(() => Opportunity)
export class OpportunityResolver {
  @Query(() => [Opportunity], {
    complexity: costs(pairsCost(DEFAULT_OPPORTUNITIES), choosingCost),
    description:
      "The best introductions that nobody has made: pairs without a linkage or a common project, one chosen by `between` and one by `and`, best for both first. Neither is less likely for the other than its average candidate. 5000 stakeholders at most may be chosen. See docs/matchmaking.md.",
  })
  async opportunities(
    @Arg("between", () => StakeholderFilter, { description: "Whom to introduce; only who acts counts." })
    between: StakeholderFilter,
    @Arg("and", () => StakeholderFilter, { description: "To whom; may choose the same." })
    and: StakeholderFilter,
    @Arg("first", () => Int, { nullable: true, description: "How many at most: 0 to 100; 10 when absent." })
    first: number | null | undefined,
    @Arg("after", () => String, AFTER) after: string | null | undefined,
    @Arg("perStakeholder", () => Int, {
      defaultValue: 3,
      description: "In how many pairs one stakeholder may be: 1 to 100.",
    })
    perStakeholder: number,
    @Arg("horizon", () => MatchHorizonEnum, HORIZON) horizon: MatchHorizon,
    @Ctx() context: RequestContext,
  ): Promise<PlacedOpportunity[]> {
    checkRange("perStakeholder", perStakeholder, 1, MOST_PER_STAKEHOLDER);
    const skipped = placesAfter("opportunities", after);
    const size = pageSize("first", first) ?? DEFAULT_OPPORTUNITIES;
    const desk = await context.matchDesk();
    const foreseen = workPrice(RANKINGS_FORESEEN * rankCost(desk.view));
    const onChosen = (count: number, cost: number): void => {
      context.pay(
        Math.max(0, workPrice(cost) - foreseen),
        `Narrow \`between\` and \`and\`: they choose ${count} stakeholders.`,
      );
    };
    const question = { between, and, perStakeholder, horizon, size, skipped, onChosen };
    const found = await findOpportunities(desk, question, sieveOf(context), askingOf(context));
    return found.map((one, place) => ({ ...one, cursor: cursorAt("opportunities", skipped + place + 1) }));
  }

  @FieldResolver(() => String)
  sentence(@Root() { match }: { match: FoundMatch }, @Ctx() context: RequestContext): Promise<string> {
    return sentenceOf(match, context);
  }
}

@Resolver(() => Introduction)
export class IntroductionResolver {
  @FieldResolver(() => [Stakeholder])
  stakeholders(
    @Root() { stakeholders }: FoundIntroduction,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    return loadKnown(loaders.stakeholder, stakeholders);
  }

  @FieldResolver(() => [Linkage])
  linkages(@Root() { linkages }: FoundIntroduction, @Ctx() { loaders }: RequestContext): Promise<object[]> {
    return loadKnown(loaders.linkage, linkages);
  }
}
