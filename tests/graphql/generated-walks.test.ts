import fc from "fast-check";
import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { differences } from "../support/differences.js";
import { filterArbitraries } from "../support/filter-arbitraries.js";
import { generateDataset } from "../support/generate-dataset.js";
import { facetIds } from "../support/memory/memory-lists.js";
import { foundBy, linkageCount, stakeholderCount, timelineOf } from "../support/memory/memory-counts.js";
import { memoryGraph } from "../support/memory/memory-graph.js";
import { networkOf, pathsOf } from "../support/memory/memory-network.js";
import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_070_214);
const graph = memoryGraph(generateDataset(SEED));
const filters = filterArbitraries(graph);
const ids = graph.stakeholders.map(({ id }) => id);
const anybody = fc.constantFrom(...ids);
const kinds = fc.option(fc.array(fc.constantFrom(...LINKAGE_KIND_KEYS), { minLength: 1, maxLength: 6 }));
const direction = fc.constantFrom("OUT" as const, "IN" as const, "ANY" as const);

/** A few who are left out, apart from those asked for. */
const others = (asked: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(anybody, { maxLength: 8 }).map((list) => list.filter((id) => !asked.includes(id)));

/** What answerers say is held to far more questions in tests/questions: here is whether the API asks them what it is asked. */
describeHeldOrNot(`generated walks (seed ${SEED})`, (engine, isHeld) => {
  let service: Service;
  /** Questions whose statements differ are slow on Neo4j, which plans each anew. */
  const runs = (onEmbedded: number, onNeo4j: number): { seed: number; count: number } => ({
    seed: SEED,
    count: engine.name === "neo4j" ? onNeo4j : onEmbedded,
  });
  beforeAll(async () => {
    service = await openService(engine, { dataset: graph.dataset, isHeld });
  }, 900_000);
  afterAll(() => service.close());

  it("finds the same shortest paths as graphology's distances allow", async () => {
    const query = `query (
      $from: ID!, $to: ID!, $maxLength: Int!, $first: Int!, $kinds: [LinkageKind!], $direction: Direction!,
      $avoiding: [ID!], $during: EDTF
    ) {
      paths(
        from: $from, to: $to, maxLength: $maxLength, first: $first, kinds: $kinds, direction: $direction,
        avoiding: $avoiding, during: $during
      ) {
        length stakeholders { id } linkages { id } steps { from { id } to { id } linkages { id } }
      }
    }`;
    const variables = fc.tuple(anybody, anybody).chain(([from, to]) =>
      fc.record({
        from: fc.constant(from),
        to: fc.constant(to),
        maxLength: fc.integer({ min: 1, max: 12 }),
        first: fc.integer({ min: 1, max: 100 }),
        kinds,
        direction,
        avoiding: others([from, to]),
        during: fc.option(fc.constantFrom("2004", "2004-08/2007", "2018/.."), { freq: 1 }),
      }),
    );
    const expected = (asked: Parameters<typeof pathsOf>[1]): object => ({ paths: pathsOf(graph, asked) });
    expect(await differences(service, runs(120, 30), { query, variables, expected })).toEqual([]);
  }, 120_000);

  it("grows the same networks, cut at the same places", async () => {
    const query = `query (
      $around: [ID!], $depth: Int!, $filter: NetworkFilter, $maxNodes: Int!, $maxLinkages: Int!
    ) {
      network(around: $around, depth: $depth, filter: $filter, maxNodes: $maxNodes, maxLinkages: $maxLinkages) {
        truncated omittedNodes omittedLinkages reachedDepth nodes { id } linkages { id }
      }
    }`;
    const variables = fc
      .option(fc.uniqueArray(anybody, { minLength: 1, maxLength: 3 }), { freq: 5 })
      .chain((around) =>
        fc.record({
          around: fc.constant(around),
          depth: fc.nat(6),
          filter: fc.option(
            fc.record({
              stakeholders: fc.option(filters.stakeholder, { freq: 1 }),
              linkages: fc.oneof(filters.linkage, fc.record({ partner: filters.end })),
              avoiding: others(around ?? []),
            }),
          ),
          maxNodes: fc.oneof(fc.integer({ min: around?.length ?? 1, max: 30 }), fc.constant(500)),
          maxLinkages: fc.oneof(fc.nat(30), fc.constant(5000)),
        }),
      );
    const expected = (asked: Parameters<typeof networkOf>[1]): object => ({
      network: networkOf(graph, asked),
    });
    expect(await differences(service, runs(80, 6), { query, variables, expected })).toEqual([]);
  }, 120_000);

  it("counts the same over time", async () => {
    const query = `query ($by: TimeUnit!, $filter: LinkageFilter) {
      timeline(by: $by, filter: $filter) { period count kinds { kind count } }
    }`;
    const variables = fc.record({ by: fc.constantFrom("YEAR", "QUARTER", "MONTH"), filter: filters.linkage });
    const expected = ({ by, filter }: { by: string; filter: Parameters<typeof timelineOf>[2] }): object => ({
      timeline: timelineOf(graph, by, filter),
    });
    expect(await differences(service, runs(40, 8), { query, variables, expected })).toEqual([]);
  }, 120_000);

  it.each(["sectors", "places", "topics", "documents"] as const)(
    "counts the same stakeholders for %s",
    async (list) => {
      const query = `query ($filter: FacetFilter, $of: StakeholderFilter) {
        ${list}(filter: $filter, first: 100) { totalCount nodes { id stakeholderCount(filter: $of) } }
      }`;
      const variables = fc.record({ filter: filters.facet(list), of: filters.stakeholder });
      type Asked = typeof variables extends fc.Arbitrary<infer V> ? V : never;
      const expected = ({ filter, of }: Asked): object => {
        const nodes = facetIds(graph, list, filter).map((id) => ({
          id,
          stakeholderCount: stakeholderCount(graph, list, id, of),
        }));
        return { [list]: { totalCount: nodes.length, nodes } };
      };
      expect(await differences(service, runs(20, 4), { query, variables, expected })).toEqual([]);
    },
    120_000,
  );

  it("counts the same linkages for documents", async () => {
    const query = `query ($of: LinkageFilter) { documents(first: 100) { nodes { id linkageCount(filter: $of) } } }`;
    const variables = fc.record({ of: filters.linkage });
    type Asked = typeof variables extends fc.Arbitrary<infer V> ? V : never;
    const expected = ({ of }: Asked): object => ({
      documents: {
        nodes: facetIds(graph, "documents", null).map((id) => ({
          id,
          linkageCount: linkageCount(graph, id, of),
        })),
      },
    });
    expect(await differences(service, runs(20, 4), { query, variables, expected })).toEqual([]);
  }, 120_000);

  it("finds the same by words and their beginnings, best first", async () => {
    const texts = graph.stakeholders.flatMap((one) => [one.name, ...one.otherNames, one.summary ?? "x"]);
    const text = fc.array(
      fc
        .tuple(
          fc.constantFrom(...texts.flatMap((whole) => whole.split(" "))),
          fc.integer({ min: 1, max: 30 }),
        )
        .map(([word, length]) => Array.from(word).slice(0, length).join("")),
      { minLength: 1, maxLength: 3 },
    );
    const variables = fc.record({
      text: text.map((words) => words.join(" ")),
      kinds: fc.option(fc.constantFrom(["AGENCY"], ["CLUSTER", "PROJECT"]), { freq: 1 }),
    });
    const query = `query ($text: String!, $kinds: [StakeholderKind!]) {
      search(text: $text, kinds: $kinds, first: 100) { score forgiving stakeholder { id degree } }
      few: search(text: $text, kinds: $kinds, first: 3) { score forgiving stakeholder { id degree } }
    }`;
    const asked = fc.sample(variables, { seed: SEED, numRuns: runs(60, 20).count });
    for (const one of asked) {
      type Hits = { score: number; forgiving: boolean; stakeholder: { id: string; degree: number } }[];
      const { search, few } = (await service.get(query, one)) as { search: Hits; few: Hits };
      const order = search.map(({ score, stakeholder }) => [-score, -stakeholder.degree, stakeholder.id]);
      expect({
        ...one,
        found: search
          .filter(({ forgiving }) => !forgiving)
          .map(({ stakeholder }) => stakeholder.id)
          .sort(),
      }).toEqual({
        ...one,
        found: foundBy(graph, one.text, one.kinds),
      });
      expect(order).toEqual([...order].sort(byEach));
      expect(few).toEqual(search.slice(0, 3));
    }
  }, 120_000);
});

function byEach(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  if (index < 0) return 0;
  return (a[index] as string | number) < (b[index] as string | number) ? -1 : 1;
}
