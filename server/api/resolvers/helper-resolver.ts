import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Helper, Seeker } from "../../../schema/helper.js";
import { badInput } from "../../errors.js";
import {
  findHelpers,
  type FoundHelper,
  findSeekers,
  type FoundSeeker,
  MOST_WORDINGS,
} from "../../questions/help/helpers.js";
import { findNeed } from "../../questions/help/find-need.js";
import type { RequestContext } from "../context.js";
import { checkRange, getFacet, getStakeholders } from "./arguments.js";
import { costs, firstCost, oneScanCost } from "./cost.js";

type Given<T> = T | null | undefined;

/** The first word of a wording is looked for in two texts of each undertaking; most undertakings lack it. */
const HELPER_TESTS = 3 * MOST_WORDINGS;

/** What it costs to read the parties of the undertakings that speak of a need. */
const PARTIES = ({ childComplexity }: ComplexityEstimatorArgs): number => (childComplexity === 0 ? 0 : 500);

const FIRST = { defaultValue: 10, description: "How many at most: 0 to 100." };

@Resolver()
export class HelperResolver {
  @Query(() => [Helper], {
    complexity: costs(firstCost(10), oneScanCost(HELPER_TESTS), PARTIES),
    description:
      "Who can help with a need, each with its proof: those who offer its topic first (stated before inferred), then by how like to it what they offer, or led, carried out, gave or shared, is in words (BM25). For a topic alone, offers are those of the topic only, and undertakings those with a likeness to its names of at least 0.5. Looks at the 200 undertakings and the 200 offers that are most like a name of the topic or the words of the need, and at 1000 offers on the topic. See docs/matchmaking.md.",
  })
  async helpers(
    @Arg("topic", () => ID, { nullable: true, description: "The topic of the need." }) topic: Given<string>,
    @Arg("need", () => String, {
      nullable: true,
      description:
        "The need in words: 200 characters and 10 words at most; endings make no difference, and for a word that nobody has the nearest one stands. Topics that have them in a name are meant too.",
    })
    need: Given<string>,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<FoundHelper[]> {
    checkRange("first", first, 0, 100);
    if (topic == null && need == null)
      throw badInput("`topic` or `need` says what is needed.", null, "Find topics with `topics`.");
    const found = topic == null ? null : await getFacet(context, topic, "topic");
    return findHelpers(context.ask, await findNeed(context.ask, found, need ?? null), first);
  }

  @Query(() => [Seeker], {
    complexity: costs(firstCost(10), oneScanCost(1)),
    description:
      "Who has an open need on a topic, or that somebody's offers meet: those with the most stated needs on the very topics first, then by how like their needs are to the offers in words. Looks at 1000 stakeholders with such needs, by name, and at the 200 whose needs are most alike.",
  })
  async seekers(
    @Arg("of", () => ID, { nullable: true, description: "Who offers; it is left out itself." })
    of: Given<string>,
    @Arg("topic", () => ID, { nullable: true, description: "A topic, beside those that `of` offers." })
    topic: Given<string>,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<FoundSeeker[]> {
    checkRange("first", first, 0, 100);
    if (of == null && topic == null)
      throw badInput("`of` or `topic` says what is on offer.", null, "Find topics with `topics`.");
    const found = topic == null ? null : await getFacet(context, topic, "topic");
    const [from] = of == null ? [] : await getStakeholders(context, [of]);
    return findSeekers(context.ask, await findNeed(context.ask, found, null), from ?? null, first);
  }
}
