import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type OverviewBy, OverviewByEnum } from "../../../schema/enums.js";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Overview, OverviewGroup } from "../../../schema/measures/overview.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
import { type GroupsOf, type OverviewGroup as FoundGroup, overviewSteps } from "../../analysis/overview.js";
import { inTurns } from "../../network/in-turns.js";
import { at } from "../../network/typed-array.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, unitsCost } from "./cost.js";
import { kindsOf } from "./kinds-of.js";
import { readPart } from "./network-part.js";
import { workListCost } from "./work-cost.js";

/** The groups that a network falls into: how many, and who is in which, the largest first. */
interface Grouping {
  readonly groupsOf: GroupsOf;
  readonly count: number;
  /** The facet that each group is; none for communities. */
  readonly facets: readonly string[];
}

const NONE: readonly number[] = [];

/** A group with its members' ids, best linked first. */
interface GroupWithMembers {
  readonly memberIds: readonly string[];
}

@Resolver(() => OverviewGroup)
export class OverviewResolver {
  @Query(() => Overview, {
    complexity: costs(workListCost(24, "part", "measure"), unitsCost),
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
    @Arg("first", () => Int, { defaultValue: 24, description: "How many groups at most: 0 to 100." })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    checkRange("first", first, 0, 100);
    const { network, counted } = await readPart(context, filter);
    const grouping = await groupingBy(by, network, context);
    const shown = largest(grouping, network.list.size, first);
    const found = await inTurns(overviewSteps(network.list, shown.groupsOf, shown.count));
    const groups = found.groups.map(({ members, inside }: FoundGroup, group) => ({
      number: group + 1,
      facetId: shown.facets[group] ?? null,
      size: members.length,
      kinds: kindsOf(members, network.list.kinds),
      linkagesInside: inside,
      memberIds: Array.from(members.subarray(0, 100), (v) => network.ids.at(v) ?? ""),
    }));
    return {
      by,
      groups,
      flows: found.flows.map(({ a, b, linkages }) => ({ from: a + 1, to: b + 1, linkageCount: linkages })),
      groupCount: grouping.count,
      outside: found.outside,
      counted,
    };
  }

  @FieldResolver(() => String)
  async name(
    @Root() { facetId, memberIds }: GroupWithMembers & { readonly facetId: string | null },
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
    @Root() { memberIds }: GroupWithMembers,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most: 0 to 100." })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    checkRange("first", first, 0, 100);
    return loadKnown(loaders.stakeholder, memberIds.slice(0, first));
  }
}

/** Who belongs together. Communities are those of `communities` with its usual seed and resolution. */
async function groupingBy(by: OverviewBy, network: KnownNetwork, context: RequestContext): Promise<Grouping> {
  if (by === "COMMUNITY") {
    const asked = { about: "communities", seed: 1, resolution: 1 } as const;
    const { groups, sizes } = await context.analyst.ask(network, asked, context);
    const count = sizes.filter((size) => size > 1).length;
    return { groupsOf: (v) => [at(groups, v)], count, facets: [] };
  }
  const { list, ids } = network;
  const all = Array.from({ length: list.size }, (_, v) => ids.at(v) ?? "");
  const found = await context.ask.branchesOf(by === "SECTOR" ? "Sector" : "Place").find(all);
  const facets = [...new Set([...found.values()].flat())].sort();
  const numbers = new Map(facets.map((facet, number) => [facet, number]));
  const lists = all.map((id) => (found.get(id) ?? []).map((facet) => numbers.get(facet) as number));
  return { groupsOf: (v) => lists[v] ?? NONE, count: facets.length, facets };
}

/** The same with the largest `most` groups alone, numbered by size. */
function largest({ groupsOf, count, facets }: Grouping, size: number, most: number): Grouping {
  const sizes = new Int32Array(count);
  for (let v = 0; v < size; v += 1)
    for (const group of groupsOf(v)) if (group < count) sizes[group] = at(sizes, group) + 1;
  const order = Array.from(sizes.keys()).sort((a, b) => at(sizes, b) - at(sizes, a) || a - b);
  const kept = order.slice(0, most);
  const places = new Map(kept.map((group, place) => [group, place]));
  return {
    groupsOf: (v) => groupsOf(v).flatMap((group) => places.get(group) ?? []),
    count: kept.length,
    facets: facets.length === 0 ? [] : kept.map((group) => facets[group] ?? ""),
  };
}
