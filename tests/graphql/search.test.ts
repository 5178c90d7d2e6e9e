import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";
import { SEARCHED_WORDS } from "./searched-words.js";

interface Result {
  readonly type: string;
  readonly forgiving: boolean;
  readonly matchedIn: string;
  readonly matchedText: string;
  readonly node: { readonly id: string } | null;
  readonly person: { readonly name: string | null; readonly linkages: readonly { id: string }[] } | null;
}

interface Found {
  readonly searchResults: {
    readonly suggestion: string | null;
    readonly totalCount: number;
    readonly nodes: readonly Result[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const QUERY = `query ($text: String!, $types: [SearchType!], $kinds: [StakeholderKind!], $filter: StakeholderFilter, $first: Int, $after: String) {
  searchResults(text: $text, types: $types, kinds: $kinds, filter: $filter, first: $first, after: $after) {
    suggestion totalCount pageInfo { hasNextPage endCursor }
    nodes { type forgiving matchedIn matchedText node { id } person { name linkages { id } } }
  }
}`;

describeHeldOrNot("search in the documents' network", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld });
  }, 900_000);
  afterAll(() => service.close());

  const results = async (text: string, more: object = {}): Promise<Found["searchResults"]> =>
    ((await service.get(QUERY, { text, ...more })) as Found).searchResults;
  const ids = ({ nodes }: Found["searchResults"]): string[] =>
    nodes.map(({ node, person }) => node?.id ?? person?.name ?? "");

  it.each<[asked: string, first: string, suggestion: string | null]>([
    ["smeeda", "agency:smeda", "SMEDA"],
    ["smda", "agency:smeda", "SMEDA"],
    ["surgicl", "sector:surgical-instruments", "Surgical"],
    ["sialcot", "place:sialkot", "Sialkot"],
    ["siyalkot", "place:sialkot", "Sialkot"],
    ["handlom", "sector:handloom-weaving", "Handloom"],
    ["handlooms", "sector:handloom-weaving", null],
    ["handloom", "sector:handloom-weaving", null],
    ["loom", "sector:handloom-weaving", "Handloom"],
    ["Thardip", "agency:thardeep", "Thardeep"],
    ["onevillageoneproduct", "project:ovop-japan", null],
    ["Rahimyarkhan", "place:rahim-yar-khan", null],
    ["SFPAK04002", "project:sf-pak-04-002", null],
    ["UNIDO's", "agency:unido", null],
    ["Sialkot’s", "place:sialkot", null],
    ["SMEs", "agency:sme-networks", null],
    ["cdas", "topic:cda-training", null],
    ["R&D", "topic:research-and-development", null],
    ["J&CP", "project:punjab-jobs-competitiveness", null],
    ["MoC", "agency:ministry-of-commerce", null],
    ["ToT", "project:training-of-trainers-2005", null],
    ["where is PSIC", "agency:psic", null],
    ["what is a cluster", "topic:cluster", null],
    ["clusters in Lahore", "cluster:knitwear-lahore", null],
    ["willing to pay", "linkage:agency:government-of-punjab/willing-to-fund-punjab-cluster-programme", null],
    ["hosts the third phase", "linkage:agency:smeda-karachi/hosts-third-phase", null],
    ["press release", "document:cdi-press-release", null],
    ["bench marking", "agency:unido", null],
    ["hand loom", "sector:handloom-weaving", "Handloom"],
    ["sportsgoods", "sector:sports-goods", null],
    ["gujranwla", "place:gujranwala", "Gujranwala"],
    ["goverment of punjab", "agency:government-of-punjab", "Government of Punjab"],
    ["Planning Commision", "agency:planning-commission", "Planning Commission"],
    ["University Gujarat", "university:uog", "University Gujrat"],
    ["the World Bank", "agency:world-bank", null],
    ["artisanal clusters of Azad Jammu and Kashmir", "cluster:artisanal-azad-jammu-and-kashmir", null],
    ["training of trainers programme for agents", "project:training-of-trainers-2005", null],
    ["Higher Education Commission", "agency:hec", null],
    ["Ministries of Industry", "agency:ministry-of-industries", null],
    ["AJK", "place:azad-jammu-and-kashmir", null],
    ["Vedat Kunt", "Mr. Vedat Kunt", null],
    ["safety standards", "topic:safety-standards", null],
    ["football", "sector:sports-goods", null],
    ["leather goods", "sector:leather", null],
    ["kashmir", "place:azad-jammu-and-kashmir", null],
    ["Unido pakistan", "agency:unido", null],
    ["Weaving cluster, Hyderabad", "cluster:weaving-hyderabad", null],
    ["Cluster development project", "project:punjab-cdi", null],
    ["One Village One Product", "project:ovop-japan", null],
    ["handl mult", "cluster:handloom-weaving-multan", null],
    ...SEARCHED_WORDS,
  ])("finds for %s first %s", async (asked, first, suggestion) => {
    const found = await results(asked);
    expect([ids(found)[0] ?? "", found.suggestion]).toEqual([first, suggestion]);
  });

  it.each([
    ["leather goods", "cluster:leather-products-sialkot"],
    ["football", "cluster:sports-goods-sialkot"],
    ["poverty", "linkage:university:uog/industry-academia-linkages"],
    ["gender", "linkage:university:uog/industry-academia-linkages"],
    ["global value chains", "project:punjab-cdi"],
    ["diagnostic", "linkage:agency:edb/diagnostic-study"],
    ["Ministries of Industry", "agency:ministry-of-textile-industries"],
    ["Cluster development project", "project:cdp"],
    ["Project Background", "document:cdi-project-background"],
  ])("finds for %s also %s", async (asked, id) => {
    expect(ids(await results(asked, { first: 20 }))).toContain(id);
  });

  it("says what matched and whether it was forgiving", async () => {
    const [need] = (await results("safety standards", { types: ["STAKEHOLDER"] })).nodes;
    expect(need).toMatchObject({ matchedIn: "OFFER", matchedText: "Safety standards", forgiving: false });
    const [misspelt] = (await results("sialcot", { types: ["STAKEHOLDER"] })).nodes;
    expect(misspelt).toMatchObject({ type: "STAKEHOLDER", matchedIn: "NAME", forgiving: true });
    const [person] = (await results("Vedat Kunt")).nodes;
    expect(person).toMatchObject({ type: "PERSON", node: null, matchedText: "Mr. Vedat Kunt" });
    expect(person?.person?.linkages).toHaveLength(1);
  });

  it("puts what has the very words before what has only words near to them", async () => {
    for (const text of ["safety standards", "Unido pakistan", "Ministry of Industry", "diagnostic study"]) {
      const order = (await results(text, { first: 100 })).nodes.map(({ forgiving }) => Number(forgiving));
      expect(order).toEqual([...order].sort());
    }
  });

  it("never takes a number or a code for another", async () => {
    expect(await results("SF/PAK/04/003", { kinds: ["PROJECT"] })).toMatchObject({ suggestion: null });
    expect((await results("99999")).nodes).toEqual([]);
  });

  it("keeps to kinds and filters, from the first hit on", async () => {
    expect(ids(await results("organisatio", { kinds: ["UNIVERSITY"] }))).toEqual([]);
    expect(ids(await results("universi", { kinds: ["UNIVERSITY"] }))).toEqual([
      "university:uog",
      "university:lums",
    ]);
    const inLahore = { place: { eq: "place:lahore" } };
    const lahore = await results("knitwaer", { filter: inLahore });
    expect(ids(lahore)).toEqual(["cluster:knitwear-lahore"]);
  });

  it("pages through everything once", async () => {
    const whole = await results("smeda", { first: 100 });
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Found["searchResults"] = await results("smeda", { first: 7, after });
      expect(page.totalCount).toBe(whole.totalCount);
      paged.push(...ids(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(paged).toEqual(ids(whole));
    expect(paged).toHaveLength(whole.totalCount);
  });

  it("finds nothing for what is near to nothing, and reads a long text within its bounds", async () => {
    expect(await results("zzzzqqq")).toMatchObject({ nodes: [], totalCount: 0, suggestion: null });
    const long = Array.from({ length: 25 }, (_, place) => `wrod${place % 10}x`).join(" ");
    expect((await service.ask(QUERY, { text: long })).errors).toBeUndefined();
  });

  it("refuses a page beyond the depth of a search", async () => {
    const after = Buffer.from(JSON.stringify(["SEARCH", 1_000, "agency:unido"])).toString("base64url");
    expect((await service.ask(QUERY, { text: "unido", after })).errors?.[0]).toMatchObject({
      code: "BAD_USER_INPUT",
      message:
        "`after` is the cursor of one of the first 1000 hits. Got 1000. Look for more words, or give a filter.",
    });
  });
});
