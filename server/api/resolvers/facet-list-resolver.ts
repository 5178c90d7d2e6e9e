import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import {
  DocumentConnection,
  PlaceConnection,
  SectorConnection,
  TopicConnection,
} from "../../../schema/connections.js";
import { FacetFilter } from "../../../schema/filters/other-filters.js";
import { PageArguments } from "../../../schema/paging.js";
import type { RequestContext } from "../context.js";
import { type Page, readPage, toPage } from "../../store/repositories/keyset.js";
import { type FacetLabel, FACETS } from "../../store/repositories/patterns.js";
import { facetSort } from "../../store/repositories/sorts.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { pageCost } from "./cost.js";

type Filter = FacetFilter | null | undefined;

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;

/** A page of facets, by name. */
async function page(
  label: FacetLabel,
  filter: Filter,
  asked: PageArguments,
  context: RequestContext,
): Promise<Page<StoredFacet>> {
  const { repositories, held } = context;
  const sort = facetSort(FACETS[label].list);
  const request = readPage(asked, sort);
  const lists = held?.facetLists;
  const rows =
    lists?.page(label, filter, request) ?? (await repositories.facets.page(label, filter, sort, request));
  return toPage(rows, request, sort, async () =>
    lists ? lists.count(label, filter) : repositories.facets.count(label, filter),
  );
}

@Resolver()
export class FacetListResolver {
  @Query(() => SectorConnection, { complexity: pageCost, description: "Sectors, by name." })
  sectors(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredFacet>> {
    return page("Sector", filter, asked, context);
  }

  @Query(() => PlaceConnection, { complexity: pageCost, description: "Places, by name." })
  places(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredFacet>> {
    return page("Place", filter, asked, context);
  }

  @Query(() => TopicConnection, { complexity: pageCost, description: "Topics of needs and offers, by name." })
  topics(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredFacet>> {
    return page("Topic", filter, asked, context);
  }

  @Query(() => DocumentConnection, { complexity: pageCost, description: "Source documents, by title." })
  documents(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredFacet>> {
    return page("Document", filter, asked, context);
  }
}
