import fc, { type Arbitrary } from "fast-check";
import { filterArbitraries } from "../support/filter-arbitraries.js";
import { generateDataset } from "../support/generate-dataset.js";
import { memoryGraph } from "../support/memory/memory-graph.js";
import {
  type AskedOrder,
  facetIds,
  initiativeIds,
  linkageIds,
  partnersOf,
  stakeholderIds,
} from "../support/memory/memory-lists.js";
import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";
import { type AskedPage, expectedPages, SELECTED, toExpected, walkPages } from "../support/walk-pages.js";

const SEED = Number(process.env["TEST_SEED"] ?? 7_112_026);
const graph = memoryGraph(generateDataset(SEED, 30));
const filters = filterArbitraries(graph);

/** What a list is asked for, and the ids that it must give. */
interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
}

const ordersBy = (...fields: string[]): Arbitrary<AskedOrder> =>
  fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom("ASC", "DESC") });
/** Mostly everything, so that pages are many. */
const mostlyAll = <F>(filter: Arbitrary<F>): Arbitrary<F | null> => fc.option(filter, { freq: 1 });

const PAGE = "first: $first, after: $after, last: $last, before: $before";
const PAGE_VARIABLES = "$first: Int, $after: String, $last: Int, $before: String";
const hubs = [...graph.stakeholders]
  .sort((a, b) => graph.linkagesOf(b.id).length - graph.linkagesOf(a.id).length)
  .slice(0, 6)
  .map(({ id }) => id);
const STAKEHOLDER_ORDER = ordersBy(
  "NAME",
  "KIND",
  "LINKAGE_COUNT",
  "DEGREE",
  "FOUNDED",
  "PERIOD",
  "UPDATED_AT",
  "FIRM_COUNT",
  "EMPLOYMENT",
  "ID",
);
const LINKAGE_ORDER = ordersBy("PERIOD", "KIND", "STATUS", "AMOUNT", "ID");

interface ListOf {
  readonly title: string;
  readonly query: string;
  readonly pick: (data: never) => AskedPage;
  readonly asked: Arbitrary<Asked>;
}

const ofKind = (field: string, kind?: string): ListOf => ({
  title: field,
  query: `query ($filter: StakeholderFilter, $orderBy: StakeholderOrder, ${PAGE_VARIABLES}) {
    page: ${field}(filter: $filter, orderBy: $orderBy, ${PAGE}) ${SELECTED}
  }`,
  pick: (data: { page: AskedPage }) => data.page,
  asked: fc
    .record({ filter: mostlyAll(filters.stakeholder), orderBy: STAKEHOLDER_ORDER })
    .map((variables) => ({
      variables,
      ids: stakeholderIds(graph, variables.filter, variables.orderBy, kind),
    }))
    // A list of one kind refuses filters that ask for others; one that lets somebody through is never refused.
    .filter(({ ids }) => kind === undefined || ids.length > 0),
});

const ofFacets = (list: "sectors" | "places" | "topics" | "documents"): ListOf => ({
  title: list,
  query: `query ($filter: FacetFilter, ${PAGE_VARIABLES}) { page: ${list}(filter: $filter, ${PAGE}) ${SELECTED} }`,
  pick: (data: { page: AskedPage }) => data.page,
  asked: fc
    .record({ filter: mostlyAll(filters.facet(list)) })
    .map((variables) => ({ variables, ids: facetIds(graph, list, variables.filter) })),
});

