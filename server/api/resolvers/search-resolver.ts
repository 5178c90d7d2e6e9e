import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { StakeholderKindEnum } from "../../../schema/enums.js";
import { words } from "../../../schema/fold.js";
import { SearchHit } from "../../../schema/network.js";
import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { pageSize } from "../../store/repositories/keyset.js";
import type { RankedHit } from "../../network/text/rank-hits.js";
import { checkNotEmpty } from "./arguments.js";
import { firstCost } from "./cost.js";

const DEFAULT_HITS = 10;
const LONGEST_TEXT = 200;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    complexity: firstCost(DEFAULT_HITS),
    description:
      "Stakeholders by any spelling: names, acronyms, former names, codes, products, sectors, places. Every word must be found; the beginning of a word is enough; case and accents make no difference.",
  })
  async search(
    @Arg("text", () => String, { description: "What to look for: at most 200 characters." }) text: string,
    @Arg("kinds", () => [StakeholderKindEnum], { nullable: true, description: "Only these kinds." })
    kinds: StakeholderKind[] | null | undefined,
    @Arg("first", () => Int, { nullable: true, description: "How many at most: 0 to 100; 10 when absent." })
    first: number | null | undefined,
    @Ctx() { ask }: RequestContext,
  ): Promise<RankedHit[]> {
    if (text.length > LONGEST_TEXT)
      throw badInput(
        `\`text\` has ${LONGEST_TEXT} characters at most.`,
        text.length,
        "Look for fewer words.",
      );
    const only = checkNotEmpty("kinds", kinds);
    const size = pageSize("first", first) ?? DEFAULT_HITS;
    const query = words(text);
    if (query.length === 0 || size === 0) return [];
    return ask.search({ words: query, kinds: only, first: size });
  }
}
