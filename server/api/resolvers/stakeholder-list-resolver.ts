import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import {
  AgencyConnection,
  ClusterConnection,
  ProjectConnection,
  StakeholderConnection,
  UniversityConnection,
} from "../../../schema/connections.js";
import { StakeholderFilter } from "../../../schema/filters/filters.js";
import { StakeholderOrder } from "../../../schema/orders.js";
import { PageArguments } from "../../../schema/paging.js";
import { STAKEHOLDER_KINDS, type StakeholderType } from "../../../schema/stakeholder-kinds.js";
import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Page } from "../../store/repositories/keyset.js";
import { NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { answerPage } from "./answer-page.js";
import { listCost } from "./cost.js";
import { checkPossible } from "./possible-kinds.js";

type Given<T> = T | null | undefined;

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;
const ORDER = { nullable: true, description: "The order; by name when absent. Equal ones by id." } as const;

/** The resolver of the list of all stakeholders of a type. */
function listOf(
  type: "Stakeholder" | StakeholderType,
  list: string,
  connection: new () => object,
  description: string,
): new () => object {
  const kind = STAKEHOLDER_KINDS.find((one) => one.type === type)?.key;
  @Resolver()
  class StakeholderListResolver {
    @Query(() => connection, { name: list, complexity: listCost, description })
    page(
      @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
      @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
      @Args(() => PageArguments) asked: PageArguments,
      @Ctx() { ask, wanted }: RequestContext,
    ): Awaitable<Page<StoredStakeholder>> {
      if (filter && kind !== undefined) checkPossible(filter, kind, list);
      const sort = stakeholderSort(orderBy);
      return answerPage(ask.stakeholders(type, filter), orderBy ?? NAME_ORDER, sort, asked, wanted);
    }
  }
  return StakeholderListResolver;
}

export const STAKEHOLDER_LIST_RESOLVERS = [
  listOf("Stakeholder", "stakeholders", StakeholderConnection, "Stakeholders of all kinds."),
  listOf("Cluster", "clusters", ClusterConnection, "Clusters."),
  listOf("Agency", "agencies", AgencyConnection, "Agencies."),
  listOf("University", "universities", UniversityConnection, "Universities and research institutes."),
  listOf("Project", "projects", ProjectConnection, "Programmes, projects, trainings, events."),
];
