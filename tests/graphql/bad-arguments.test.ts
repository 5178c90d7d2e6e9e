import { graphqlSchema } from "../support/graphql-schema.js";
import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

const PAGES = ["first: 1000", "first: 1, last: 1", 'after: "x"'];
const UNDER_A_FILTER = [...PAGES, 'filter: { id: { in: [], eq: "" } }'];
const STAKEHOLDER_LIST = [
  ...UNDER_A_FILTER,
  'orderBy: { field: NAME }, before: "x"',
  'filter: { id: { eq: "smeda" } }',
];
const FACET_LIST = [...UNDER_A_FILTER, "last: -1"];
const GROUPS = ["first: 1000", 'after: "x"', "groupBy: [KIND, KIND]"];
const TOO_LONG = `text: "${"x".repeat(201)}"`;
const NETWORK_FILTER = 'filter: { avoiding: ["smeda"] }';

/** Arguments that each root field refuses, and what is selected of it. */
const BAD: Readonly<Record<string, readonly [args: readonly string[], selection: string]>> = {
  agencies: [STAKEHOLDER_LIST, "totalCount"],
  clusters: [[...STAKEHOLDER_LIST, "filter: { kind: { eq: AGENCY } }"], "totalCount"],
  communities: [["first: 1000", 'after: "x"', "leastSize: -1", "resolution: -1", NETWORK_FILTER], "size"],
  documents: [FACET_LIST, "totalCount"],
  duplicates: [["first: 1000", 'of: "smeda"', 'of: "agency:nobody"'], "total"],
  gaps: [["first: 1000", 'after: "x"', 'filter: { id: { in: [], eq: "" } }'], "having"],
  helpers: [['first: 1000, topic: "topic:cluster"', "first: 1", 'topic: "cluster"'], "stakeholder { id }"],
  initiatives: [[...PAGES, 'filter: { title: { in: [], eq: "" } }'], "totalCount"],
  initiativesAggregate: [["first: 1000", 'after: "x"', "groupBy: [STATUS, STATUS]"], "totalCount"],
  linkage: [['id: "linkage:x"'], "id"],
  linkages: [UNDER_A_FILTER, "totalCount"],
  linkagesAggregate: [GROUPS, "totalCount"],
  match: [
    ['seeker: "smeda", candidate: "agency:tdap"', 'seeker: "agency:tdap", candidate: "agency:tdap"'],
    "score",
  ],
  network: [
    ['around: ["smeda"]', 'around: ["agency:smeda"], depth: 99', "maxNodes: 0", NETWORK_FILTER],
    "truncated",
  ],
  networkDiff: [['from: "2005", to: "2004"'], "undated"],
  networkStats: [[NETWORK_FILTER], "pairs"],
  node: [['id: "smeda"'], "id"],
  opportunities: [["between: {}, and: {}, first: 1000", "between: {}, and: {}, perStakeholder: 0"], "score"],
  overview: [["by: SECTOR, first: 1000"], "groupCount"],
  pairs: [["first: 1000", "minInCommon: 0", NETWORK_FILTER], "totalCount"],
  paths: [['from: "smeda", to: "agency:tdap"', 'from: "agency:nobody", to: "agency:tdap"'], "length"],
  places: [FACET_LIST, "totalCount"],
  projects: [STAKEHOLDER_LIST, "totalCount"],
  ranking: [["measure: DEGREE, first: 1000", 'measure: DEGREE, after: "x"'], "rank"],
  search: [[TOO_LONG, 'text: "unido", first: 1000', 'text: "unido", after: "x"'], "score"],
  searchResults: [[TOO_LONG, 'text: "unido", first: 1000', 'text: "unido", after: "x"'], "totalCount"],
  sectors: [FACET_LIST, "totalCount"],
  seekers: [['first: 1000, topic: "topic:cluster"', "first: 1", 'of: "smeda"'], "stakeholder { id }"],
  stakeholder: [['id: "smeda"', 'id: "linkage:agency:tdap/x"'], "id"],
  stakeholders: [STAKEHOLDER_LIST, "totalCount"],
  stakeholdersAggregate: [GROUPS, "totalCount"],
  team: [['seeds: ["smeda"]', "seeds: []", 'seeds: ["agency:nobody"]'], "size"],
  timeline: [['by: YEAR, filter: { id: { in: [], eq: "" } }'], "count"],
  toldPairs: [["first: 1000", "minDocuments: 0"], "totalCount"],
  topics: [FACET_LIST, "totalCount"],
  universities: [STAKEHOLDER_LIST, "totalCount"],
};

describeHeldOrNot("a bad argument of any root field", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld });
  });
  afterAll(() => service.close());

  it("is tried of each that has arguments; `nodes` has errors of its items", async () => {
    const fields = Object.values((await graphqlSchema).getQueryType()?.getFields() ?? {});
    const names = fields.filter(({ args }) => args.length > 0).map(({ name }) => name);
    expect([...Object.keys(BAD), "nodes"].sort()).toEqual(names.sort());
  });

  it.each(Object.entries(BAD))("leaves the others as they are: %s", async (field, [all, selection]) => {
    for (const args of all) {
      const { data, errors } = await service.ask(
        `{ bad: ${field}(${args}) { ${selection} } good: stakeholder(id: "agency:smeda") { id } }`,
      );
      expect([args, data, errors?.map(({ code, path }) => [code, path?.[0]])]).toEqual([
        args,
        { bad: null, good: { id: "agency:smeda" } },
        [[expect.stringMatching(/^(?:BAD_USER_INPUT|NOT_FOUND)$/u), "bad"]],
      ]);
    }
  });
});
