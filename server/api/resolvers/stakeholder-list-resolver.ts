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
import { heldList } from "../../network/held-list.js";
import { type Page, type PageRow, readPage, rowsAt, toPage } from "../../store/repositories/keyset.js";
import { NAME_ORDER, stakeholderSort } from "../../store/repositories/sorts.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import { asksForRows } from "./asks-for-rows.js";
import { listCost } from "./cost.js";

type Given<T> = T | null | undefined;

const FILTER = { nullable: true, description: "Which ones; all when absent." } as const;
const ORDER = { nullable: true, description: "The order; by name when absent. Equal ones by id." } as const;

async function page(
  label: "Stakeholder" | StakeholderType,
  filter: Given<StakeholderFilter>,
  orderBy: Given<StakeholderOrder>,
  asked: PageArguments,
  context: RequestContext,
): Promise<Page<StoredStakeholder>> {
  const { repositories, held, wanted } = context;
  const sort = stakeholderSort(orderBy);
  const request = readPage(asked, sort);
  const list = held && heldList(held, label, filter);
  const rows = async (): Promise<PageRow<StoredStakeholder>[]> => {
    const placed = await list?.page(orderBy ?? NAME_ORDER, request);
    if (placed === undefined) return repositories.stakeholders.page(label, filter, sort, request);
    const positions = placed.map(({ position }) => position);
    return rowsAt(positions, await repositories.stakeholders.byIds(positions.map(([, id]) => id)));
  };
  return toPage(asksForRows(wanted) ? await rows() : [], request, sort, async () =>
    list ? list.count() : repositories.stakeholders.count(label, filter),
  );
}

@Resolver()
export class StakeholderListResolver {
  @Query(() => StakeholderConnection, { complexity: listCost, description: "Stakeholders of all kinds." })
  stakeholders(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredStakeholder>> {
    return page("Stakeholder", filter, orderBy, asked, context);
  }

  @Query(() => ClusterConnection, { complexity: listCost, description: "Clusters." })
  clusters(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredStakeholder>> {
    return page("Cluster", filter, orderBy, asked, context);
  }

  @Query(() => AgencyConnection, { complexity: listCost, description: "Agencies." })
  agencies(
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("orderBy", () => StakeholderOrder, ORDER) orderBy: Given<StakeholderOrder>,
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoredStakeholder>> {
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
  ): Promise<Page<StoredStakeholder>> {
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
  ): Promise<Page<StoredStakeholder>> {
    return page("Project", filter, orderBy, asked, context);
  }
}
