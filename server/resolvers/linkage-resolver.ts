import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { LinkageConnection } from "../../schema/connections.js";
import { LinkageFilter } from "../../schema/filters/filters.js";
import { Party } from "../../schema/initiative.js";
import { Linkage } from "../../schema/linkage.js";
import { linkageKind } from "../../schema/linkages.js";
import { LinkageOrder } from "../../schema/orders.js";
import { PageArguments } from "../../schema/paging.js";
import { Stakeholder } from "../../schema/stakeholder.js";
import type { RequestContext } from "../context.js";
import { type Page, readPage, rowsAt, toPage } from "../repositories/keyset.js";
import { linkageSort } from "../repositories/sorts.js";
import type { StoredLinkage, StoredStakeholder } from "../repositories/stored.js";
import { pageCost } from "./cost.js";

type Given<T> = T | null | undefined;
type End = StoredStakeholder | Promise<StoredStakeholder | null>;

const loadEnds = (linkage: StoredLinkage, { stakeholder }: RequestContext["loaders"]) =>
  Promise.all([
    linkage.ends?.from ?? stakeholder.load(linkage.from),
    linkage.ends?.to ?? stakeholder.load(linkage.to),
  ]);

@Resolver(() => Linkage)
export class LinkageResolver {
  @Query(() => LinkageConnection, { complexity: pageCost, description: "Linkages between whomever." })
  async linkages(
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Which ones; all when absent." })
    filter: Given<LinkageFilter>,
    @Arg("orderBy", () => LinkageOrder, { nullable: true, description: "The order; by id when absent." })
    orderBy: Given<LinkageOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { repositories, held }: RequestContext,
  ): Promise<Page<StoredLinkage>> {
    const sort = linkageSort(orderBy);
    const request = readPage(asked, sort);
    const list = held?.linkages?.through(filter);
    const keys = sort.key ? undefined : list?.page(sort.descending, request);
    const rows = keys
      ? rowsAt(
          keys.map(([, id]) => [null, id]),
          await repositories.linkages.byKeys(keys),
        )
      : await repositories.linkages.page(filter, sort, request);
    return toPage(rows, request, sort, () =>
      list ? Promise.resolve(list.count()) : repositories.linkages.count(filter),
    );
  }

  @FieldResolver(() => Stakeholder)
  from(@Root() linkage: StoredLinkage, @Ctx() { loaders }: RequestContext): End {
    return linkage.ends?.from ?? loaders.stakeholder.load(linkage.from);
  }

  @FieldResolver(() => Stakeholder)
  to(@Root() linkage: StoredLinkage, @Ctx() { loaders }: RequestContext): End {
    return linkage.ends?.to ?? loaders.stakeholder.load(linkage.to);
  }

  @FieldResolver(() => String)
  async title(@Root() linkage: StoredLinkage, @Ctx() { loaders }: RequestContext): Promise<string> {
    const stated = linkage.title ?? linkage.activity;
    if (stated !== null) return stated;
    const [from, to] = await loadEnds(linkage, loaders);
    return `${from?.name ?? linkage.from} ${linkageKind(linkage.kind).verb} ${to?.name ?? linkage.to}`;
  }

  @FieldResolver(() => [Party])
  async parties(@Root() linkage: StoredLinkage, @Ctx() { loaders }: RequestContext): Promise<object[]> {
    const [from, to] = await loadEnds(linkage, loaders);
    return [
      { stakeholder: from, role: linkage.role },
      { stakeholder: to, role: null },
    ];
  }
}