const LISTS: readonly ListOf[] = [
  ofKind("stakeholders"),
  ofKind("clusters", "CLUSTER"),
  ofKind("agencies", "AGENCY"),
  ofKind("universities", "UNIVERSITY"),
  ofKind("projects", "PROJECT"),
  {
    title: "linkages",
    query: `query ($filter: LinkageFilter, $orderBy: LinkageOrder, ${PAGE_VARIABLES}) {
      page: linkages(filter: $filter, orderBy: $orderBy, ${PAGE}) ${SELECTED}
    }`,
    pick: (data: { page: AskedPage }) => data.page,
    asked: fc.record({ filter: mostlyAll(filters.linkage), orderBy: LINKAGE_ORDER }).map((variables) => ({
      variables,
      ids: linkageIds(graph, variables.filter, variables.orderBy),
    })),
  },
  {
    title: "linkages of a stakeholder",
    query: `query ($id: ID!, $filter: LinkageFilter, $orderBy: LinkageOrder, ${PAGE_VARIABLES}) {
      stakeholder(id: $id) { page: linkages(filter: $filter, orderBy: $orderBy, ${PAGE}) ${SELECTED} }
    }`,
    pick: (data: { stakeholder: { page: AskedPage } }) => data.stakeholder.page,
    asked: fc
      .record({
        id: fc.constantFrom(...hubs),
        filter: mostlyAll(filters.linkage),
        orderBy: LINKAGE_ORDER,
      })
      .map((variables) => ({
        variables,
        ids: linkageIds(graph, variables.filter, variables.orderBy, variables.id),
      })),
  },
  {
    title: "partners of a stakeholder",
    query: `query ($id: ID!, $filter: LinkageFilter, ${PAGE_VARIABLES}) {
      stakeholder(id: $id) { page: partners(filter: $filter, ${PAGE}) ${SELECTED} }
    }`,
    pick: (data: { stakeholder: { page: AskedPage } }) => data.stakeholder.page,
    asked: fc
      .record({ id: fc.constantFrom(...hubs), filter: mostlyAll(filters.linkage) })
      .map((variables) => ({
        variables,
        ids: partnersOf(graph, variables.id, variables.filter).map(({ id }) => id),
      })),
  },
  {
    title: "initiatives",
    query: `query ($filter: InitiativeFilter, $orderBy: InitiativeOrder, ${PAGE_VARIABLES}) {
      page: initiatives(filter: $filter, orderBy: $orderBy, ${PAGE}) ${SELECTED}
    }`,
    pick: (data: { page: AskedPage }) => data.page,
    asked: fc
      .record({ filter: mostlyAll(filters.initiative), orderBy: ordersBy("PERIOD", "TITLE", "ID") })
      .map((variables) => ({
        variables,
        ids: initiativeIds(graph, variables.filter, variables.orderBy),
      })),
  },
  ofFacets("sectors"),
  ofFacets("places"),
  ofFacets("topics"),
  ofFacets("documents"),
];

describeHeldOrNot(`paging (seed ${SEED})`, (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { dataset: graph.dataset, isHeld });
  }, 900_000);
  afterAll(() => service.close());
  const run = async (property: fc.IAsyncProperty<unknown>): Promise<void> => {
    await fc.assert(property, { seed: SEED, numRuns: engine.name === "neo4j" ? 4 : 30, endOnFailure: true });
  };

  it.each(LISTS)(
    "gives every element of $title once, in order, whichever way it is walked",
    async ({ query, pick, asked }) => {
      const property = fc.asyncProperty(
        asked,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async ({ variables, ids }, size, backwards) => {
          const pages = await walkPages(service, { query, pick: pick as never, variables }, size, backwards);
          expect(pages.map(toExpected)).toEqual(expectedPages(ids, size, backwards));
        },
      );
      await run(property);
    },
    120_000,
  );

  it.each(LISTS)(
    "gives of $title what lies between two cursors",
    async ({ query, pick, asked }) => {
      const property = fc.asyncProperty(
        asked,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        async ({ variables, ids }, a, b, size, backwards) => {
          const list = { query, pick: pick as never, variables };
          const cursors = (await walkPages(service, list, 100, false)).flatMap(({ edges }) =>
            edges.map(({ cursor }) => cursor),
          );
          const [low, high] = [a % (cursors.length + 1), b % (cursors.length + 1)].sort((x, y) => x - y);
          const between = { after: cursors[low ?? 0] ?? null, before: cursors[high ?? 0] ?? null };
          const inside = ids.slice(between.after === null ? ids.length : (low ?? 0) + 1, high);
          const data = await service.get(query, {
            ...variables,
            ...(between.after === null ? {} : between),
            ...(backwards ? { last: size } : { first: size }),
          });
          const all = between.after === null ? ids : inside;
          const wanted = backwards ? all.slice(Math.max(0, all.length - size)) : all.slice(0, size);
          expect(pick(data as never).nodes.map(({ id }) => id)).toEqual(wanted);
        },
      );
      await run(property);
    },
    120_000,
  );
});
