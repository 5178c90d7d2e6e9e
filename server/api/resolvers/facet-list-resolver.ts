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
import type { Awaitable } from "../../store/awaitable.js";
import type { Page } from "../../store/repositories/keyset.js";
import { type FacetLabel, FACETS } from "../../store/repositories/patterns.js";
import { FACET_ORDER, facetSort } from "../../store/repositories/sorts.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { answerPage } from "./answer-page.js";
import { pageCost } from "./cost.js";

type Filter = FacetFilter | null | undefined;

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;

/** A page of facets, by name. */
const page = (
  label: FacetLabel,
  filter: Filter,
  asked: PageArguments,
  { ask, wanted }: RequestContext,
): Awaitable<Page<StoredFacet>> =>
  answerPage(ask.facets(label, filter), FACET_ORDER, facetSort(FACETS[label].list), asked, wanted);

@Resolver()
export class FacetListResolver {
  @Query(() => SectorConnection, { complexity: pageCost, description: "Sectors, by name." })
  sectors(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredFacet>> {
    return page("Sector", filter, asked, context);
  }

  @Query(() => PlaceConnection, { complexity: pageCost, description: "Places, by name." })
  places(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredFacet>> {
    return page("Place", filter, asked, context);
  }

  @Query(() => TopicConnection, { complexity: pageCost, description: "Topics of needs and offers, by name." })
  topics(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredFacet>> {
    return page("Topic", filter, asked, context);
  }

  @Query(() => DocumentConnection, { complexity: pageCost, description: "Source documents, by title." })
  documents(
    @Arg("filter", () => FacetFilter, FILTER) filter: Filter,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredFacet>> {
    return page("Document", filter, asked, context);
  }
}
