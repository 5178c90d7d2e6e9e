import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Bridge } from "../../../schema/measures/bridge.js";
import { NetworkStats } from "../../../schema/measures/network-stats.js";
import type { Bridge as FoundBridge } from "../../analysis/cuts.js";
import type { Ids } from "../../network/id-places.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { toNetworkStats } from "../../analysis/network-stats.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, plainCost, scanCost, unitsCost, walkCost } from "./cost.js";
import { readPart } from "./network-part.js";
import { foldingCost } from "./work-cost.js";

@Resolver(() => NetworkStats)
export class NetworkStatsResolver {
  @Query(() => NetworkStats, {
    complexity: costs(plainCost, scanCost, unitsCost, walkCost(8), foldingCost),
    description:
      "What can be said about the network as a whole, directions apart unless a field says otherwise.",
  })
  async networkStats(
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: NetworkFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { network, counted } = await readPart(context, filter);
    const found = await context.analyst.ask(network, { about: "statistics" }, context);
    return toNetworkStats(network, found, counted);
  }

  @FieldResolver(() => [Bridge], {
    complexity: firstCost(20),
    description:
      "Pairs of partners who are the only tie between two parts, those that cut off the most first.",
  })
  async bridges(
    @Root() { ids, foundBridges }: { ids: Ids; foundBridges: readonly FoundBridge[] },
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object[]> {
    const shown = foundBridges.slice(0, checkRange("first", first, 0, 100));
    return Promise.all(
      shown.map(async ({ a, b, linkages, cutsOff }) => ({
        between: await loadKnown(loaders.stakeholder, [ids.at(a) ?? "", ids.at(b) ?? ""]),
        linkageCount: linkages,
        cutsOff,
      })),
    );
  }
}
