import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type OverviewBy, OverviewByEnum } from "../../../schema/enums.js";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Overview, OverviewGroup } from "../../../schema/measures/overview.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, scanCost, unitsCost, walkCost } from "./cost.js";
import { type DrawnGroup, drawTogether, USUAL_GROUPS } from "./draw-together.js";
import { readPart } from "./network-part.js";
import { workListCost } from "./work-cost.js";

@Resolver(() => OverviewGroup)
export class OverviewResolver {
  @Query(() => Overview, {
    complexity: costs(workListCost(USUAL_GROUPS, "part", "measure"), walkCost(1), scanCost, unitsCost),
    description:
      "The network drawn together: its largest communities, sectors or places, and how many linkages flow between them. A stakeholder of several sectors or places is in each of them.",
  })
  async overview(
    @Arg("by", () => OverviewByEnum, { description: "What the groups are." }) by: OverviewBy,
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: NetworkFilter | null | undefined,
    @Arg("first", () => Int, {
      defaultValue: USUAL_GROUPS,
      description: "How many groups at most: 0 to 100.",
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    checkRange("first", first, 0, 100);
    const { network, counted } = await readPart(context, filter);
    return { by, counted, ...(await drawTogether(network, by, first, context)) };
  }

  @FieldResolver(() => String)
  async name(
    @Root() { facetId, memberIds }: DrawnGroup,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    if (facetId !== null) return (await loaders.facet.load(facetId))?.name ?? facetId;
    const [best] = await loadKnown(loaders.stakeholder, memberIds.slice(0, 1));
    return best?.acronym ?? best?.name ?? "";
  }

  @FieldResolver(() => [Stakeholder], {
    complexity: firstCost(20),
    description: "Its members, those with the most linkages first, then by id.",
  })
  members(
    @Root() { memberIds }: DrawnGroup,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    checkRange("first", first, 0, 100);
    return loadKnown(loaders.stakeholder, memberIds.slice(0, first));
  }
}
