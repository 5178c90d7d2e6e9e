import { edtfDays } from "../../schema/edtf.js";
import { readFilter } from "../../server/exchange/reading/read-filter.js";
import { checkFilter } from "../../server/store/repositories/check-filter.js";
import { addSize, emptySize, inputCost } from "../../server/store/repositories/input-size.js";
import { type Door, openDoor } from "../support/door.js";
import { graphqlSchema } from "../support/graphql-schema.js";

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly cost: { readonly requested: number } };
}

let door: Door;
beforeAll(async () => {
  door = await openDoor({ seeds: "seeds" });
});
afterAll(() => door.close());

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

async function refusal(query: string, variables?: unknown): Promise<unknown> {
  const { status, body } = await door.ask(query, { variables });
  const [first] = (body as Body).errors ?? [];
  return { status, code: first?.extensions.code, message: first?.message };
}

const nodesRefused = {
  status: 400,
  code: "QUERY_LIMIT_EXCEEDED",
  message:
    "A query may have 200 filters and conditions in its inputs at most; this one has more. Ask for less in one filter, or in several queries.",
};

describe("a filter of a thousand conditions", () => {
  const or = many(1_000, () => ({ party: { place: { eq: "place:a" } } }));

  it("is refused in variables, before the engine sees it", async () => {
    const query = "query ($f: InitiativeFilter) { initiatives(filter: $f) { totalCount } }";
    expect(await refusal(query, { f: { or } })).toEqual(nodesRefused);
  });

  it.each([
    ["ranking", "query ($f: NetworkFilter) { ranking(measure: DEGREE, filter: $f) { rank } }"],
    ["network", "query ($f: NetworkFilter) { network(filter: $f) { truncated } }"],
    ["networkStats", "query ($f: NetworkFilter) { networkStats(filter: $f) { density } }"],
  ])("is refused in %s", async (_, query) => {
    const filter = { stakeholders: { or: many(2_000, () => ({ place: { eq: "place:a" } })) } };
    expect(await refusal(query, { f: filter })).toEqual(nodesRefused);
  });

  it("is refused for the candidates of matches", async () => {
    const query = `query ($f: MatchFilter) { stakeholder(id: "agency:smeda") { matches(filter: $f) { score } } }`;
    const candidates = { or: many(2_000, () => ({ place: { eq: "place:a" } })) };
    expect(await refusal(query, { f: { candidates } })).toEqual(nodesRefused);
  });

  it("is refused as a default of a variable and in the document, counted together", async () => {
    const part = `{or: [${'{id: {eq: "a:b"}} '.repeat(70)}]}`;
    expect(
      await refusal(
        `query ($f: StakeholderFilter = ${part}) { a: stakeholders(filter: $f) { totalCount } b: stakeholders(filter: ${part}) { totalCount } }`,
      ),
    ).toEqual(nodesRefused);
  });

  it("is refused at /export and by commands", async () => {
    const filter = JSON.stringify({ stakeholders: { or: many(300, () => ({})) } });
    const { status, body } = await door.fetch(`/export/json?filter=${encodeURIComponent(filter)}`);
    expect([status, (body as Body).errors?.[0]?.message]).toEqual([400, nodesRefused.message]);
    const schema = await graphqlSchema;
    expect(() => readFilter(filter, schema)).toThrow("A query may have 200 filters");
  });
});

describe("an input", () => {
  const deep = (levels: number): unknown => {
    let filter: unknown = {};
    for (let level = 0; level < levels; level++) filter = { not: filter };
    return filter;
  };

  it("is refused where it is nested deeper than a filter needs, however deep", async () => {
    const query = "query ($f: StakeholderFilter) { stakeholders(filter: $f) { totalCount } }";
    const message =
      "A query may have 24 levels in an input at most; this one has more. Ask for less in one filter, or in several queries.";
    expect(await refusal(query, { f: deep(24) })).toMatchObject({ message });
    const body =
      `{"query":${JSON.stringify(query)},"variables":{"f":${'{"not":'.repeat(20_000)}{}${"}".repeat(20_001)}}}`.slice(
        0,
        -1,
      );
    const answer = await door.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `${body}}`,
    });
    expect((answer.body as Body).errors?.[0]?.message).toBeDefined();
    expect(answer.status).toBe(400);
  });

  it("may be as deep as the limit, and is answered", async () => {
    const query = "query ($f: StakeholderFilter) { stakeholders(filter: $f) { totalCount } }";
    expect((await door.ask(query, { variables: { f: deep(23) } })).body).toMatchObject({ data: {} });
  });

  it("is refused where its lists hold more than the limit", async () => {
    const query = "query ($f: StakeholderFilter) { stakeholders(filter: $f) { totalCount } }";
    expect(await refusal(query, { f: { id: { in: many(2_001, (i) => `agency:a${i}`) } } })).toEqual({
      status: 400,
      code: "QUERY_LIMIT_EXCEEDED",
      message:
        "A query may have 2000 values in the lists of its inputs at most; this one has 2001. Ask for less in one filter, or in several queries.",
    });
  });

  it("costs time in proportion to its size, not to its square", () => {
    // Where each value were looked up among the others, folded, this took minutes.
    const names = many(100_000, (index) => `name ${index}`);
    checkFilter({ name: { in: names, contains: "99999" } }, "stakeholder");
    expect(() => {
      checkFilter({ name: { in: names, contains: "nothing" } }, "stakeholder");
    }).toThrow("The operators of `name` must allow for something");
  });

  it("of a variable that the operation does not declare is not looked at", async () => {
    const { body } = await door.ask("query ($n: Int) { stakeholders(first: $n) { totalCount } }", {
      variables: { n: 1, other: many(3_000, String) },
    });
    expect(body).toMatchObject({ data: {} });
  });

  it("stops to be counted at the limit", () => {
    const size = emptySize();
    const limits = { maxFilterNodes: 3, maxFilterDepth: 9, maxListValues: 5 };
    expect(() => {
      addSize([{}, {}, {}, {}, {}], size, limits);
    }).toThrow("3 filters and conditions");
    expect(size).toEqual({ nodes: 4, values: 5 });
  });
});

