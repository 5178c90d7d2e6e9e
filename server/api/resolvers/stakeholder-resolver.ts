import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { LinkageConnection, PartnerConnection } from "../../../schema/connections.js";
import { LinkageKindEnum } from "../../../schema/enums.js";
import { Place } from "../../../schema/facets/place.js";
import { Sector } from "../../../schema/facets/sector.js";
import { LinkageFilter } from "../../../schema/filters/filters.js";
import type { LinkageKind } from "../../../schema/linkages.js";
import { LinkageOrder } from "../../../schema/orders.js";
import { PageArguments } from "../../../schema/paging.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { RequestContext } from "../context.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import { type Page, readPage, toPage } from "../../store/repositories/keyset.js";
import { ID_ORDER, linkageSort, NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import { checkNotEmpty } from "./arguments.js";
import { pageCost } from "./cost.js";
import { loadFacets } from "./load-facets.js";
import { payAround } from "./pay-around.js";

type Given<T> = T | null | undefined;
const ONLY_KINDS = { nullable: true, description: "Only of these kinds." } as const;

type Facets = ReturnType<typeof loadFacets>;

/** What every stakeholder answers beyond its stored fields. */
@Resolver(() => Stakeholder)
export class StakeholderResolver {
  @FieldResolver(() => [Sector])
  sectors(@Root() stakeholder: StoredStakeholder, @Ctx() context: RequestContext): Facets {
    return loadFacets(context, stakeholder.sectors);
  }

  @FieldResolver(() => [Place])
  places(@Root() stakeholder: StoredStakeholder, @Ctx() context: RequestContext): Facets {
    return loadFacets(context, stakeholder.places);
  }

  @FieldResolver(() => LinkageConnection, {
    complexity: pageCost,
    description: "Its linkages, whichever end it is.",
  })
  linkages(
    @Root() stakeholder: StoredStakeholder,
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Which ones; all when absent." })
    filter: Given<LinkageFilter>,
    @Arg("orderBy", () => LinkageOrder, { nullable: true, description: "The order; by id when absent." })
    orderBy: Given<LinkageOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Awaitable<Page<StoredLinkage>> {
    const { loaders, once } = context;
    const { id } = stakeholder;
    const { sort, request, pages, counts } = once(info, () => {
      const order = linkageSort(orderBy);
      const page = readPage(asked, order);
      return {
        sort: order,
        request: page,
        pages: loaders.each("linkagesOf", [filter, orderBy ?? ID_ORDER, page], []),
        counts: loaders.each("linkageCountOf", [filter], 0),
      };
    });
    payAround(context, stakeholder, "linkages", filter);
    return whenKnown(pages.load(id), (found) => toPage(found, request, sort, () => counts.load(id)));
  }

  @FieldResolver(() => PartnerConnection, {
    complexity: pageCost,
    description: "Its neighbours, each once, by name, with how they are linked.",
  })
  partners(
    @Root() stakeholder: StoredStakeholder,
    @Arg("filter", () => LinkageFilter, {
      nullable: true,
      description: "Over which linkages; all when absent.",
    })
    filter: Given<LinkageFilter>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Awaitable<Page<StoredStakeholder>> {
    const { loaders, once } = context;
    const { id } = stakeholder;
    const { sort, request, pages, counts } = once(info, () => {
      const order = stakeholderSort(NAME_ORDER);
      const page = readPage(asked, order);
      return {
        sort: order,
        request: page,
        pages: loaders.each("partnersOf", [filter, page], []),
        counts: loaders.each("partnerCountOf", [filter], 0),
      };
    });
    payAround(context, stakeholder, "partners", filter);
    return whenKnown(pages.load(id), (found) =>
      toPage(
        found,
        request,
        sort,
        () => counts.load(id),
        ({ linkageCount, kinds }) => ({ linkageCount, kinds }),
      ),
    );
  }

  @FieldResolver(() => Int, { description: "How many linkages it has, of these kinds or of all." })
  linkageCount(
    @Root() stakeholder: StoredStakeholder,
    @Arg("kinds", () => [LinkageKindEnum], ONLY_KINDS) kinds: Given<LinkageKind[]>,
    @Ctx() context: RequestContext,
  ): Awaitable<number> {
    return linkageCount(stakeholder, kinds, context);
  }

  @FieldResolver(() => Int, {
    description: "How many linkages it has, of these kinds or of all.",
    deprecationReason: "Use `linkageCount`: the measure DEGREE counts partners.",
  })
  degree(
    @Root() stakeholder: StoredStakeholder,
    @Arg("kinds", () => [LinkageKindEnum], ONLY_KINDS) kinds: Given<LinkageKind[]>,
    @Ctx() context: RequestContext,
  ): Awaitable<number> {
    return linkageCount(stakeholder, kinds, context);
  }

  @FieldResolver(() => Int, {
    description: "How many neighbours it has, over linkages of these kinds or of all.",
  })
  partnerCount(
    @Root() { id }: StoredStakeholder,
    @Arg("kinds", () => [LinkageKindEnum], ONLY_KINDS) kinds: Given<LinkageKind[]>,
    @Ctx() { loaders }: RequestContext,
  ): Awaitable<number> {
    const only = checkNotEmpty("kinds", kinds);
    return loaders.each("partnerCountOf", [only && { kind: { in: [...only] } }], 0).load(id);
  }
}

function linkageCount(
  stakeholder: StoredStakeholder,
  kinds: Given<LinkageKind[]>,
  { loaders }: RequestContext,
): Awaitable<number> {
  if (!checkNotEmpty("kinds", kinds)) return stakeholder.degree;
  // A kind named twice in a pattern counts twice on Neo4j.
  const only = [...new Set(kinds)].sort();
  return loaders.each("degreeOf", [only], 0).load(stakeholder.id);
}
