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
import { type Page, type PageRow, readPage, toPage } from "../../store/repositories/keyset.js";
import type { PartnerRow } from "../../store/repositories/partner-repository.js";
import { linkageSort, stakeholderSort } from "../../store/repositories/sorts.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import { heldAround } from "../../network/held-around.js";
import { pagesAround } from "../../questions/pages-around.js";
import { checkNotEmpty } from "./arguments.js";
import { pageCost } from "./cost.js";
import { loadFacets } from "./load-facets.js";

type Given<T> = T | null | undefined;
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
  async linkages(
    @Root() near: StoredStakeholder,
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Which ones; all when absent." })
    filter: Given<LinkageFilter>,
    @Arg("orderBy", () => LinkageOrder, { nullable: true, description: "The order; by id when absent." })
    orderBy: Given<LinkageOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredLinkage>> {
    const { sort, request, around, pages, counts } = context.once(info, () =>
      linkagesOfEach(context, filter, orderBy, asked),
    );
    const rows = await pages.load(near.id);
    return toPage(rows, request, sort, () =>
      around ? Promise.resolve(around.count(near.id)) : counts.load(near.id),
    );
  }

  @FieldResolver(() => PartnerConnection, {
    complexity: pageCost,
    description: "Its neighbours, each once, by name, with how they are linked.",
  })
  async partners(
    @Root() { id }: StoredStakeholder,
    @Arg("filter", () => LinkageFilter, {
      nullable: true,
      description: "Over which linkages; all when absent.",
    })
    filter: Given<LinkageFilter>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredStakeholder>> {
    const { sort, request, pages, counts } = context.once(info, () => partnersOfEach(context, filter, asked));
    return toPage(
      await pages.load(id),
      request,
      sort,
      () => counts.load(id),
      ({ linkageCount, kinds }) => ({ linkageCount, kinds }),
    );
  }

  @FieldResolver(() => Int, { description: "How many linkages it has, of these kinds or of all." })
  degree(
    @Root() stakeholder: StoredStakeholder,
    @Arg("kinds", () => [LinkageKindEnum], { nullable: true, description: "Only of these kinds." })
    kinds: Given<LinkageKind[]>,
    @Ctx() { loaders, repositories }: RequestContext,
  ): number | Promise<number> {
    if (!checkNotEmpty("kinds", kinds)) return stakeholder.degree;
    // A kind named twice in a pattern counts twice on Neo4j.
    const only = [...new Set(kinds)].sort();
    return loaders
      .ofField("degree", only, (ids) => repositories.stakeholders.degrees(ids, only), 0)
      .load(stakeholder.id);
  }
}

/** How the linkages of each parent of one field are found. */
function linkagesOfEach(
  context: RequestContext,
  filter: Given<LinkageFilter>,
  orderBy: Given<LinkageOrder>,
  asked: PageArguments,
) {
  const { loaders, repositories, held } = context;
  const sort = linkageSort(orderBy);
  const request = readPage(asked, sort);
  const around = held?.whole && heldAround(held.whole.linkages, filter);
  const pages = loaders.ofField<PageRow<StoredLinkage>[]>(
    "linkages",
    { filter, orderBy, request },
    (ids) =>
      around && !sort.key
        ? pagesAround(context, around, ids, sort, request)
        : repositories.linkages.pageOfEach(ids, filter, sort, request),
    [],
  );
  const counts = loaders.ofField(
    "linkages.totalCount",
    filter,
    (ids) => repositories.linkages.countOfEach(ids, filter),
    0,
  );
  return { sort, request, around, pages, counts };
}

/** How the partners of each parent of one field are found. */
function partnersOfEach(
  { loaders, repositories }: RequestContext,
  filter: Given<LinkageFilter>,
  asked: PageArguments,
) {
  const sort = stakeholderSort(null);
  const request = readPage(asked, sort);
  const pages = loaders.ofField<PartnerRow[]>(
    "partners",
    { filter, request },
    (ids) => repositories.partners.pageOfEach(ids, filter, sort, request),
    [],
  );
  const counts = loaders.ofField(
    "partners.totalCount",
    filter,
    (ids) => repositories.partners.countOfEach(ids, filter),
    0,
  );
  return { sort, request, pages, counts };
}