describe("the price of a filter", () => {
  const or = many(40, () => ({ kind: { eq: "TRAINING" } }));

  it("is free where it is small, and counts objects and tens of values beyond", () => {
    expect(inputCost({ kind: { eq: "TRAINING" } })).toBe(0);
    expect(inputCost({ or })).toBe(1 + 4 + 80 - 10);
    expect(inputCost({ id: { in: many(200, String) } })).toBe(2 + 20 - 10);
  });

  it("is paid for each parent", async () => {
    const query =
      "query ($f: LinkageFilter) { stakeholders(first: 10) { nodes { linkages(first: 1, filter: $f) { totalCount } } } }";
    const cost = async (f: unknown) =>
      ((await door.ask(query, { variables: { f } })).body as Body).extensions?.cost.requested as number;
    const more = (await cost({ or })) - (await cost(null));
    expect(more).toBeGreaterThanOrEqual(10 * 75);
    // What their own linkages cost beside it.
    expect(more).toBeLessThan(11 * 75);
  });

  it("has a thousand ids under a hundred parents and thirty aliases refused", async () => {
    const fields = many(29, (i) => `a${i}: linkages(first: 1, filter: $f) { totalCount }`).join(" ");
    const query = `query ($f: LinkageFilter) { stakeholders(first: 100) { nodes { ${fields} } } }`;
    const f = { id: { in: many(1_000, (i) => `linkage:agency:smeda/${i}`) } };
    expect(await refusal(query, { f })).toMatchObject({ status: 400, code: "COST_LIMIT_EXCEEDED" });
  });
});

describe("a text", () => {
  it("is not parsed as a date where it is over 40 characters", async () => {
    expect(() => edtfDays("1".repeat(150_000))).toThrow(
      "Expected a date or period of 40 characters at most; got 150000 characters.",
    );
    const query = "query ($d: EDTF) { stakeholders(filter: { during: $d }) { totalCount } }";
    expect(await refusal(query, { d: `y${"1".repeat(41)}` })).toMatchObject({
      status: 200,
      code: "BAD_USER_INPUT",
    });
    expect(await refusal(query, { d: "1".repeat(150_000) })).toEqual({
      status: 200,
      code: "BAD_USER_INPUT",
      message: "A text of an argument has 4000 characters at most. Got 150000. Send a shorter one.",
    });
  });

  it.each([
    ["a name", { name: { contains: "a".repeat(501) } }, "has 500 characters at most. Got 501."],
    ["an id", { id: { eq: `agency:${"a".repeat(300)}` } }, "has 300 characters at most. Got 307."],
  ])("is refused where %s is too long", async (_, f, message) => {
    const query = "query ($f: StakeholderFilter) { stakeholders(filter: $f) { totalCount } }";
    expect((await refusal(query, { f })) as Body).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(message) as unknown,
    });
  });

  it("is refused where the id of a thing is too long", async () => {
    const query = "query ($id: ID!) { stakeholder(id: $id) { id } }";
    expect(await refusal(query, { id: `agency:${"a".repeat(300)}` })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });
});

describe("variables that do not fit", () => {
  it("are answered in few words, however many there are", async () => {
    const query = "query ($f: [ID!]!) { nodes(ids: $f) { id } }";
    const { body } = await door.ask(query, { variables: { f: many(2_000, () => ({})).slice(0, 190) } });
    const text = JSON.stringify(body);
    expect((body as Body).errors?.length).toBeLessThanOrEqual(51);
    expect(text.length).toBeLessThan(20_000);
  });

  it("are refused where they have more fields than any input has", async () => {
    const f = Object.fromEntries(many(10_000, (i) => [`unknown${i}`, i]));
    const query = "query ($f: StakeholderFilter) { stakeholders(filter: $f) { totalCount } }";
    expect(await refusal(query, { f })).toMatchObject({ status: 400, code: "QUERY_LIMIT_EXCEEDED" });
  });
});
