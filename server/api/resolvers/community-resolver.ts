import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from "type-graphql";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Community } from "../../../schema/measures/community.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { rankMembers } from "../../analysis/communities/rank-members.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { loadKnown } from "../loaders/load-known.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, unitsCost } from "./cost.js";
import { foldingCost, workListCost } from "./work-cost.js";
import { kindsOf } from "./kinds-of.js";
import { readPart } from "./network-part.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";

type Given<T> = T | null | undefined;

const MOST_SEED = 1_000_000;
const MOST_MEMBERS = 1_000_000;

/** A community with its members' ids, best connected inside first. */
interface FoundCommunity {
  readonly memberIds: readonly string[];
}

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => [Community], {
    complexity: costs(workListCost(20, "part", "measure"), unitsCost, foldingCost),
    description:
      "Groups with many linkages inside and few between them, largest first. None where there are no linkages.",
  })
  async communities(
    @Arg("filter", () => NetworkFilter, {
      nullable: true,
      description: "In which part of the network; the whole when absent.",
    })
    filter: Given<NetworkFilter>,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Arg("leastSize", () => Int, {
      defaultValue: 2,
      description: "Only those with at least so many stakeholders: 0 to 1000000.",
    })
    leastSize: number,
    @Arg("seed", () => Int, {
      defaultValue: 1,
      description: "The same seed gives the same communities: 0 to 1000000.",
    })
    seed: number,
    @Arg("resolution", () => Float, {
      defaultValue: 1,
      description: "Above 1 more and smaller communities, below fewer and larger ones: 0.01 to 100.",
    })
    resolution: number,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    checkRange("first", first, 0, 100);
    checkRange("leastSize", leastSize, 0, MOST_MEMBERS);
    checkRange("seed", seed, 0, MOST_SEED);
    const skipped = placesAfter("communities", after);
    if (!(resolution >= 0.01 && resolution <= 100))
      throw badInput("`resolution` is a number from 0.01 to 100.", resolution, "1 is the usual one.");
    const { network, counted } = await readPart(context, filter);
    const found = await context.analyst.ask(network, { about: "communities", seed, resolution }, context);
    const sizes = Array.from(found.sizes);
    const { modularity, agreement, runs } = found;
    const alone = sizes.filter((size) => size === 1).length;
    const how = { modularity, agreement, runs, seed, resolution, counted };
    const partition = { communities: sizes.length, alone, ...how };
    const shown = sizes.slice(0, skipped + first).filter((size) => size >= leastSize);
    const all = rankMembers(network.list, found.groups, shown.length).map((members, group) => ({
      number: group + 1,
      cursor: cursorAt("communities", group + 1),
      size: members.length,
      kinds: kindsOf(members, network.list.kinds),
      linkagesInside: found.inside[group],
      linkagesOutside: found.outside[group],
      modularity: found.shares[group],
      stability: found.stability[group],
      partition,
      memberIds: Array.from(members, (v) => network.ids.at(v) ?? ""),
    }));
    return all.slice(skipped);
  }

  @FieldResolver(() => [Stakeholder], {
    complexity: firstCost(20),
    description: "Its members, those with the most linkages inside first, then by id.",
  })
  members(
    @Root() { memberIds }: FoundCommunity,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    checkRange("first", first, 0, 100);
    return loadKnown(loaders.stakeholder, memberIds.slice(0, first));
  }
}
