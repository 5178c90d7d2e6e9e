import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { LikelyDuplicate, LikelyDuplicates } from "../../../schema/duplicate.js";
import { StakeholderKindEnum } from "../../../schema/enums.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { RequestContext } from "../context.js";
import type { LikelyDuplicate as FoundPair } from "../../analysis/duplicates.js";
import { chosenPairs } from "../find-duplicates.js";
import { loadKnown } from "../loaders/load-known.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { checkNotEmpty, checkRange, getStakeholders } from "./arguments.js";
import { costs, firstCost, walkCost } from "./cost.js";

type Given<T> = T | null | undefined;

@Resolver(() => LikelyDuplicate)
export class DuplicateResolver {
  @Query(() => LikelyDuplicates, {
    complexity: costs(firstCost(20), walkCost(4)),
    description:
      "Stakeholders that may be the same: by an identifier of both, or by names and places that are alike.",
  })
  async duplicates(
    @Arg("of", () => ID, { nullable: true, description: "Only pairs with this stakeholder." })
    of: Given<string>,
    @Arg("kinds", () => [StakeholderKindEnum], {
      nullable: true,
      description: "Only pairs of which both are of these kinds.",
    })
    kinds: Given<StakeholderKind[]>,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    checkRange("first", first, 0, 100);
    const only = checkNotEmpty("kinds", kinds);
    if (of != null) await getStakeholders(context, [of]);
    const search = await context.duplicates();
    const pairs = chosenPairs(search, { of: of ?? undefined, kinds: only ?? undefined });
    return { pairs: pairs.slice(0, first), total: pairs.length, complete: search.complete };
  }

  @FieldResolver(() => [Stakeholder])
  stakeholders(@Root() { ids }: FoundPair, @Ctx() { loaders }: RequestContext): Promise<StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, ids);
  }
}
