import { MEASURE_MEANINGS } from "../../schema/measure-keys.js";
import { type Service, openService } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

const KEYS = Object.keys(MEASURE_MEANINGS);
const NOBODY = { stakeholders: { id: { eq: "agency:nobody" } } };
const STATS = `counted { stakeholders linkages filter } pairs density meanDegree components { count largest isolated sizes { size count } }
  diameter { atLeast atMost exact } transitivity clustering reciprocity degrees { size count }
  mixing { kinds linkages expected ratio } assortativity cutVertices bridgeCount`;

interface OverviewAnswer {
  groups: { number: number; name: string; facetId: string | null; size: number; linkagesInside: number }[];
  flows: { from: number; to: number; linkageCount: number }[];
  groupCount: number;
  outside: number;
}

interface Stats {
  counted: { stakeholders: number; linkages: number; filter: string | null };
  components: { sizes: { size: number; count: number }[] };
  degrees: { size: number; count: number }[];
  mixing: { linkages: number; expected: number }[];
}

describeOnEngines("the measures of the documents' network", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  it("are told with a plain sentence, their method and their paper, every one", async () => {
    const { measures } = (await service.get("{ measures { key title meaning reference alwaysExact } }")) as {
      measures: { key: string; meaning: string; reference: string }[];
    };
    expect(measures.map(({ key }) => key).sort()).toEqual([...KEYS].sort());
    for (const { meaning, reference } of measures) {
      expect(meaning).toMatch(/^[A-Z].*\.$/u);
      expect(reference).toMatch(/\d{4}|\d+\.$/u);
    }
  });

  it.each(KEYS)("%s gives in the ranking what it gives for a stakeholder", async (key) => {
    const { ranking } = (await service.get(
      `{ ranking(measure: ${key}, first: 100) { rank value method error ranked stakeholder { id } } }`,
    )) as {
      ranking: { rank: number; value: number; method: string; error: null; stakeholder: { id: string } }[];
    };
    expect(ranking.length).toBe(100);
    const sign = key === "CONSTRAINT" ? 1 : -1;
    const values = ranking.map(({ value }) => value);
    expect(values.every((value) => Number.isFinite(value))).toBe(true);
    expect(values).toEqual([...values].sort((a, b) => sign * (a - b)));
    expect(new Set(ranking.map(({ method }) => method))).toEqual(new Set(["EXACT"]));
    const { stakeholder, ...place } = ranking[7] as (typeof ranking)[number];
    expect(
      await service.get(
        `{ stakeholder(id: "${stakeholder.id}") { measures(keys: [${key}]) { rank value method error ranked } } }`,
      ),
    ).toEqual({ stakeholder: { measures: [place] } });
  });

  it("are drawn together by what filters count, and flows are the linkages between", async () => {
    const { overview } = (await service.get(
      "{ overview(by: PLACE) { groupCount outside groups { number name facetId size linkagesInside } flows { from to linkageCount } } }",
    )) as { overview: OverviewAnswer };
    const { groups, flows } = overview;
    expect(groups.length).toBe(overview.groupCount);
    expect(groups.map(({ size }) => size)).toEqual(groups.map(({ size }) => size).sort((a, b) => b - a));
    for (const { facetId, name, size, linkagesInside } of groups) {
      const inside = { place: { eq: facetId } };
      const counted = (await service.get(
        "query ($place: StakeholderFilter, $both: LinkageFilter) { stakeholders(filter: $place) { totalCount } linkages(filter: $both) { totalCount } }",
        { place: inside, both: { from: inside, to: inside } },
      )) as Record<string, { totalCount: number }>;
      expect([name, size, linkagesInside]).toEqual([
        name,
        counted["stakeholders"]?.totalCount,
        counted["linkages"]?.totalCount,
      ]);
    }
    expect(flows.length).toBeGreaterThan(0);
    for (const { from, to, linkageCount } of flows) {
      const [a, b] = [from, to].map((number) => ({ place: { eq: groups[number - 1]?.facetId } }));
      const { linkages } = (await service.get(
        "query ($between: LinkageFilter) { linkages(filter: $between) { totalCount } }",
        {
          between: {
            or: [
              { from: a, to: b },
              { from: b, to: a },
            ],
          },
        },
      )) as { linkages: { totalCount: number } };
      expect(linkageCount).toBe(linkages.totalCount);
    }
  });

  it("are drawn together by the communities, the largest first, and count whom they leave out", async () => {
    const { overview, communities } = (await service.get(
      "{ overview(by: COMMUNITY, first: 3) { outside groupCount groups { size linkagesInside facetId name } } communities(first: 100) { size linkagesInside members(first: 1) { name acronym } } }",
    )) as { overview: OverviewAnswer; communities: { size: number; linkagesInside: number }[] };
    expect(overview.groups.map(({ size, linkagesInside }) => ({ size, linkagesInside }))).toEqual(
      communities.slice(0, 3).map(({ size, linkagesInside }) => ({ size, linkagesInside })),
    );
    expect(overview.groupCount).toBe(communities.length);
    const shown = overview.groups.reduce((sum, { size }) => sum + size, 0);
    expect(overview.outside).toBe(118 - shown);
  });

  it("of the whole add up: parts, degrees and kinds cover everybody and every linkage once", async () => {
    const { networkStats } = (await service.get(`{ networkStats { ${STATS} } }`)) as { networkStats: Stats };
    const { counted, components, degrees, mixing } = networkStats;
    const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
    expect(counted).toEqual({ stakeholders: 118, linkages: 205, filter: null });
    expect(sum(components.sizes.map(({ size, count }) => size * count))).toBe(118);
    expect(sum(degrees.map(({ count }) => count))).toBe(118);
    expect(sum(mixing.map(({ linkages }) => linkages))).toBe(205);
    expect(sum(mixing.map(({ expected }) => expected))).toBeCloseTo(205, 6);
  });

  it("count what the filter lets through, and say so", async () => {
    const filter = { stakeholders: { kind: { in: ["AGENCY", "PROJECT"] } }, avoiding: ["agency:unido"] };
    const { ranking } = (await service.get(
      `query ($filter: NetworkFilter) { ranking(measure: DEGREE, filter: $filter, first: 100) { counted { stakeholders filter } stakeholder { id kind } } }`,
      { filter },
    )) as { ranking: { counted: { stakeholders: number; filter: string }; stakeholder: { id: string } }[] };
    const ids = ranking.map(({ stakeholder }) => stakeholder.id);
    expect(ids.filter((id) => !/^(agency|project):/u.test(id) || id === "agency:unido")).toEqual([]);
    expect(ranking[0]?.counted.stakeholders).toBe(ids.length);
    expect(JSON.parse(ranking[0]?.counted.filter ?? "")).toEqual(filter);
  });

  it("give the same communities for the same seed, each member once", async () => {
    const query = `query ($seed: Int!) { communities(first: 100, leastSize: 1, seed: $seed) { size stability partition { modularity agreement communities } members(first: 100) { id } } }`;
    interface Found {
      communities: {
        size: number;
        stability: number;
        partition: { modularity: number; communities: number };
        members: { id: string }[];
      }[];
    }
    const found = (await service.get(query, { seed: 4 })) as Found;
    expect(await service.get(query, { seed: 4 })).toEqual(found);
    const members = found.communities.flatMap(({ members: all }) => all.map(({ id }) => id));
    expect([members.length, new Set(members).size]).toEqual([118, 118]);
    for (const { size, members: all, stability, partition } of found.communities) {
      expect(all).toHaveLength(size);
      expect(stability).toBeGreaterThan(0);
      expect(partition.modularity).toBeGreaterThan(0.5);
      expect(partition.communities).toBe(found.communities.length);
    }
  });

  it("are empty or unknown where the filter leaves nobody, and never a number that is not one", async () => {
    const answer = await service.ask(
      `query ($filter: NetworkFilter) { networkStats(filter: $filter) { ${STATS} } communities(filter: $filter) { size } ${KEYS.map((key) => `${key}: ranking(measure: ${key}, filter: $filter) { value }`).join(" ")} }`,
      { filter: NOBODY },
    );
    expect(answer.errors).toBeUndefined();
    const data = answer.data as Record<string, unknown>;
    for (const key of ["communities", ...KEYS]) expect(data[key]).toEqual([]);
    expect(data["networkStats"]).toMatchObject({ pairs: 0, density: null, diameter: null, clustering: null });
  });

  it("have no value for whoever is outside of the filtered network", async () => {
    const keys = `[${KEYS.join(", ")}]`;
    const { stakeholder } = (await service.get(
      `query ($filter: NetworkFilter) { stakeholder(id: "agency:smeda") { measures(keys: ${keys}, filter: $filter) { value rank error } } }`,
      { filter: NOBODY },
    )) as { stakeholder: { measures: object[] } };
    expect(stakeholder.measures).toEqual(KEYS.map(() => ({ value: null, rank: null, error: null })));
  });

  it.each([
    ["{ ranking(measure: FAME) { value } }", /FAME/u],
    ["{ ranking(measure: DEGREE, first: 101) { value } }", /`first` is a whole number from 0 to 100/u],
    ["{ communities(resolution: 0) { size } }", /`resolution` is a number from 0\.01 to 100/u],
    ['{ stakeholder(id: "agency:smeda") { measures(keys: []) { value } } }', /`keys` names at least one/u],
    [
      '{ networkStats(filter: { avoiding: ["agency:nobody"] }) { pairs } }',
      /no stakeholder .* agency:nobody/u,
    ],
    ['{ networkDiff(from: "2005-12", to: "2004-08") { undated } }', /`from` begins before `to` ends/u],
    ['{ networkDiff(from: "2005/..", to: "..") { undated } }', /`to` a last one|EDTF/u],
  ])("say what is wrong with %s", async (query, message) => {
    const { errors } = await service.ask(query);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it("tell August 2004 to December 2005 as a story that agrees with its numbers", async () => {
    const { networkDiff } = (await service.get(
      `{ networkDiff(from: "2004-08", to: "2005-12") { story added { count } ended { count } arrived { count } before { counted { linkages } } after { counted { linkages stakeholders } } moves(measure: BETWEENNESS, first: 3) { before after rankAfter } } }`,
    )) as {
      networkDiff: {
        story: string[];
        added: { count: number };
        ended: { count: number };
        before: { counted: { linkages: number } };
        after: { counted: { linkages: number } };
        moves: { before: number | null; after: number; rankAfter: number }[];
      };
    };
    const { story, added, ended, before, after, moves } = networkDiff;
    expect(after.counted.linkages).toBe(before.counted.linkages + added.count - ended.count);
    const told = (verb: string): number =>
      story
        .map((sentence) => new RegExp(`: (\\d+) linkages? ${verb}s? `, "u").exec(sentence)?.[1] ?? "0")
        .reduce((sum, count) => sum + Number(count), 0);
    expect([told("begin"), told("end")]).toEqual([added.count, ended.count]);
    expect(story[0]).toBe(
      "Before 2004-08 there was 1 linkage between 2 stakeholders; after 2005-12 there are 28 linkages between 29 stakeholders. 137 linkages without a date are in neither.",
    );
    expect(moves.map(({ rankAfter }) => rankAfter)).toEqual([1, 2, 3]);
  });
});
