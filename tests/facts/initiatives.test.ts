import type { LinkageRecord, ProjectRecord } from "../../schema/record.js";
import { seeds } from "./seeds.js";

const TABLE = "document:more-interventions";
type Initiative = LinkageRecord | ProjectRecord;

const initiatives: Initiative[] = [...seeds.projects, ...seeds.linkages].filter(
  ({ activity }) => activity !== undefined,
);
const ofRow = (row: number): Initiative[] =>
  initiatives.filter(({ sources }) =>
    sources.some(
      ({ document, locator }) => document === TABLE && `${locator},`.startsWith(`table, row ${row},`),
    ),
  );
/** Activities, then results as "OUTPUT+" for observed and "OUTPUT?" for anticipated ones, each once. */
const summaryOf = (row: number): [number, string[]] => {
  const found = ofRow(row);
  const results = found.flatMap(({ results: all }) =>
    all.map(({ type, state }) => type + (state === "OBSERVED" ? "+" : "?")),
  );
  return [found.length, [...new Set(results)].sort()];
};

describe("the table of initiatives", () => {
  it.each([
    [1, 1, ["OUTCOME+", "OUTPUT+"]],
    [3, 1, ["OUTCOME?", "OUTPUT+"]],
    [4, 1, ["OUTCOME+", "OUTPUT+"]],
    [5, 1, ["OUTCOME+", "OUTPUT+"]],
    [6, 2, ["OUTCOME?", "OUTPUT+"]],
    [7, 1, ["OUTCOME+", "OUTPUT+"]],
    [8, 1, ["OUTCOME+", "OUTPUT+"]],
    [9, 1, ["OUTCOME+", "OUTPUT+"]],
    [10, 1, ["OUTCOME+", "OUTPUT+"]],
    [11, 2, ["OUTPUT+"]],
    [12, 2, ["OUTCOME?", "OUTPUT+"]],
    [13, 1, ["OUTCOME+", "OUTPUT+"]],
    [14, 4, ["OUTCOME+", "OUTPUT+"]],
    [15, 1, ["OUTCOME?", "OUTPUT?"]],
    [16, 5, ["OUTCOME+", "OUTCOME?", "OUTPUT+", "OUTPUT?"]],
  ])("gives row %i as %i initiatives with the results of its cells", (row, count, results) => {
    expect(summaryOf(row)).toEqual([count, results]);
  });

  it("gives the second CDA training as one project, told by a row of its own and by the last", () => {
    expect(ofRow(2).map(({ id }) => id)).toEqual(["project:cda-training-2"]);
    expect(ofRow(17).map(({ id }) => id)).toEqual([
      "project:cda-training-2",
      "project:cda-training-2-phase-1",
      "project:cda-training-2-phase-3",
      "project:cda-training-2-review",
      "project:balochistan-visit",
      "project:balochistan-extension",
    ]);
  });
});

const partiesOf = (project: string): [string, string, string | undefined][] =>
  seeds.linkages
    .filter(({ kind, to, from }) => kind !== "AFFILIATION" && (to === project || from === project))
    .map(({ kind, from, to, role }) => [kind, from === project ? to : from, role]);

describe("the parties of an initiative", () => {
  it("are those of the second CDA training in their roles, each in the phase that they are told of", () => {
    expect(partiesOf("project:cda-training-2")).toEqual([["IMPLEMENTATION", "agency:unido", "LEAD"]]);
    expect(partiesOf("project:cda-training-2-phase-1").sort()).toEqual([
      ["COLLABORATION", "agency:tdap", "PARTNER"],
      ["COLLABORATION", "agency:unido-india", "PARTNER"],
      ["IMPLEMENTATION", "agency:unido", "LEAD"],
      ["TRAINING", "agency:ahan-team", "TRAINEE"],
      ["TRAINING", "agency:fpcci", "TRAINEE"],
      ["TRAINING", "agency:lgcc", "TRAINEE"],
      ["TRAINING", "agency:smeda-sindh", "HOST"],
      ["TRAINING", "agency:smeda-sindh", "TRAINEE"],
      ["TRAINING", "agency:tdap", "TRAINEE"],
      ["TRAINING", "agency:thardeep", "TRAINEE"],
    ]);
    expect(partiesOf("project:cda-training-2-phase-3").sort()).toEqual([
      ["IMPLEMENTATION", "agency:unido", "LEAD"],
      ["TRAINING", "agency:smeda-karachi", "HOST"],
    ]);
  });

  it("are the province, PSIC, SMEDA and seven clusters in Punjab's programme of 2004", () => {
    const parties = partiesOf("project:punjab-cluster-programme");
    expect(parties.filter(([kind]) => kind === "COVERAGE")).toHaveLength(7);
    expect(parties.filter(([kind]) => kind !== "COVERAGE").sort()).toEqual([
      ["COLLABORATION", "agency:smeda", "PARTNER"],
      ["FUNDING", "agency:government-of-punjab", "FUNDER"],
      ["IMPLEMENTATION", "agency:government-of-punjab", "LEAD"],
      ["IMPLEMENTATION", "agency:psic", "IMPLEMENTER"],
    ]);
  });
});

