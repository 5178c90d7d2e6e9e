import { openService, type Service } from "../support/service.js";
import { describeHeldOrNot } from "../support/test-engines.js";

interface Item {
  readonly cursor: string;
}

/** Lists that are worked out anew for each page: how to ask, and where the items are. */
const LISTS: readonly (readonly [list: string, query: string])[] = [
  ["ranking", "ranking(measure: BETWEENNESS, PAGE) { cursor rank stakeholder { id } }"],
  ["communities", "communities(leastSize: 1, PAGE) { cursor number size }"],
  [
    "matches",
    'stakeholder(id: "agency:world-bank") { list: matches(PAGE) { cursor rank candidate { id } } }',
  ],
  [
    "matches of a filter",
    'stakeholder(id: "agency:world-bank") { list: matches(filter: { candidates: { kind: { in: [AGENCY, CLUSTER] } } }, PAGE) { cursor rank candidate { id } } }',
  ],
  ["gaps", "gaps(PAGE) { cursor glaring stakeholder { id } lacksLinkageKind lacksPartnerGroup }"],
  ["search", 'search(text: "cluster", PAGE) { cursor score stakeholder { id } }'],
];

describeHeldOrNot("a list that is worked out anew for each page", (engine, isHeld) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine, { isHeld });
  });
  afterAll(() => service.close());

  async function page(query: string, first: number, after: string | null): Promise<Item[]> {
    const asked = query.replace("PAGE", "first: $first, after: $after");
    const root = asked.startsWith("stakeholder(") ? asked : `list: ${asked}`;
    const data = (await service.get(`query ($first: Int!, $after: String) { ${root} }`, {
      first,
      after,
    })) as {
      list?: Item[];
      stakeholder?: { list: Item[] };
    };
    return data.list ?? data.stakeholder?.list ?? [];
  }

  it.each(LISTS)("goes on behind a cursor as if it were one page: %s", async (_, query) => {
    const whole = await page(query, 7, null);
    const paged: Item[] = [];
    for (let pages = 0; pages < 3; pages += 1)
      paged.push(...(await page(query, 2, paged.at(-1)?.cursor ?? null)));
    paged.push(...(await page(query, 1, paged.at(-1)?.cursor ?? null)));
    expect(paged).toEqual(whole);
    expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(7);
  });

  it("refuses a cursor of another list", async () => {
    const [item] = await page("ranking(measure: BETWEENNESS, PAGE) { cursor }", 1, null);
    const { errors } = await service.ask(
      "query ($after: String) { ranking(measure: DEGREE, first: 1, after: $after) { rank } }",
      { after: item?.cursor },
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining("`after` is a cursor of the same list in the same order, ranking by DEGREE."),
    ]);
  });

  it("refuses to go deeper than the first 1000", async () => {
    const after = Buffer.from(JSON.stringify(["gaps", 1001, ""])).toString("base64url");
    const { errors } = await service.ask(
      "query ($after: String) { gaps(first: 1, after: $after) { peers } }",
      {
        after,
      },
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      "`after` is the cursor of one of the first 1000 items. Got 1001. Narrow the question with a filter.",
    ]);
  });
});
