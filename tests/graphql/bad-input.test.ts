import { openService, type Service } from "../support/service.js";
import { describeOn, testEngine } from "../support/test-engines.js";

/** A query, and what its one error must say; nothing below the schema is reached, so one engine is enough. */
type Refusal = readonly [query: string, message: string];

const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
const STAKEHOLDERS = "stakeholders by NAME ASC";
const bad = (filter: string, field = "stakeholders"): string =>
  `{ ${field}(filter: { ${filter} }) { nodes { id } } }`;
const agree = (name: string): string =>
  `The operators of \`${name}\` must allow for something: all of them hold at once.`;

const IDS: readonly Refusal[] = [
  [
    '{ stakeholder(id: "smeda") { id } }',
    'The id of a stakeholder is cluster:, agency:, university: or project: and a name without spaces. Got "smeda". Find ids with `search`.',
  ],
  ['{ stakeholder(id: "agency:") { id } }', 'Got "agency:".'],
  ['{ stakeholder(id: "agency:a b") { id } }', 'Got "agency:a b".'],
  ['{ stakeholder(id: "sector:textiles") { id } }', 'Got "sector:textiles".'],
  [
    '{ linkage(id: "linkage:nobody") { id } }',
    'The id of a linkage is `linkage:`, the id of one of its ends, `/` and a name. Got "linkage:nobody". Find ids with `linkages`.',
  ],
  ['{ linkage(id: "linkage:sector:a/b") { id } }', 'Got "linkage:sector:a/b".'],
  [
    '{ node(id: "person:somebody") { id } }',
    'An id is what it is one of (cluster:, agency:, university:, project:, linkage:, sector:, place:, topic: or document:) and a name without spaces. Got "person:somebody". Find ids with `search`.',
  ],
  ['{ nodes(ids: ["agency:smeda", ""]) { id } }', 'Got "".'],
  ['{ network(around: ["smeda"]) { truncated } }', 'Got "smeda".'],
  ['{ paths(from: "agency:smeda", to: "DROP") { length } }', 'Got "DROP".'],
];

const PAGES: readonly Refusal[] = [
  [
    "{ stakeholders(first: -1) { nodes { id } } }",
    "`first` is a whole number from 0 to 100. Got -1. Ask for several pages if you need more.",
  ],
  ["{ stakeholders(last: 101) { nodes { id } } }", "`last` is a whole number from 0 to 100. Got 101."],
  ["{ linkages(first: 2147483647) { nodes { id } } }", "Got 2147483647."],
  [
    "{ initiatives(first: 2, last: 2) { nodes { id } } }",
    'A page takes `first` or `last`, not both. Got {"first":2,"last":2}. Leave one out.',
  ],
  [
    '{ stakeholders(after: "garbage") { nodes { id } } }',
    '`after` is a cursor of an earlier answer. Got "garbage". Take it from `edges { cursor }` or `pageInfo`.',
  ],
  [
    `{ stakeholders(before: "${cursor(1, 2)}") { nodes { id } } }`,
    "`before` is a cursor of an earlier answer.",
  ],
  [
    `{ stakeholders(after: "${cursor(STAKEHOLDERS, 7, "agency:a")}") { nodes { id } } }`,
    "of an earlier answer.",
  ],
  [`{ stakeholders(after: "${cursor(STAKEHOLDERS, "a", null)}") { nodes { id } } }`, "of an earlier answer."],
  [
    `{ stakeholders(after: "${cursor("stakeholders by LINKAGE_COUNT ASC", 7, "agency:a")}") { nodes { id } } }`,
    '`after` is a cursor of the same list in the same order, stakeholders by NAME ASC. Got "stakeholders by LINKAGE_COUNT ASC". Keep `orderBy` as it was while you page, or start without a cursor.',
  ],
  [
    `{ sectors(after: "${cursor(STAKEHOLDERS, "a", "agency:a")}") { nodes { id } } }`,
    "`after` is a cursor of the same list in the same order, sectors by NAME ASC.",
  ],
  ['{ search(text: "x", first: 101) { score } }', "`first` is a whole number from 0 to 100. Got 101."],
];

