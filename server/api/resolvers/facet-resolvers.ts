import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { Document } from "../../../schema/facets/document.js";
import { Facet } from "../../../schema/facets/facet.js";
import { Place } from "../../../schema/facets/place.js";
import { Sector } from "../../../schema/facets/sector.js";
import { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import { type FacetLabel, facetLabelOfId } from "../../store/repositories/patterns.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { loadFacet } from "./load-facets.js";

type Given<T> = T | null | undefined;
type Parent = Awaitable<StoredFacet | null>;

const parentOf = (facet: StoredFacet, context: RequestContext): Parent =>
  facet.parent === null ? null : loadFacet(context, facet.parent);

const childrenOf = ({ id }: StoredFacet, { loaders }: RequestContext): Awaitable<readonly StoredFacet[]> =>
  loaders.each("childrenOf", [], []).load(id);

@Resolver(() => Facet)
export class FacetResolver {
  @FieldResolver(() => Int, {
    description:
      "How many stakeholders have it, those inside included; for a document: whose own facts come from it.",
  })
  stakeholderCount(
    @Root() { id }: StoredFacet,
    @Arg("filter", () => StakeholderFilter, { nullable: true, description: "Only these stakeholders." })
    filter: Given<StakeholderFilter>,
    @Ctx() { loaders, once }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Awaitable<number> {
    const label = facetLabelOfId(id) as FacetLabel;
    return once(info, () => loaders.each("stakeholderCountOf", [label, filter], 0), label).load(id);
  }
}

@Resolver(() => Sector)
export class SectorResolver {
  @FieldResolver(() => Sector)
  parent(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Parent {
    return parentOf(facet, context);
  }

  @FieldResolver(() => [Sector])
  children(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Awaitable<readonly StoredFacet[]> {
    return childrenOf(facet, context);
  }
}

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Place)
  parent(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Parent {
    return parentOf(facet, context);
  }

  @FieldResolver(() => [Place])
  children(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Awaitable<readonly StoredFacet[]> {
    return childrenOf(facet, context);
  }
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => Int, { description: "How many linkages it tells." })
  linkageCount(
    @Root() { id }: StoredFacet,
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Only these linkages." })
    filter: Given<LinkageFilter>,
    @Ctx() { loaders, once }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Awaitable<number> {
    return once(info, () => loaders.each("toldLinkageCountOf", [filter], 0)).load(id);
  }
}
