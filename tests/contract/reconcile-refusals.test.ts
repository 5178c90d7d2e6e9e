import { type Door, openDoor } from "../support/door.js";

const form = (fields: Record<string, unknown>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ),
});
const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("what reconciliation refuses", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor({ seeds: "seeds" });
  });
  afterAll(() => door.close());

  it.each<[string, string, RequestInit, string]>([
    [
      "a query that is a number",
      "/reconcile",
      form({ queries: { q: { query: 7 } } }),
      '`q.query` is a text. Got 7. Send {"q0": {"query": "a name"}} as the parameter `queries`.',
    ],
    [
      "queries in a list",
      "/reconcile",
      form({ queries: [] }),
      "The request is an object with a query under each key. Got an empty list. Send",
    ],
    [
      "lists in lists by the thousand",
      "/reconcile/match",
      { ...json({}), body: `{"queries":${"[".repeat(50_000)}${"]".repeat(50_000)}}` },
      "Got something nested too deep to be shown.",
    ],
    [
      "a limit of none",
      "/reconcile",
      form({ queries: { q: { query: "a", limit: 0 } } }),
      "`q.limit` is a whole number from 1 on. Got 0.",
    ],
    [
      "a property without its id",
      "/reconcile",
      form({ queries: { q: { query: "a", properties: [{ v: "x" }] } } }),
      "`q.properties.0.pid` is a text. Got nothing.",
    ],
    [
      "too many values",
      "/reconcile",
      form({ queries: { q: { query: "a", properties: [{ pid: "places", v: Array(21).fill("x") }] } } }),
      "`q.properties.0.v` is a text, a number, true, false or an object with the `id` of somebody, a list of up to 20 of these, or null.",
    ],
    [
      "a type that is a number",
      "/reconcile",
      form({ queries: { q: { query: "a", type: 7 } } }),
      "`q.type` is the id of a type, or a list of these. Got 7.",
    ],
    [
      "no conditions",
      "/reconcile/match",
      json({ queries: [{ conditions: [] }] }),
      "`queries.0.conditions` is a list of 1 to 20 conditions. Got an empty list.",
    ],
    [
      "another sort of condition",
      "/reconcile/match",
      json({ queries: [{ conditions: [{ matchType: "x", v: "a" }] }] }),
      '`queries.0.conditions.0.matchType` is "name" or "property". Got "x".',
    ],
    [
      "ids that are none",
      "/reconcile/extend",
      json({ ids: "agency:smeda", properties: [] }),
      '`ids` is a list of up to 500 ids. Got "agency:smeda". Send {"ids"',
    ],
  ])("says of %s what was required, what came and the cure", async (_, path, init, message) => {
    const { body } = await door.fetch(path, init);
    expect((body as { errors: { message: string }[] }).errors[0]?.message).toContain(message);
  });

  it.each(["N/A", "n.a.", "-", "none", "Unknown", "TBD", "", "?"])(
    "nothing of, and finds nobody by, a name or a value that says nothing is known: %j",
    async (nothing) => {
      const resultOf = async (query: object): Promise<readonly { id: string; score: number }[]> => {
        const { body } = await door.fetch("/reconcile", form({ queries: { q: query } }));
        return (body as { q: { result: readonly { id: string; score: number }[] } }).q.result;
      };
      const properties = [{ pid: "places", v: nothing }];
      expect(await resultOf({ query: nothing })).toEqual([]);
      expect(await resultOf({ query: nothing, properties })).toEqual([]);
      const [first] = await resultOf({ query: "SMEDA", properties });
      const [alone] = await resultOf({ query: "SMEDA" });
      expect([first?.id, first?.score]).toEqual(["agency:smeda", alone?.score]);
    },
  );
});
