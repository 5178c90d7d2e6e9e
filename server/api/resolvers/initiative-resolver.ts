import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { InitiativeConnection } from "../../../schema/connections.js";
import { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { InitiativeOrder } from "../../../schema/orders.js";
import { PageArguments } from "../../../schema/paging.js";
import type { RequestContext } from "../context.js";
import type { StoredInitiative } from "../../store/repositories/initiative-repository.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Page } from "../../store/repositories/keyset.js";
import { initiativeSort, PERIOD_ORDER } from "../../store/repositories/sorts.js";
import { answerPage } from "./answer-page.js";
import { listCost } from "./cost.js";

@Resolver()
export class InitiativeResolver {
  @Query(() => InitiativeConnection, {
    complexity: listCost,
    description: "The table of initiatives: every linkage and project that states an activity.",
  })
  initiatives(
    @Arg("filter", () => InitiativeFilter, { nullable: true, description: "Which ones; all when absent." })
    filter: InitiativeFilter | null | undefined,
    @Arg("orderBy", () => InitiativeOrder, {
      nullable: true,
      description: "The order; by period when absent.",
    })
    orderBy: InitiativeOrder | null | undefined,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { ask, wanted }: RequestContext,
  ): Awaitable<Page<StoredInitiative>> {
    const sort = initiativeSort(orderBy);
    return answerPage(ask.initiatives(filter), orderBy ?? PERIOD_ORDER, sort, asked, wanted);
  }
}