describe("dates, people and money", () => {
  it("keeps every dated event as precise as its source", () => {
    const periods = new Map(
      [...seeds.projects, ...seeds.linkages].flatMap(({ id, period }) =>
        period ? [[id, period] as const] : [],
      ),
    );
    expect([...new Set(periods.values())].sort()).toEqual([
      "1963/",
      "2004-08",
      "2004-08/",
      "2005-05/2005-06",
      "2005-07~",
      "2005-08",
      "2005-08/",
      "2005-10/",
      "2005-12",
      "2007-02-14/2007-02-16",
      "2007-33/",
      "2008-04-15/2008-04-20",
      "2008-05-12/2008-05-14",
      "2017-06",
      "2017-06-12/",
      "2017-06~/",
    ]);
    expect(seeds.projects.find(({ id }) => id === "project:cda-training-2-review")?.status).toBe(
      "ANTICIPATED",
    );
    expect(seeds.agencies.flatMap(({ acronym, founded }) => (founded ? [[acronym, founded]] : []))).toEqual([
      ["SMEDA", "1998-10"],
    ]);
  });

  it("states each quantity once, so that sums count nothing twice", () => {
    expect(seeds.linkages.flatMap(({ id, quantity }) => (quantity ? [[id, quantity]] : []))).toEqual([
      ["linkage:project:cda-training-2/unido", { value: 20, unit: "cluster development agents" }],
      ["linkage:project:cdi-training-2017/unido", { value: 4, unit: "days" }],
      ["linkage:cluster:pilot-clusters/cdp", { value: 5, unit: "clusters" }],
      ["linkage:cluster:six-more-balochistan/balochistan-extension", { value: 6, unit: "clusters" }],
    ]);
  });

  it("names the one person who is named, and tells of others by function", () => {
    expect(seeds.linkages.flatMap(({ to, people }) => people.map((person) => ({ to, ...person })))).toEqual([
      { to: "project:cdi-training-2017", name: "Mr. Vedat Kunt", role: "International expert" },
      { to: "project:balochistan-visit", role: "Provincial Chief of SMEDA" },
      { to: "project:balochistan-extension", role: "Regional Manager of AHAN" },
      { to: "project:balochistan-visit", role: "Associate National Expert" },
    ]);
  });

  it("adds up to 280 million dollars, each counted once", () => {
    const sums = [
      ...seeds.projects.map(({ id, budget }) => ({ id, money: budget })),
      ...seeds.linkages.map(({ id, amount }) => ({ id, money: amount })),
    ].flatMap(({ id, money }) => (money ? [{ id, ...money }] : []));
    expect(sums.map(({ id, amount, includedIn }) => [id, amount, includedIn])).toEqual([
      ["project:punjab-jobs-competitiveness", 280_000_000, undefined],
      ["project:punjab-cdi", 6_000_000, "project:punjab-jobs-competitiveness"],
      ["linkage:agency:world-bank/funds-jobs-programme", 100_000_000, "project:punjab-jobs-competitiveness"],
      [
        "linkage:agency:government-of-punjab/funds-jobs-programme",
        180_000_000,
        "project:punjab-jobs-competitiveness",
      ],
      ["linkage:project:punjab-cdi/component-of-jobs-programme", 6_000_000, "project:punjab-cdi"],
    ]);
    const total = sums
      .filter(({ includedIn }) => includedIn === undefined)
      .reduce((sum, { amount }) => sum + amount, 0);
    expect(total).toBe(280_000_000);
  });

  it("tells a linkage that two documents tell with both", () => {
    const funds = seeds.linkages.find(({ id }) => id === "linkage:agency:bsf/matchmaking");
    expect(funds?.sources).toEqual([
      { document: TABLE, locator: "table, row 7" },
      { document: "document:further-impacts", locator: "paragraph 11" },
    ]);
  });

  it("has the parent of every affiliated agency and university", () => {
    const parents = new Set(
      [...seeds.agencies, ...seeds.universities]
        .filter(({ parent }) => parent !== undefined)
        .map(({ id }) => id),
    );
    const affiliated = seeds.linkages.filter(
      ({ kind, from }) => kind === "AFFILIATION" && !from.startsWith("project:"),
    );
    expect(new Set(affiliated.map(({ from }) => from))).toEqual(parents);
  });
});
