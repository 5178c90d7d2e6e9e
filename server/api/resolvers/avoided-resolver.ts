import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Avoided } from "../../../schema/avoided.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkRange } from "./arguments.js";
import { firstCost } from "./cost.js";

/** Who was left out, by id. */
export interface AvoidedIds {
  readonly ids: readonly string[];
  readonly count: number;
}

export const toAvoided = (ids: readonly string[]): AvoidedIds => ({ ids, count: ids.length });

@Resolver(() => Avoided)
export class AvoidedResolver {
  @FieldResolver(() => [Stakeholder], {
    complexity: firstCost(20),
    description: "The stakeholders, those named first.",
  })
  stakeholders(
    @Root() { ids }: AvoidedIds,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, ids.slice(0, checkRange("first", first, 0, 100)));
  }
}
