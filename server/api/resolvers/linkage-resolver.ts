import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { LinkageConnection } from "../../../schema/connections.js";
import { LinkageKindEnum } from "../../../schema/enums.js";
import { LinkageFilter } from "../../../schema/filters/filters.js";
import { Party } from "../../../schema/initiative.js";
import { Linkage } from "../../../schema/linkage.js";
import type { LinkageKind } from "../../../schema/linkages.js";
import { LinkageOrder } from "../../../schema/orders.js";
import { PageArguments } from "../../../schema/paging.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import type { RequestContext } from "../context.js";
import { loadEnds, loadTitle } from "./load-title.js";
import { loadEnd, type LoadedStakeholder } from "./load-stakeholder.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Page } from "../../store/repositories/keyset.js";
import { ID_ORDER, linkageSort } from "../../store/repositories/sorts.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import { answerPage } from "./answer-page.js";
import { listCost } from "./cost.js";

type Given<T> = T | null | undefined;

@Resolver(() => Linkage)
export class LinkageResolver {
  @Query(() => LinkageConnection, { complexity: listCost, description: "All linkages." })
  linkages(
    @Arg("filter", () => LinkageFilter, { nullable: true, description: "Which ones; all when absent." })
    filter: Given<LinkageFilter>,
    @Arg("orderBy", () => LinkageOrder, { nullable: true, description: "The order; by id when absent." })
    orderBy: Given<LinkageOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { ask, wanted }: RequestContext,
  ): Awaitable<Page<StoredLinkage>> {
    return answerPage(ask.linkages(filter), orderBy ?? ID_ORDER, linkageSort(orderBy), asked, wanted);
  }

  @FieldResolver(() => LinkageKindEnum, { description: "What it is about." })
  linkageKind(@Root() { kind }: StoredLinkage): LinkageKind {
    return kind;
  }

  @FieldResolver(() => ID, { description: "The id of the `from` side, without a look at it." })
  fromId(@Root() { from }: StoredLinkage): string {
    return from;
  }

  @FieldResolver(() => ID, { description: "The id of the `to` side, without a look at it." })
  toId(@Root() { to }: StoredLinkage): string {
    return to;
  }

  @FieldResolver(() => Stakeholder)
  from(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): LoadedStakeholder {
    return loadEnd(context, linkage, "from");
  }

  @FieldResolver(() => Stakeholder)
  to(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): LoadedStakeholder {
    return loadEnd(context, linkage, "to");
  }

  @FieldResolver(() => String, { description: "A short name for it: as stated, else made of what it says." })
  title(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): Promise<string> {
    return loadTitle(linkage, context);
  }

  @FieldResolver(() => [Party], { description: "Its two ends, `from` first." })
  async parties(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): Promise<object[]> {
    const [from, to] = await loadEnds(linkage, context);
    return [
      { stakeholder: from, role: linkage.role },
      { stakeholder: to, role: null },
    ];
  }
}