const CONTRADICTIONS: readonly Refusal[] = [
  [
    bad('name: { isNull: true, eq: "x" }'),
    `${agree("name")} Got {"eq":"x","isNull":true}. Take one of them away, or put them into the filters of an \`or\`.`,
  ],
  [bad('earliest: { gte: "2005-01-01", lte: "2004-12-31" }'), agree("earliest")],
  [
    bad('updatedAt: { gt: "2026-01-02T00:00:00Z", lt: "2026-01-01T00:00:00Z" }', "linkages"),
    agree("updatedAt"),
  ],
  [bad("linkageCount: { gte: 5, lte: 4 }"), `${agree("linkageCount")} Got {"gte":5,"lte":4}.`],
  [bad("linkageCount: { gt: 4, lt: 5 }"), agree("linkageCount")],
  [bad("degree: { eq: 3, in: [4, 5] }"), agree("degree")],
  [bad("linkageCount: { in: [1, 2], gt: 2 }"), agree("linkageCount")],
  [bad("kind: { eq: AGENCY, in: [CLUSTER] }"), agree("kind")],
  [bad("collective: { eq: true, isNull: true }"), agree("collective")],
  [bad('name: { eq: "SMEDA", startsWith: "TD" }'), agree("name")],
  [bad('name: { in: ["SMEDA", "TDAP"], contains: "lums" }'), agree("name")],
  [bad('sector: { isNull: true, in: ["sector:textiles"] }'), agree("sector")],
  [bad("not: { or: [{ linkageCount: { gte: 5, lte: 4 } }] }"), agree("linkageCount")],
  [bad("linkages: { none: { partner: { linkageCount: { gt: 9, lt: 2 } } } }"), agree("linkageCount")],
  [bad("status: { eq: ENDED, in: [REQUESTED] }", "linkages"), agree("status")],
  [bad("linkageKind: { eq: TRAINING, isNull: true }", "initiatives"), agree("linkageKind")],
  [bad('name: { eq: "a", in: ["b"] }', "sectors"), agree("name")],
  [bad("or: []"), "`or` names at least one filter. Got an empty list. Leave it out to ask for no choice."],
  [
    bad('name: { contains: " - " }'),
    'A text to find in `name` has a letter or a digit. Got " - ". Write a word of it.',
  ],
  [
    bad('sector: { eq: "place:punjab" }'),
    'The id of a sector starts with sector:. Got "place:punjab". Find ids with `sectors`.',
  ],
  [
    bad('id: { eq: "smeda" }'),
    "The id of a stakeholder starts with cluster:, agency:, university: or project:.",
  ],
  [bad('id: { in: ["agency:smeda"] }', "linkages"), "The id of a linkage starts with linkage:."],
  [
    bad('parent: { eq: "textiles" }', "sectors"),
    "The id of a facet starts with sector:, place:, topic: or document:.",
  ],
  [
    bad("linkages: { some: { partner: { linkages: { none: {} } } } }"),
    "The filter `linkages` reaches one step: it cannot stand inside the filter of a linkage's ends.",
  ],
  [
    bad("coParticipants: { some: { coParticipants: { none: {} } } }"),
    "The filter `coParticipants` reaches one step",
  ],
  [
    bad("from: { linkages: { some: {} } }", "linkages"),
    "The filter `linkages` reaches one step: it cannot stand inside the filter of a linkage's ends.",
  ],
];

