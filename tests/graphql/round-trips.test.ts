import { datasetRecord } from "../../schema/record.js";
import { openService, type Service } from "../support/service.js";
import { describeOn, describeOnEngines, testEngine } from "../support/test-engines.js";

/** A question, and how many statements it takes: one for each level of nesting and each count. */
type Question = readonly [what: string, query: string, statements: number];

const LISTS: readonly Question[] = [
  ["a list", "{ stakeholders(first: 100) { nodes { id name otherNames summary } } }", 1],
  ["a total alone", "{ stakeholders(first: 100) { totalCount } }", 1],
  ["a list with its total", "{ stakeholders(first: 100) { totalCount nodes { id } } }", 2],
  [
    "lists of every kind",
    "{ clusters { nodes { id } } agencies { nodes { id } } projects { nodes { id } } }",
    3,
  ],
  [
    "sectors, places, topics and documents of a list together",
    `{ stakeholders(first: 100) { nodes {
      sectors { name } places { name } sources { document { name } }
      needs { topic { name } sources { document { name } } } offers { topic { name } }
    } } }`,
    2,
  ],
  [
    "the linkages of a list",
    "{ stakeholders(first: 100) { nodes { linkages(first: 5) { nodes { id } } } } }",
    2,
  ],
  [
    "the linkages of a list with totals",
    "{ stakeholders(first: 100) { totalCount nodes { linkages(first: 5) { totalCount nodes { id } } } } }",
    4,
  ],
  [
    "the ends of the linkages of a list",
    `{ stakeholders(first: 100) { nodes { linkages(first: 5) { nodes {
      title from { name } to { name } parties { role stakeholder { name } }
    } } } } }`,
    2,
  ],
  [
    "four levels",
    `{ clusters(first: 50) { nodes { partners(first: 5) { nodes { partners(first: 5) { nodes {
      linkages(first: 2) { nodes { id } }
    } } } } } } }`,
    4,
  ],
  [
    "the same field asked in two ways",
    `{ agencies(first: 50) { nodes {
      a: linkages(first: 2) { nodes { id } }
      b: linkages(first: 2, filter: { mutual: { eq: true } }) { nodes { id } }
      c: linkages(first: 2) { nodes { kind } }
    } } }`,
    3,
  ],
  [
    "degrees of some kinds",
    "{ stakeholders(first: 100) { nodes { degree f: degree(kinds: [FUNDING]) } } }",
    2,
  ],
  [
    "parents and jurisdictions",
    "{ agencies(first: 100) { nodes { parent { name } jurisdiction { name } } } }",
    3,
  ],
  ["parties of projects", "{ projects(first: 100) { nodes { parties { role stakeholder { name } } } } }", 2],
  ["linkages with their ends", "{ linkages(first: 100) { nodes { title from { name } to { name } } } }", 2],
  [
    "the table of initiatives",
    `{ initiatives(first: 100) { nodes {
      title activity results { type text } parties { role stakeholder { name } } sources { document { name } }
    } } }`,
    4,
  ],
  [
    "facets with counts, two levels deep",
    "{ sectors(first: 100) { nodes { stakeholderCount parent { name } children { stakeholderCount } } } }",
    4,
  ],
  ["documents with counts", "{ documents(first: 100) { nodes { stakeholderCount linkageCount } } }", 3],
  [
    "things by their ids",
    `{ nodes(ids: ["agency:smeda", "sector:textiles", "agency:unido", "place:punjab", "project:ahan"]) { id } }`,
    2,
  ],
  ["a search", `{ search(text: "cluster", first: 100) { score stakeholder { name sectors { name } } } }`, 3],
  ["what a search found", `{ searchResults(text: "cluster", first: 100) { nodes { node { id } } } }`, 4],
  ["a timeline", "{ timeline(by: MONTH) { period count } }", 1],
];

