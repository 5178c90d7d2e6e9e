import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { LinkageFilter } from "../../../schema/filters/filters.js";
import { NetworkFilter } from "../../../schema/filters/other-filters.js";
import { Partnership, PartnershipList, ToldPairList } from "../../../schema/partnership.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { Project } from "../../../schema/stakeholders/project.js";
import { findPartnerships } from "../../analysis/partnerships/find-partnerships.js";
import type {
  Partnership as FoundPartnership,
  Partnerships,
} from "../../analysis/partnerships/partnership.js";
import type { Ids } from "../../network/id-places.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkRange } from "./arguments.js";
import { costs, firstCost, oncePrice, scanCost, unitsCost, walkCost } from "./cost.js";
import { takePart, toPart } from "./network-part.js";
import { workListCost } from "./work-cost.js";

type Given<T> = T | null | undefined;

const FILTER = {
  nullable: true,
  description:
    "In which part of the network; the whole when absent. `stakeholders` is asked of both partners, not of the projects.",
};
const MIN_IN_COMMON = { description: "Only with at least so many projects in common: 1 to 1000." };
const FIRST = { defaultValue: 20, description: "How many at most: 0 to 100." };

/** A partnership as its fields are asked: who is meant by ids. */
interface ShownPartnership {
  readonly projectIds: readonly string[];
}

/** Partnerships by ids; seen from one of them where it is given. */
export async function showPartnerships(
  { loaders }: RequestContext,
  ids: Ids,
  found: readonly FoundPartnership[],
  seenFrom?: string,
): Promise<object[]> {
  const idOf = (one: number): string => ids.at(one) ?? "";
  return Promise.all(
    found.map(async ({ between, projects, linkages }) => {
      const pair = between.map(idOf);
      return {
        between: await loadKnown(loaders.stakeholder, pair[1] === seenFrom ? pair.reverse() : pair),
        projectIds: projects.map(idOf),
        projectCount: projects.length,
        linkageCount: linkages,
      };
    }),
  );
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  @Query(() => PartnershipList, {
    complexity: costs(workListCost(20, "part", "difference"), unitsCost),
    description: "Pairs of clusters, agencies and universities who take part in the same projects.",
  })
  async pairs(
    @Arg("minInCommon", () => Int, { ...MIN_IN_COMMON, defaultValue: 2 }) minInCommon: number,
    @Arg("filter", () => NetworkFilter, FILTER) filter: Given<NetworkFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { ids, found } = await search(context, filter, null, minInCommon, first);
    return listOf(context, ids, found[0]);
  }

  @FieldResolver(() => [Project], {
    complexity: firstCost(20),
    description: "The projects that they have in common, by id.",
  })
  projects(
    @Root() { projectIds }: ShownPartnership,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, projectIds.slice(0, checkRange("first", first, 0, 100)));
  }

  @Query(() => ToldPairList, {
    complexity: costs(firstCost(20), walkCost(5), scanCost),
    description: "Pairs of stakeholders of whose linkages several documents tell.",
  })
  async toldPairs(
    @Arg("minDocuments", () => Int, {
      defaultValue: 2,
      description: "Only those of whom at least so many documents tell: 1 to 1000.",
    })
    minDocuments: number,
    @Arg("filter", () => LinkageFilter, {
      nullable: true,
      description: "Over which linkages; all when absent.",
    })
    filter: Given<LinkageFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() { ask, loaders }: RequestContext,
  ): Promise<object> {
    checkRange("minDocuments", minDocuments, 1, 1000);
    const found = await ask.toldPairs(filter, minDocuments, checkRange("first", first, 0, 100));
    const nodes = found.first.map(async ({ between, documents, linkages }) => ({
      between: await loadKnown(loaders.stakeholder, between),
      documents: await loadKnown(loaders.facet, documents),
      linkages: await loadKnown(loaders.linkage, linkages),
    }));
    return { totalCount: found.total, nodes: await Promise.all(nodes) };
  }
}

/** What a stakeholder answers about those who take part in the same projects. */
@Resolver(() => Stakeholder)
export class StakeholderPartnershipResolver {
  @FieldResolver(() => PartnershipList, {
    complexity: costs(firstCost(20), oncePrice(costs(workListCost(0, "part", "difference"), unitsCost))),
    description: "Its partners over projects: who takes part in the same ones. None of a project itself.",
  })
  partnerships(
    @Root() { id }: StoredStakeholder,
    @Arg("minInCommon", () => Int, { ...MIN_IN_COMMON, defaultValue: 1 }) minInCommon: number,
    @Arg("filter", () => NetworkFilter, FILTER) filter: Given<NetworkFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const find = async (ids: readonly string[]): Promise<Map<string, object>> => {
      const { ids: known, found } = await search(context, filter, ids, minInCommon, first);
      const lists = ids.map(
        async (one, place) => [one, await listOf(context, known, found[place], one)] as const,
      );
      return new Map(await Promise.all(lists));
    };
    const asked = { minInCommon, filter, first };
    return context.loaders.ofField("partnerships", asked, find, { totalCount: 0, nodes: [] }).load(id);
  }
}

async function search(
  context: RequestContext,
  filter: Given<NetworkFilter>,
  of: readonly string[] | null,
  minInCommon: number,
  first: number,
): Promise<{ ids: Ids; found: readonly Partnerships[] }> {
  checkRange("minInCommon", minInCommon, 1, 1000);
  checkRange("first", first, 0, 100);
  const { stakeholders, linkages, avoiding, withUnits } = filter ?? {};
  const folded = { stakeholders, linkages, avoiding, withUnits, throughProjects: true };
  const part = await toPart(context, folded);
  const network = await takePart(context, part);
  const asked = { of: of?.map(network.placeOf) ?? null, minInCommon, first };
  return { ids: network.ids, found: await findPartnerships(context.analyst, network, asked, context) };
}

const listOf = async (
  context: RequestContext,
  ids: Ids,
  found: Partnerships | undefined,
  seenFrom?: string,
): Promise<object> => ({
  totalCount: found?.total ?? 0,
  nodes: await showPartnerships(context, ids, found?.first ?? [], seenFrom),
});