const OTHER_KINDS: readonly Refusal[] = [
  [
    bad("kind: { eq: AGENCY }", "clusters"),
    'A filter of `clusters` asks for what clusters can be. Got {"kind":{"eq":"AGENCY"}}. Take the condition on another kind away, or ask `stakeholders`.',
  ],
  [bad("kind: { in: [AGENCY, PROJECT] }", "universities"), "A filter of `universities`"],
  [bad('id: { in: ["agency:smeda", "project:ahan"] }', "clusters"), "A filter of `clusters`"],
  [bad("agencyType: { eq: BANK }", "projects"), "A filter of `projects`"],
  [bad("pilot: { isNull: false }", "agencies"), "A filter of `agencies`"],
  [bad('during: "2004"', "clusters"), "A filter of `clusters`"],
  [bad("and: [{ firmCount: { gte: 1 } }]", "agencies"), "A filter of `agencies`"],
  [bad("or: [{ kind: { eq: AGENCY } }, { kind: { eq: CLUSTER } }]", "projects"), "A filter of `projects`"],
];

const WALKS: readonly Refusal[] = [
  [
    '{ paths(from: "agency:smeda", to: "agency:tdap", kinds: []) { length } }',
    "`kinds` names at least one. Got an empty list. Leave it out to mean all of them.",
  ],
  ['{ stakeholder(id: "agency:smeda") { linkageCount(kinds: []) } }', "`kinds` names at least one."],
  ['{ stakeholder(id: "agency:smeda") { partnerCount(kinds: []) } }', "`kinds` names at least one."],
  ['{ search(text: "x", kinds: []) { score } }', "`kinds` names at least one."],
  [
    '{ paths(from: "agency:smeda", to: "agency:tdap", avoiding: ["agency:tdap"]) { length } }',
    'Nobody can be asked for and avoided at once. Got ["agency:tdap"]. Take them out of one of the two.',
  ],
  [
    '{ network(around: ["agency:smeda"], filter: { avoiding: ["agency:smeda"] }) { truncated } }',
    "Nobody can be asked for and avoided at once.",
  ],
  [
    '{ paths(from: "agency:smeda", to: "agency:tdap", maxLength: 13) { length } }',
    "`maxLength` is a whole number from 1 to 12. Got 13. Choose one in between.",
  ],
  [
    '{ paths(from: "agency:smeda", to: "agency:tdap", first: 0) { length } }',
    "`first` is a whole number from 1 to 100.",
  ],
  ["{ network(depth: 7) { truncated } }", "`depth` is a whole number from 0 to 6. Got 7."],
  ["{ network(depth: -1) { truncated } }", "`depth` is a whole number from 0 to 6. Got -1."],
  ["{ network(maxNodes: 0) { truncated } }", "`maxNodes` is a whole number from 1 to 5000. Got 0."],
  [
    '{ network(around: ["agency:smeda", "agency:tdap"], maxNodes: 1) { truncated } }',
    "`maxNodes` is a whole number from 2 to 5000. Got 1.",
  ],
  [
    "{ network(maxLinkages: 50001) { truncated } }",
    "`maxLinkages` is a whole number from 0 to 50000. Got 50001.",
  ],
  [
    `{ network(around: ${JSON.stringify(Array.from({ length: 101 }, (_, i) => `agency:${i}`))}) { truncated } }`,
    "`around` names 100 at most. Got 101. Ask in several queries.",
  ],
  [
    `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, (_, i) => `agency:${i}`))}) { id } }`,
    "`ids` names 100 at most. Got 101.",
  ],
  [
    `{ search(text: "${"a".repeat(201)}") { score } }`,
    "`text` has 200 characters at most. Got 201. Look for fewer words.",
  ],
  [
    '{ timeline(by: YEAR, filter: { during: "yesterday" }) { count } }',
    'Expected a date as precise as the source: 2004, 2004-08, 2004-08-15, a quarter such as 2007-33 (33 to 36), or an interval such as 2007-02-14/2007-02-16 or 2018/.. (EDTF, ISO 8601-2); got "yesterday".',
  ],
  ['{ linkages(filter: { during: "2005/2004" }) { totalCount } }', 'got "2005/2004".'],
  ['{ linkages(filter: { during: "../.." }) { totalCount } }', 'got "../..".'],
  ['{ linkages(filter: { during: "2004-13" }) { totalCount } }', 'got "2004-13".'],
  ['{ linkages(filter: { during: "2004-02-30" }) { totalCount } }', 'got "2004-02-30".'],
  ["{ linkages(filter: { during: 2004 }) { totalCount } }", "Expected a date as text"],
];

