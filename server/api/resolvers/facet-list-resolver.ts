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

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;

/** The resolver of the list of all facets of a sort, by name. */
function listOf(label: FacetLabel, connection: new () => object, description: string): new () => object {
  const { list } = FACETS[label];
  @Resolver()
  class FacetListResolver {
    @Query(() => connection, { name: list, complexity: pageCost, description })
    page(
      @Arg("filter", () => FacetFilter, FILTER) filter: FacetFilter | null | undefined,
      @Args(() => PageArguments) asked: PageArguments,
      @Ctx() { ask, wanted }: RequestContext,
    ): Awaitable<Page<StoredFacet>> {
      return answerPage(ask.facets(label, filter), FACET_ORDER, facetSort(list), asked, wanted);
    }
  }
  return FacetListResolver;
}

export const FACET_LIST_RESOLVERS = [
  listOf("Sector", SectorConnection, "Sectors, by name."),
  listOf("Place", PlaceConnection, "Places, by name."),
  listOf("Topic", TopicConnection, "Topics of needs and offers, by name."),
  listOf("Document", DocumentConnection, "Source documents, by title."),
];
