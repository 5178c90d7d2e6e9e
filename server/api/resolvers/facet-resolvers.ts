import type DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { Document } from "../../../schema/facets/document.js";
import { Facet } from "../../../schema/facets/facet.js";
import { Place } from "../../../schema/facets/place.js";
import { Sector } from "../../../schema/facets/sector.js";
import { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { RequestContext } from "../context.js";
import { type FacetLabel, facetLabelOfId } from "../../store/repositories/patterns.js";
import type { StoredFacet } from "../../store/repositories/stored.js";

type Given<T> = T | null | undefined;
type Parent = Promise<StoredFacet | null> | null;

const parentOf = (facet: StoredFacet, { loaders }: RequestContext): Parent =>
  facet.parent === null ? null : loaders.facet.load(facet.parent);

const childrenOf = async (
  { id }: StoredFacet,
  { loaders, held }: RequestContext,
): Promise<readonly StoredFacet[]> => held?.facetLists?.childrenOf(id) ?? loaders.facetChildren.load(id);

@Resolver(() => Facet)
export class FacetResolver {
  @FieldResolver(() => Int, {
    description:
      "How many stakeholders have it, those inside included; for a document: whose own facts come from it.",
  })
  async stakeholderCount(
    @Root() { id }: StoredFacet,
    @Arg("filter", () => StakeholderFilter, { nullable: true, description: "Only these stakeholders." })
    filter: Given<StakeholderFilter>,
    @Ctx() { loaders, repositories, held, once }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    const label = facetLabelOfId(id) as FacetLabel;
    const counts = await once(info, () => held?.whole?.facetCounts.of(label, filter), `${label} held`);
    if (counts) return counts.get(id) ?? 0;
    const loader = (): DataLoader<string, number> =>
      loaders.ofField(
        `${label}.stakeholderCount`,
        filter,
        (ids) => repositories.facets.stakeholderCounts(label, ids, filter),
        0,
      );
    return once(info, loader, label).load(id);
  }
}

@Resolver(() => Sector)
export class SectorResolver {
  @FieldResolver(() => Sector)
  parent(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Parent {
    return parentOf(facet, context);
  }

  @FieldResolver(() => [Sector])
  children(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Promise<readonly StoredFacet[]> {
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
  children(@Root() facet: StoredFacet, @Ctx() context: RequestContext): Promise<readonly StoredFacet[]> {
    return childrenOf(facet, context);
  }
}

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => Int, { description: "How many linkages it tells." })
  async linkageCount(
    @Root() { id }: StoredFacet,
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Only these linkages." })
    filter: Given<LinkageFilter>,
    @Ctx() { loaders, repositories, held, once }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    const counts = await once(info, () => held?.whole?.facetCounts.ofLinkages(filter), "held");
    if (counts) return counts.get(id) ?? 0;
    const find = (ids: readonly string[]) => repositories.facets.linkageCounts(ids, filter);
    return once(info, () => loaders.ofField("Document.linkageCount", filter, find, 0)).load(id);
  }
}