const AROUND = `query ($depth: Int!, $maxNodes: Int, $maxLinkages: Int) {
  network(around: ["agency:smeda"], depth: $depth, maxNodes: $maxNodes, maxLinkages: $maxLinkages) {
    reachedDepth nodes { id name } linkages { id from { id } to { id } }
  }
}`;
const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: 100) {
    length stakeholders { name } linkages { id } steps { linkages { id title } }
  }
}`;

describeOnEngines("round trips", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
    // The words of a version are read at its first search.
    await service.get('{ search(text: "cluster") { score } }');
  }, 900_000);
  afterAll(() => service.close());
  beforeEach(() => {
    service.forget();
  });

  it.each(LISTS)("takes for %s as many as it has levels", async (_, query, statements) => {
    await service.get(query);
    expect([service.statements.length, ...service.statements]).toEqual([statements, ...service.statements]);
  });

  it("never counts unless a total is asked for", async () => {
    for (const [, query] of LISTS.filter(([, asked]) => !/[cC]ount|timeline|degree/u.test(asked)))
      await service.get(query);
    expect(service.statements.filter((statement) => /count\([a-z]\) AS total/u.test(statement))).toEqual([]);
  });

  it.each([1, 3, 10])("fetches for first: %d one row more for each parent, and no more", async (size) => {
    await service.get(
      `query ($size: Int!) {
        stakeholders(first: $size) { nodes { linkages(last: $size) { nodes { id } } partners(first: $size) { nodes { id } } } }
        linkages(last: $size) { nodes { id } }
        initiatives(first: $size) { nodes { id } }
        sectors(first: $size) { nodes { id } }
      }`,
      { size },
    );
    const most = service.reads.map(({ parameters, rows }) => {
      const parents = parameters["ids"] as string[] | undefined;
      const counts = (parents ?? [null]).map(
        (parent) => rows.filter((row) => parent === null || row[0] === parent).length,
      );
      return { limit: parameters["limit"], most: Math.max(...counts) <= size + 1 };
    });
    expect(most).toEqual(Array.from({ length: 6 }, () => ({ limit: size + 1, most: true })));
  });

  it.each([1, 2, 3])("takes for a network of depth %d as many as its depth, and three", async (depth) => {
    await service.get(AROUND, { depth });
    expect(service.statements).toHaveLength(depth + 3);
  });

  it("takes one more to count what a network left out, and two more to choose linkages and read them", async () => {
    await service.get(AROUND, { depth: 2, maxNodes: 5 });
    // The first ring is too large for five, so the second is not looked for.
    expect(service.statements).toHaveLength(1 + 3 + 1);
    service.forget();
    await service.get(AROUND, { depth: 2, maxNodes: 5, maxLinkages: 1 });
    expect(service.statements).toHaveLength(1 + 3 + 3);
  });

  it("takes for paths as many as they are long, and three", async () => {
    const ends = { from: "cluster:sports-goods-sialkot", to: "university:lums" };
    const { paths } = (await service.get(PATHS, ends)) as { paths: { length: number }[] };
    expect(service.statements).toHaveLength((paths[0]?.length ?? 0) + 3);
  });

  it("takes for no path as many as may be walked, and one", async () => {
    expect(
      await service.get(PATHS, { from: "agency:smeda", to: "project:ovop-japan", maxLength: 1 }),
    ).toEqual({
      paths: [],
    });
    expect(service.statements).toHaveLength(2);
  });
});

describeOnEngines("round trips with the network in memory", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld: true });
  }, 900_000);
  afterAll(() => service.close());
  beforeEach(() => {
    service.forget();
  });

  const ASKED: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
    [
      "a list with its total and facets",
      "{ agencies(last: 9) { totalCount nodes { sectors { name } } } }",
      {},
    ],
    [
      "a filtered list with its total",
      `{ projects(filter: { during: "2004/..", not: { name: { contains: "zz" } } }, orderBy: { field: DEGREE, direction: DESC }) {
        totalCount nodes { name }
      } }`,
      {},
    ],
    [
      "filtered counts",
      `{
        stakeholders(filter: { sector: { isNull: false }, place: { eq: "place:pakistan" } }) { totalCount }
        agencies(filter: { agencyType: { eq: GOVERNMENT } }) { totalCount }
        clusters(filter: { linkages: { some: { kind: { eq: TRAINING }, partner: { kind: { eq: AGENCY } } } } }) { totalCount }
        linkages(filter: { during: "2004/..", from: { topic: { isNull: true } } }) { totalCount }
      }`,
      {},
    ],
    [
      "facets",
      "{ places(first: 9, filter: { parent: { isNull: false } }) { totalCount nodes { name } } }",
      {},
    ],
    [
      "the linkages of a list with totals and ends",
      "{ clusters(first: 50) { nodes { linkages(first: 5) { totalCount nodes { title to { name } } } } } }",
      {},
    ],
    [
      "facets with counts",
      `{
        sectors(first: 100) { nodes { stakeholderCount parent { name } children { stakeholderCount } } }
        documents { nodes { stakeholderCount linkageCount(filter: { mutual: { eq: false } }) } }
        places { nodes { stakeholderCount(filter: { kind: { eq: AGENCY } }) } }
      }`,
      {},
    ],
    [
      "a timeline",
      "{ timeline(by: MONTH) { period count } part: timeline(by: YEAR, filter: { mutual: { eq: false } }) { count } }",
      {},
    ],
    [
      "a search",
      `{ search(text: "cluster", first: 100) { score matchedIn stakeholder { name sectors { name } } } }`,
      {},
    ],
    ["a search in vain", `{ search(text: "cluster xyzzy") { score } }`, {}],
    ["a network", AROUND, { depth: 2 }],
    ["a network that is cut", AROUND, { depth: 2, maxNodes: 5 }],
    ["paths", PATHS, { from: "cluster:sports-goods-sialkot", to: "university:lums" }],
    [
      "initiatives with their parties",
      `{ initiatives(filter: { resultState: { eq: OBSERVED } }, orderBy: { field: TITLE, direction: ASC }) {
        totalCount nodes { title parties { role stakeholder { name } } }
      } }`,
      {},
    ],
    [
      "partners",
      "{ clusters { nodes { partners(first: 5) { totalCount edges { kinds node { name } } } } } }",
      {},
    ],
    ["no path", PATHS, { from: "agency:smeda", to: "project:ovop-japan", maxLength: 1 }],
  ];

  it.each(ASKED)("takes none for %s", async (_, query, variables) => {
    await service.get(query, variables);
    expect(service.statements).toEqual([]);
  });
});

describeOn(testEngine("embedded"), "round trips of a wide network", (engine) => {
  it("takes one for each level past a thousand parents, too", async () => {
    const hubs = Array.from({ length: 20 }, (_, index) => `agency:hub-${index}`);
    const sources = [{ document: "document:one", locator: "row 1" }];
    const leaves = hubs.flatMap((hub, at) =>
      Array.from({ length: 80 }, (_, index) => ({ hub, id: `cluster:${at}-${index}` })),
    );
    const dataset = datasetRecord.parse({
      documents: [{ id: "document:one", name: "One" }],
      agencies: hubs.map((id) => ({ id, name: id, sources })),
      clusters: leaves.map(({ id }) => ({ id, name: id, sources })),
      linkages: leaves.map(({ hub, id }) => ({
        id: `linkage:${id}/0`,
        kind: "TRAINING",
        from: hub,
        to: id,
        status: "ESTABLISHED",
        sources,
      })),
    });
    const service = await openService(engine, { dataset });
    try {
      const data = (await service.get(
        "{ agencies(first: 20) { nodes { linkages(first: 100) { nodes { to { linkages(first: 1) { nodes { from { id } } } } } } } } }",
      )) as { agencies: { nodes: { linkages: { nodes: unknown[] } }[] } };
      expect(data.agencies.nodes.flatMap((agency) => agency.linkages.nodes)).toHaveLength(1600);
      expect(service.statements).toHaveLength(3);
    } finally {
      await service.close();
    }
  });
});
