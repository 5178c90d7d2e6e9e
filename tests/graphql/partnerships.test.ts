import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

interface Pair {
  between: { id: string }[];
  projectCount: number;
  linkageCount: number;
  projects: { id: string }[];
}

const PAIR = "between { id } projectCount linkageCount projects(first: 100) { id }";
const FOLDED = { throughProjects: true };

describeOnEngines("partners over projects in the documents' network", (engine) => {
  let graph: Service;
  let held: Service;
  beforeAll(async () => {
    graph = await openService(engine);
    held = await openService(engine, { isHeld: true });
  });
  afterAll(async () => {
    await graph.close();
    await held.close();
  });

  const both = async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    const found = await held.get(query, variables);
    expect(await graph.get(query, variables)).toEqual(found);
    return found as T;
  };
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

  it("are the pairs with two undertakings in common at least, with these, most first", async () => {
    const { pairs } = await both<{ pairs: { totalCount: number; nodes: Pair[] } }>(
      `{ pairs(first: 100) { totalCount nodes { ${PAIR} } } }`,
    );
    expect(pairs.totalCount).toBe(pairs.nodes.length);
    const counts = pairs.nodes.map(({ projectCount }) => projectCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { projects, projectCount } of pairs.nodes) expect(projects).toHaveLength(projectCount);
    const found = pairs.nodes.find(
      ({ between }) => idsOf(between).join() === "agency:government-of-punjab,agency:psic",
    );
    expect(found && idsOf(found.projects)).toEqual([
      "project:punjab-cdi",
      "project:punjab-cluster-programme",
    ]);
  });

  it("of one stand beside its direct partners, itself first, and fewer with a filter or a higher bound", async () => {
    const query = `query ($filter: NetworkFilter, $least: Int!) { stakeholder(id: "agency:thardeep") { partners(first: 50) { nodes { id } }
      partnerships(minInCommon: $least, filter: $filter, first: 50) { totalCount nodes { ${PAIR} } } } }`;
    interface Found {
      stakeholder: {
        partners: { nodes: { id: string }[] };
        partnerships: { totalCount: number; nodes: Pair[] };
      };
    }
    const { stakeholder } = await both<Found>(query, { least: 1 });
    expect(idsOf(stakeholder.partners.nodes)).toEqual(["project:cda-training-2-phase-1"]);
    const others = stakeholder.partnerships.nodes.map(({ between }) => idsOf(between));
    expect(others.every(([first]) => first === "agency:thardeep")).toBe(true);
    expect(others.map(([, other]) => other).sort()).toEqual(
      ["ahan-team", "fpcci", "lgcc", "smeda-sindh", "tdap", "unido", "unido-india"].map(
        (name) => `agency:${name}`,
      ),
    );
    const units = { stakeholders: { agencyType: { in: ["UNIT", "NGO"] } } };
    const narrow = (await both<Found>(query, { least: 1, filter: units })).stakeholder.partnerships;
    expect(narrow.nodes.map(({ between }) => between[1]?.id)).toEqual([
      "agency:ahan-team",
      "agency:smeda-sindh",
    ]);
    expect((await both<Found>(query, { least: 2 })).stakeholder.partnerships).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });

  it("are lines of a network without projects, of so many projects", async () => {
    const query = `query ($around: [ID!], $filter: NetworkFilter, $max: Int!) { network(around: $around, filter: $filter, maxLinkages: $max) {
      nodes { id kind } linkages { from { kind } to { kind } } partnerships { ${PAIR} } truncated omittedPartnerships } }`;
    interface Found {
      network: {
        nodes: { id: string; kind: string }[];
        linkages: { from: { kind: string }; to: { kind: string } }[];
        partnerships: Pair[];
        truncated: boolean;
        omittedPartnerships: number;
      };
    }
    const asked = { around: ["university:lums"], filter: FOLDED, max: 5000 };
    const { network } = await both<Found>(query, asked);
    expect(network.nodes.slice(0, 1).concat(network.nodes.filter(({ kind }) => kind === "CLUSTER"))).toEqual([
      { id: "university:lums", kind: "UNIVERSITY" },
      { id: "cluster:woven-garments-lahore", kind: "CLUSTER" },
    ]);
    const ends = network.linkages.flatMap(({ from, to }) => [from.kind, to.kind]);
    expect([...ends, ...network.nodes.map(({ kind }) => kind)]).not.toContain("PROJECT");
    const own = network.partnerships.find(
      ({ between }) => idsOf(between).join() === "cluster:woven-garments-lahore,university:lums",
    );
    expect(own?.projectCount).toBe(2);
    expect([network.truncated, network.omittedPartnerships]).toEqual([false, 0]);
    const cut = (await both<Found>(query, { ...asked, max: 1 })).network;
    expect([cut.partnerships.length, cut.omittedPartnerships]).toEqual([1, network.partnerships.length - 1]);
    const plain = (await both<Found>(query, { ...asked, filter: {} })).network;
    expect([plain.partnerships, plain.omittedPartnerships]).toEqual([[], 0]);
  });

  it("count in measures, communities and statistics, which say how many they are", async () => {
    const counted = "counted { stakeholders linkages partnerships }";
    interface Found {
      networkStats: { counted: { stakeholders: number; linkages: number; partnerships: number } };
      ranking: { stakeholder: { id: string }; counted: object }[];
      communities: { partition: { counted: object }; members: { kind: string }[] }[];
      stakeholder: { measures: { value: number | null }[] };
      project: { measures: { value: number | null }[] };
    }
    const found = await both<Found>(
      `query ($filter: NetworkFilter) { networkStats(filter: $filter) { ${counted} }
        ranking(measure: BETWEENNESS, filter: $filter, first: 1) { stakeholder { id } ${counted} }
        communities(filter: $filter) { partition { ${counted} } members { kind } }
        stakeholder(id: "cluster:textile-dadu") { measures(keys: [DEGREE], filter: $filter) { value } }
        project: stakeholder(id: "project:cdp") { measures(keys: [DEGREE], filter: $filter) { value } } }`,
      { filter: FOLDED },
    );
    const { pairs } = await both<{ pairs: { totalCount: number } }>(
      "{ pairs(minInCommon: 1) { totalCount } }",
    );
    expect(found.networkStats.counted.partnerships).toBeGreaterThanOrEqual(pairs.totalCount);
    expect(found.ranking[0]).toMatchObject({
      stakeholder: { id: "agency:unido" },
      counted: found.networkStats.counted,
    });
    expect(found.communities[0]?.partition.counted).toEqual(found.networkStats.counted);
    expect(found.communities.flatMap(({ members }) => members.map(({ kind }) => kind))).not.toContain(
      "PROJECT",
    );
    // The ministry and the five other clusters of its draft.
    expect(found.stakeholder.measures[0]?.value).toBe(6);
    expect(found.project.measures[0]?.value).toBeNull();
    const plain = await both<Found>(`{ networkStats { ${counted} } }`);
    expect(plain.networkStats.counted.partnerships).toBe(0);
  });

  it("are the pairs that several documents tell, with these and the linkages", async () => {
    const { toldPairs } = await both<{
      toldPairs: {
        totalCount: number;
        nodes: { between: { id: string }[]; documents: { id: string }[]; linkages: { id: string }[] }[];
      };
    }>("{ toldPairs(first: 100) { totalCount nodes { between { id } documents { id } linkages { id } } } }");
    expect(toldPairs.totalCount).toBe(toldPairs.nodes.length);
    expect(toldPairs.nodes.every(({ documents }) => documents.length >= 2)).toBe(true);
    const told = toldPairs.nodes.find(
      ({ between }) => idsOf(between).join() === "agency:psic,project:punjab-cdi",
    );
    expect(told && [idsOf(told.documents), idsOf(told.linkages)]).toEqual([
      ["document:cdi-press-release", "document:cdi-project-background"],
      ["linkage:agency:psic/leads-cdi"],
    ]);
  });

  it.each([
    [
      `{ network(around: ["project:cdp"], filter: { throughProjects: true }) { truncated } }`,
      "has no projects",
    ],
    [`{ networkDiff(from: "2004", to: "2005", filter: { throughProjects: true }) { undated } }`, "have none"],
    ["{ pairs(minInCommon: 0) { totalCount } }", "`minInCommon` is a whole number from 1 to 1000"],
    ["{ toldPairs(minDocuments: 0) { totalCount } }", "`minDocuments` is a whole number from 1 to 1000"],
  ])("are refused where they mean nothing: %s", async (query, message) => {
    for (const service of [graph, held]) {
      const { errors } = await service.ask(query);
      expect([errors?.[0]?.code, errors?.[0]?.message]).toEqual([
        "BAD_USER_INPUT",
        expect.stringContaining(message),
      ]);
    }
  });
});
