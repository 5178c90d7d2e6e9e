import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { AggregateKey, GroupedAggregate } from "../../../schema/aggregate.js";
import {
  type InitiativeGroupBy,
  InitiativeGroupByEnum,
  type LinkageGroupBy,
  LinkageGroupByEnum,
  type StakeholderGroupBy,
  StakeholderGroupByEnum,
} from "../../../schema/enums.js";
import { Facet } from "../../../schema/facets/facet.js";
import { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { FACET_GROUPS, type Grouping } from "../../store/repositories/grouping.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { checkCount, checkRange } from "./arguments.js";
import { costs, firstCost, groupingCost } from "./cost.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";

type Given<T> = T | null | undefined;

/** By more at once, groups are too small to say anything. */
const MOST_KEYS = 2;

const FIRST = { defaultValue: 20, description: "How many groups at most: 0 to 100." };
const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;
const BY = {
  defaultValue: [],
  description: "By what, two at most; all of them are one group when absent.",
};

const complexity = costs(firstCost(20), groupingCost);

/** A key of a group, with the facet that it may be the id of. */
interface FoundKey {
  readonly value: string | null;
  readonly isFacet: boolean;
}

@Resolver(() => AggregateKey)
export class AggregateResolver {
  @Query(() => GroupedAggregate, {
    complexity,
    description: "Stakeholders in groups, with counts and the budgets of projects.",
  })
  stakeholdersAggregate(
    @Arg("groupBy", () => [StakeholderGroupByEnum], BY) by: StakeholderGroupBy[],
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return aggregate(context, { of: "stakeholders", filter, by }, first, after);
  }

  @Query(() => GroupedAggregate, {
    complexity,
    description: "Linkages in groups, with counts and amounts.",
  })
  linkagesAggregate(
    @Arg("groupBy", () => [LinkageGroupByEnum], BY) by: LinkageGroupBy[],
    @Arg("filter", () => LinkageFilter, FILTER) filter: Given<LinkageFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return aggregate(context, { of: "linkages", filter, by }, first, after);
  }

  @Query(() => GroupedAggregate, {
    complexity,
    description:
      "The table of initiatives in groups, with counts, amounts of linkages and budgets of projects.",
  })
  initiativesAggregate(
    @Arg("groupBy", () => [InitiativeGroupByEnum], BY) by: InitiativeGroupBy[],
    @Arg("filter", () => InitiativeFilter, FILTER) filter: Given<InitiativeFilter>,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return aggregate(context, { of: "initiatives", filter, by }, first, after);
  }

  @FieldResolver(() => Facet, { nullable: true, description: "The sector, place or document." })
  async facet(
    @Root() { value, isFacet }: FoundKey,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredFacet | null> {
    return isFacet && value !== null ? loaders.facet.load(value) : null;
  }
}

async function aggregate(
  { ask }: RequestContext,
  list: Grouping,
  first: number,
  after: Given<string>,
): Promise<object> {
  checkCount("groupBy", list.by, MOST_KEYS);
  if (new Set<string>(list.by).size < list.by.length)
    throw badInput(
      "`groupBy` names each once.",
      list.by,
      "Name the second thing to group by, or leave it out.",
    );
  checkRange("first", first, 0, 100);
  const name = `${list.of} by ${list.by.join(" and ")}`;
  const skipped = placesAfter(name, after);
  const { total, groups } = await ask.groups(list);
  return {
    totalCount: total,
    groupCount: groups.length,
    groups: groups.slice(skipped, skipped + first).map((group, place) => ({
      ...group,
      cursor: cursorAt(name, skipped + place + 1),
      keys: group.keys.map((value, key): FoundKey => ({
        value,
        isFacet: FACET_GROUPS.has(list.by[key] ?? ""),
      })),
    })),
  };
}
