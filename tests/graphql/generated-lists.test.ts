import fc, { type Arbitrary } from "fast-check";
import { differences } from "../support/differences.js";
import { filterArbitraries } from "../support/filter-arbitraries.js";
import { generateDataset } from "../support/generate-dataset.js";
import { type MemoryGraph, memoryGraph } from "../support/memory/memory-graph.js";
import {
  type AskedOrder,
  initiativeIds,
  linkageIds,
  partnersOf,
  stakeholderIds,
} from "../support/memory/memory-lists.js";
import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_040_815);
const graph: MemoryGraph = memoryGraph(generateDataset(SEED));
const filters = filterArbitraries(graph);

const ordersBy = (...fields: string[]): Arbitrary<AskedOrder> =>
  fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom("ASC", "DESC") });

/** What answerers say is held to far more questions in tests/questions: here is whether the API asks them what it is asked. */
describeHeldOrNot(`generated questions (seed ${SEED})`, (engine, isHeld) => {
  let service: Service;
  /** Questions whose statements differ are slow on Neo4j, which plans each anew. */
  const share = engine.name === "neo4j" ? 0.2 : 1;
  beforeAll(async () => {
    service = await openService(engine, { dataset: graph.dataset, isHeld });
  }, 900_000);
  afterAll(() => service.close());

  const page = <T>(all: readonly T[]): { totalCount: number; nodes: T[] } => ({
    totalCount: all.length,
    nodes: all.slice(0, 100),
  });
  const pageOfIds = (all: readonly string[]): object => page(all.map((id) => ({ id })));

  it("gives the stakeholders that a filter lets through, in every order", async () => {
    const query = `query ($filter: StakeholderFilter, $orderBy: StakeholderOrder) {
      stakeholders(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } }
    }`;
    const asked = fc.record({
      filter: filters.stakeholder,
      orderBy: ordersBy("NAME", "KIND", "LINKAGE_COUNT", "FOUNDED", "UPDATED_AT", "FIRM_COUNT", "ID"),
    });
    expect(
      await differences(
        service,
        { seed: SEED, count: 120 * share },
        {
          query,
          variables: asked,
          expected: ({ filter, orderBy }) => ({
            stakeholders: pageOfIds(stakeholderIds(graph, filter, orderBy)),
          }),
        },
      ),
    ).toEqual([]);
  });

  it("gives the linkages that a filter lets through, in every order", async () => {
    const query = `query ($filter: LinkageFilter, $orderBy: LinkageOrder) {
      linkages(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } }
    }`;
    const asked = fc.record({
      filter: filters.linkage,
      orderBy: ordersBy("PERIOD", "KIND", "STATUS", "AMOUNT", "ID"),
    });
    expect(
      await differences(
        service,
        { seed: SEED, count: 120 * share },
        {
          query,
          variables: asked,
          expected: ({ filter, orderBy }) => ({
            linkages: pageOfIds(linkageIds(graph, filter, orderBy)),
          }),
        },
      ),
    ).toEqual([]);
  });

  it("gives the initiatives that a filter lets through, in every order", async () => {
    const query = `query ($filter: InitiativeFilter, $orderBy: InitiativeOrder) {
      initiatives(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } }
    }`;
    const asked = fc.record({ filter: filters.initiative, orderBy: ordersBy("PERIOD", "TITLE", "ID") });
    expect(
      await differences(
        service,
        { seed: SEED, count: 80 * share },
        {
          query,
          variables: asked,
          expected: ({ filter, orderBy }) => ({
            initiatives: pageOfIds(initiativeIds(graph, filter, orderBy)),
          }),
        },
      ),
    ).toEqual([]);
  });

  it("gives linkages and partners of each stakeholder as a filter lets them through", async () => {
    const query = `query ($id: ID!, $filter: LinkageFilter, $orderBy: LinkageOrder, $kinds: [LinkageKind!]) {
      stakeholder(id: $id) {
        degree
        linkageCount
        ofKinds: linkageCount(kinds: $kinds)
        partnerCount
        partnersOfKinds: partnerCount(kinds: $kinds)
        linkages(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { id } }
        partners(filter: $filter, first: 100) { totalCount edges { linkageCount kinds node { id } } }
      }
    }`;
    const asked = fc.record({
      id: fc.constantFrom(...graph.stakeholders.map(({ id }) => id)),
      filter: filters.linkage,
      orderBy: ordersBy("PERIOD", "KIND", "STATUS", "AMOUNT", "ID"),
      kinds: fc.array(fc.constantFrom("TRAINING", "FUNDING", "AFFILIATION"), { minLength: 1, maxLength: 3 }),
    });
    expect(
      await differences(
        service,
        { seed: SEED, count: 100 * share },
        {
          query,
          variables: asked,
          expected: ({ id, filter, orderBy, kinds }) => {
            const partners = partnersOf(graph, id, filter);
            return {
              stakeholder: {
                degree: graph.linkagesOf(id).length,
                linkageCount: graph.linkagesOf(id).length,
                partnerCount: partnersOf(graph, id, null).length,
                partnersOfKinds: partnersOf(graph, id, { kind: { in: kinds } }).length,
                ofKinds: graph.linkagesOf(id).filter(({ kind }) => kinds.some((one) => one === kind)).length,
                linkages: pageOfIds(linkageIds(graph, filter, orderBy, id)),
                partners: {
                  totalCount: partners.length,
                  edges: partners.map(({ linkageCount, kinds: over, id: partner }) => ({
                    linkageCount,
                    kinds: over,
                    node: { id: partner },
                  })),
                },
              },
            };
          },
        },
      ),
    ).toEqual([]);
  });
});
