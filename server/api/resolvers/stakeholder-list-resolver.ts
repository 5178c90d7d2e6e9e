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
import type { StakeholderType } from "../../../schema/stakeholder-kinds.js";
import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { Page } from "../../store/repositories/keyset.js";
import { NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { answerPage } from "./answer-page.js";
import { listCost } from "./cost.js";

type Given<T> = T | null | undefined;

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;
const ORDER = { nullable: true, description: "The order; by name when absent. Equal ones by id." } as const;

const page = (
  label: "Stakeholder" | StakeholderType,
  filter: Given<StakeholderFilter>,
  orderBy: Given<StakeholderOrder>,
  asked: PageArguments,
  { ask, wanted }: RequestContext,
): Awaitable<Page<StoredStakeholder>> => {
  const sort = stakeholderSort(orderBy);
  return answerPage(ask.stakeholders(label, filter), orderBy ?? NAME_ORDER, sort, asked, wanted);
};

@Resolver()
export class StakeholderListResolver {
  @Query(() => StakeholderConnection, { complexity: listCost, description: "Stakeholders of all kinds." })
  stakeholders(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredStakeholder>> {
    return page("Stakeholder", filter, orderBy, asked, context);
  }

  @Query(() => ClusterConnection, { complexity: listCost, description: "Clusters." })
  clusters(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredStakeholder>> {
    return page("Cluster", filter, orderBy, asked, context);
  }

  @Query(() => AgencyConnection, { complexity: listCost, description: "Agencies." })
  agencies(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredStakeholder>> {
    return page("Agency", filter, orderBy, asked, context);
  }

  @Query(() => UniversityConnection, {
    complexity: listCost,
    description: "Universities and research institutes.",
  })
  universities(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredStakeholder>> {
    return page("University", filter, orderBy, asked, context);
  }

  @Query(() => ProjectConnection, {
    complexity: listCost,
    description: "Programmes, projects, trainings, events.",
  })
  projects(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Awaitable<Page<StoredStakeholder>> {
    return page("Project", filter, orderBy, asked, context);
  }
}