describeOn(testEngine("embedded"), "bad input", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  describe.each([
    ["an id", IDS],
    ["a page", PAGES],
    ["a filter that nothing can fulfil", CONTRADICTIONS],
    ["a walk or a search", WALKS],
  ])("%s", (_, refusals) => {
    it.each(refusals)("%s is refused with what was required", async (query, message) => {
      const { errors } = await service.ask(query);
      expect(errors).toEqual([
        expect.objectContaining({ code: "BAD_USER_INPUT", message: expect.stringContaining(message) }),
      ]);
    });
  });

  it("refuses a bad date in a variable, too", async () => {
    const { errors } = await service.ask(
      "query ($during: EDTF) { linkages(filter: { during: $during }) { totalCount } }",
      {
        during: "2004-08-32",
      },
    );
    expect(errors).toEqual([
      { code: "BAD_USER_INPUT", message: expect.stringContaining('got "2004-08-32"') },
    ]);
  });

  it("answers unknown ids with null where one thing is asked for", async () => {
    const query = `{
      stakeholder(id: "agency:nobody") { id }
      linkage(id: "linkage:agency:smeda/nothing") { id }
      node(id: "sector:none") { id }
      nodes(ids: ["agency:nobody", "agency:smeda", "linkage:agency:smeda/nothing"]) { id }
    }`;
    expect(await service.ask(query)).toEqual({
      data: { stakeholder: null, linkage: null, node: null, nodes: [null, { id: "agency:smeda" }, null] },
    });
  });

  it.each([
    '{ network(around: ["agency:smeda", "agency:nobody", "cluster:none"]) { truncated } }',
    '{ network(filter: { avoiding: ["agency:nobody", "cluster:none"] }) { truncated } }',
    '{ paths(from: "agency:nobody", to: "agency:smeda", avoiding: ["cluster:none"]) { length } }',
  ])("names every unknown id where they are needed: %s", async (query) => {
    const { errors } = await service.ask(query);
    expect(errors).toEqual([
      expect.objectContaining({
        code: "NOT_FOUND",
        message: "There is no stakeholder with the id agency:nobody or cluster:none. Find ids with `search`.",
      }),
    ]);
  });

  it("gives empty lists for filters by ids that are unknown but well formed", async () => {
    const query = `{
      stakeholders(filter: { sector: { eq: "sector:none" } }) { totalCount }
      linkages(filter: { document: { eq: "document:none" } }) { totalCount }
    }`;
    expect(await service.ask(query)).toEqual({
      data: { stakeholders: { totalCount: 0 }, linkages: { totalCount: 0 } },
    });
  });

  it("takes texts that look like statements as texts", async () => {
    const before = await service.get("{ stakeholders { totalCount } }");
    const texts = ["' OR true //", "\\' }) DETACH DELETE n //", "`$p1`", "\u0000a", "a".repeat(500)];
    for (const text of texts)
      expect(
        await service.ask(
          "query ($text: String!) { stakeholders(filter: { name: { eq: $text } }) { totalCount } }",
          { text },
        ),
      ).toEqual({ data: { stakeholders: { totalCount: 0 } } });
    expect(await service.get("{ stakeholders { totalCount } }")).toEqual(before);
  });

  it("says nothing of statements, engines or files in any refusal", async () => {
    for (const [query] of [...IDS, ...PAGES, ...CONTRADICTIONS, ...OTHER_KINDS, ...WALKS]) {
      const { errors } = await service.ask(query);
      expect(JSON.stringify(errors)).not.toMatch(/MATCH|WHERE|\$p\d|GRAFEO|Neo4j|node_modules|\.ts/u);
    }
  });
});
