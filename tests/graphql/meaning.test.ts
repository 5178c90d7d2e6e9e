import { openService, type Service } from "../support/service.js";
import { smallNetwork } from "../support/small-network.js";
import { describeHeldOrNot } from "../support/test-engines.js";

describeHeldOrNot("what the network says", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { dataset: smallNetwork, isHeld });
  }, 900_000);
  afterAll(() => service.close());

  it("keeps several linkages between one pair apart, each with its own direction, status and date", async () => {
    const query = `{ linkages(filter: { from: { id: { in: ["agency:fund", "university:uni"] } }, to: { id: { in: ["agency:fund", "university:uni"] } } }) {
      nodes { id kind mutual status confidence period title amount { amount currency includedIn } from { id } to { id } sources { document { id } locator } }
    } }`;
    const report = { document: { id: "document:report" }, locator: "page 1" };
    const stated = { confidence: "STATED", sources: [report] };
    const [fund, uni] = [{ id: "agency:fund" }, { id: "university:uni" }];
    expect(await service.get(query)).toEqual({
      linkages: {
        nodes: [
          {
            ...{
              id: "linkage:agency:fund/grant",
              kind: "FUNDING",
              mutual: false,
              status: "ESTABLISHED",
              ...stated,
            },
            ...{ period: "2004-08", title: "A grant for looms.", from: fund, to: uni },
            amount: { amount: 250.5, currency: "PKR", includedIn: null },
          },
          {
            ...{
              id: "linkage:agency:fund/request",
              kind: "FUNDING",
              mutual: false,
              status: "REQUESTED",
              ...stated,
            },
            ...{ period: "2005/..", title: "Asks for more", from: uni, to: fund, amount: null },
          },
          {
            ...{
              id: "linkage:agency:fund/talks",
              kind: "COLLABORATION",
              mutual: true,
              status: "ANTICIPATED",
            },
            ...{ confidence: "INFERRED", period: null, amount: null, from: fund, to: uni },
            title: "Expected: Fund to work with University",
            sources: [report, { document: { id: "document:news" }, locator: "headline" }],
          },
        ],
      },
    });
  });

  it("shows each neighbour once, with how many linkages there are and of which kinds", async () => {
    const query = `{ stakeholder(id: "agency:fund") {
      degree funding: degree(kinds: [FUNDING]) none: degree(kinds: [MODEL])
      partners { totalCount edges { linkageCount kinds node { __typename id } } }
    } }`;
    expect(await service.get(query)).toEqual({
      stakeholder: {
        ...{ degree: 4, funding: 3, none: 0 },
        partners: {
          totalCount: 2,
          edges: [
            { linkageCount: 1, kinds: ["FUNDING"], node: { __typename: "Cluster", id: "cluster:sindh" } },
            {
              ...{ linkageCount: 3, kinds: ["COLLABORATION", "FUNDING"] },
              node: { __typename: "University", id: "university:uni" },
            },
          ],
        },
      },
    });
  });

  it("gives what is not documented as null or empty, and groups with their number", async () => {
    const query = `{ stakeholder(id: "cluster:pilots") {
      __typename id kind name acronym otherNames summary founded website collective memberCount degree
      sectors { id } places { id } identifiers { value } needs { text } offers { text } sources { locator }
      createdAt updatedAt linkages { totalCount nodes { id } } partners { totalCount }
      ... on Cluster { products firmCount employment pilot }
    } }`;
    const [nothing, stored] = [null, "2026-01-02T03:04:05.000Z"];
    expect(await service.get(query)).toEqual({
      stakeholder: {
        ...{
          __typename: "Cluster",
          id: "cluster:pilots",
          kind: "CLUSTER",
          name: "Five pilots",
          acronym: nothing,
        },
        ...{ otherNames: [], summary: nothing, founded: nothing, website: nothing, collective: true },
        ...{ memberCount: 5, degree: 0, sectors: [], places: [], identifiers: [], needs: [], offers: [] },
        ...{ sources: [{ locator: "page 1" }], createdAt: stored, updatedAt: stored },
        ...{ linkages: { totalCount: 0, nodes: [] }, partners: { totalCount: 0 } },
        ...{ products: [], firmCount: nothing, employment: nothing, pilot: true },
      },
    });
  });

  it("takes sub-sectors and places inside into a filter, and into counts", async () => {
    const query = `{
      textiles: stakeholders(filter: { sector: { eq: "sector:textiles" } }) { nodes { id } }
      handloom: stakeholders(filter: { sector: { eq: "sector:handloom" } }) { nodes { id } }
      pakistan: clusters(filter: { place: { eq: "place:pakistan" } }) { nodes { id } }
      punjab: clusters(filter: { place: { in: ["place:punjab"] } }) { nodes { id } }
      nowhere: clusters(filter: { place: { isNull: true } }) { nodes { id } }
      sectors { nodes { id stakeholderCount parent { id } children { id } } }
    }`;
    const [multan, sindh, pilots] = [
      { id: "cluster:multan" },
      { id: "cluster:sindh" },
      { id: "cluster:pilots" },
    ];
    expect(await service.get(query)).toEqual({
      textiles: { nodes: [sindh, multan] },
      handloom: { nodes: [multan] },
      pakistan: { nodes: [sindh, multan] },
      punjab: { nodes: [multan] },
      nowhere: { nodes: [pilots] },
      sectors: {
        nodes: [
          { id: "sector:handloom", stakeholderCount: 1, parent: { id: "sector:textiles" }, children: [] },
          {
            ...{ id: "sector:manufacturing", stakeholderCount: 2, parent: null },
            children: [{ id: "sector:textiles" }],
          },
          {
            ...{ id: "sector:textiles", stakeholderCount: 2, parent: { id: "sector:manufacturing" } },
            children: [{ id: "sector:handloom" }],
          },
        ],
      },
    });
  });

  it("finds clusters without a university in one query", async () => {
    const query = `{ clusters(filter: { linkages: { none: { partner: { kind: { eq: UNIVERSITY } } } } }) { nodes { id } }
      funded: clusters(filter: { linkages: { some: { kind: { eq: FUNDING }, from: { id: { eq: "agency:fund" } } } } }) { nodes { id } } }`;
    expect(await service.get(query)).toEqual({
      clusters: { nodes: [{ id: "cluster:sindh" }, { id: "cluster:pilots" }, { id: "cluster:multan" }] },
      funded: { nodes: [{ id: "cluster:sindh" }] },
    });
  });

  it.each<[string, string[]]>([
    ["2004", ["agency:fund/grant"]],
    ["2004-08-31", ["agency:fund/grant"]],
    ["2004-09", []],
    ["2007-03", ["agency:fund/request", "agency:hub/multan", "agency:hub/uni"]],
    ["2007-04-01", ["agency:fund/request", "agency:hub/uni"]],
    ["../2003-12", ["cluster:sindh/fund"]],
    ["1066", ["cluster:sindh/fund"]],
    ["2030/..", ["agency:fund/request"]],
  ])("overlaps %s by first and last day, open ends included, undated ones never", async (during, names) => {
    const query = "query ($during: EDTF!) { linkages(filter: { during: $during }) { nodes { id } } }";
    expect(await service.get(query, { during })).toEqual({
      linkages: { nodes: names.map((name) => ({ id: `linkage:${name}` })) },
    });
  });

  it("orders by what is known, and puts the unknown last in both directions", async () => {
    const query = `query ($d: OrderDirection!) {
      linkages(orderBy: { field: PERIOD, direction: $d }) { nodes { period } }
      stakeholders(orderBy: { field: FOUNDED, direction: $d }, first: 3) { nodes { founded } }
    }`;
    const periods = ["../2003", "2004-08", "2005/..", "2007-33", "2007"].map((period) => ({ period }));
    const undated = Array.from({ length: 3 }, () => ({ period: null }));
    const [old, young, unknown] = [{ founded: "1963" }, { founded: "1998-33" }, { founded: null }];
    expect(await service.get(query, { d: "ASC" })).toEqual({
      linkages: { nodes: [...periods, ...undated] },
      stakeholders: { nodes: [old, young, unknown] },
    });
    expect(await service.get(query, { d: "DESC" })).toEqual({
      // Two that begin on one day keep the order of their ids.
      linkages: {
        nodes: [
          ...["2007-33", "2007", "2005/..", "2004-08", "../2003"].map((period) => ({ period })),
          ...undated,
        ],
      },
      stakeholders: { nodes: [young, old, unknown] },
    });
  });

  it("lists linkages and projects that state an activity in one table, with their parties", async () => {
    const query = `{ initiatives { totalCount nodes {
      __typename id title activity status period results { type state text } parties { role stakeholder { id } }
      sources { document { name } }
    } } }`;
    const sources = [{ document: { name: "Report" } }];
    expect(await service.get(query)).toEqual({
      initiatives: {
        totalCount: 2,
        nodes: [
          {
            ...{ __typename: "Linkage", id: "linkage:agency:fund/grant", title: "A grant for looms." },
            ...{
              activity: "A grant for looms.",
              status: "ESTABLISHED",
              period: "2004-08",
              results: [],
              sources,
            },
            parties: [
              { role: null, stakeholder: { id: "agency:fund" } },
              { role: null, stakeholder: { id: "university:uni" } },
            ],
          },
          {
            ...{
              __typename: "Project",
              id: "project:course",
              title: "Course",
              activity: "Three days of training.",
            },
            ...{ status: "ESTABLISHED", period: "2007-02-14/2007-02-16", sources },
            results: [{ type: "OUTPUT", state: "OBSERVED", text: "Twelve trained." }],
            parties: [
              { role: "TRAINEE", stakeholder: { id: "cluster:multan" } },
              { role: "TRAINER", stakeholder: { id: "university:uni" } },
            ],
          },
        ],
      },
    });
  });

  it("finds anything again by its id, in the order asked", async () => {
    const ids = [
      "linkage:agency:hub/uni",
      "sector:textiles",
      "project:none",
      "document:news",
      "cluster:sindh",
    ];
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
    expect(await service.get(query, { ids })).toEqual({
      nodes: [
        { __typename: "Linkage", id: "linkage:agency:hub/uni" },
        { __typename: "Sector", id: "sector:textiles" },
        null,
        { __typename: "Document", id: "document:news" },
        { __typename: "Cluster", id: "cluster:sindh" },
      ],
    });
  });
});
