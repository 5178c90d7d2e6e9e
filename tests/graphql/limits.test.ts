import { getIntrospectionQuery, isObjectType } from "graphql";
import { buildGraphqlSchema } from "../../server/api/graphql-schema.js";
import { ClientGoneError } from "../../server/http/deadline.js";
import { type Door, openDoor } from "../support/door.js";
import { type HeldPort, heldPort } from "../support/held-port.js";

interface GraphqlBody {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly limit: number } };
}

let door: Door;
beforeAll(async () => {
  door = await openDoor({ environment: { MAX_TOKENS: "500", MAX_ALIASES: "10", MAX_COST: "10000" } });
});
afterAll(() => door.close());

/** Status and the first error's code and sentence, or the answer's data. */
async function outcome(query: string, variables?: unknown): Promise<unknown> {
  const { status, body } = await door.ask(query, { variables });
  const { errors, data } = body as GraphqlBody;
  const first = errors?.[0];
  return first === undefined
    ? { status, data }
    : { status, code: first.extensions.code, message: first.message };
}

async function costOf(query: string, variables?: unknown): Promise<number | undefined> {
  return ((await door.ask(query, { variables })).body as GraphqlBody).extensions?.cost.requested;
}

/** Twelve levels of fields when `innermost` is one. */
const levels = (innermost: string): string => {
  const step = (inner: string): string => `linkages(first: 1) { nodes { from { ${inner} } } }`;
  return step(step(step(innermost)));
};
const NO_ROWS = { stakeholders: { nodes: [] } };

describe("the limit on tokens", () => {
  const query = (kinds: number): string =>
    `{ stakeholders(first: 1, filter: { kind: { in: [${"CLUSTER ".repeat(kinds)}] } }) { nodes { id } } }`;

  it("lets a query of exactly so many pass", async () => {
    expect(await outcome(query(474))).toEqual({ status: 200, data: NO_ROWS });
  });

  it("refuses one more, and says what to do", async () => {
    expect(await outcome(query(475))).toEqual({
      status: 400,
      code: "QUERY_LIMIT_EXCEEDED",
      message:
        "A query may have 500 words and signs (tokens) at most; this one has more. Pass long lists as variables, or ask in several queries.",
    });
  });
});

describe("the limit on depth", () => {
  const query = (innermost: string): string =>
    `{ stakeholders(first: 1) { nodes { ${levels(innermost)} } } }`;
  const oneMore = "linkages(first: 1) { totalCount }";

  it("lets 12 levels pass", async () => {
    expect(await outcome(query("id"))).toEqual({ status: 200, data: NO_ROWS });
  });

  it("refuses 13, also where fragments hide them, with the number that came", async () => {
    const refusal = {
      status: 400,
      code: "QUERY_LIMIT_EXCEEDED",
      message:
        "A query may have 12 levels of fields at most; this one has 13. Ask for fewer levels, or go on from the ids in a second query.",
    };
    expect(await outcome(query(oneMore))).toEqual(refusal);
    expect(
      await outcome(
        `{ stakeholders(first: 1) { nodes { ...Far } } } fragment Far on Stakeholder { ${levels(oneMore)} }`,
      ),
    ).toEqual(refusal);
  });

  it("does not count the questions that tools ask about the schema", async () => {
    const types = (levels: number): string =>
      levels === 0 ? "name" : `name ofType { ${types(levels - 1)} }`;
    expect(await outcome(`{ __schema { types { fields { type { ${types(9)} } } } } }`)).toMatchObject({
      status: 200,
      data: { __schema: {} },
    });
  });

  it("leaves fragments that go in circles to graphql-js", async () => {
    expect(
      await outcome(
        "{ stakeholders(first: 1) { nodes { ...A } } } fragment A on Stakeholder { linkages(first: 1) { nodes { from { ...A } } } }",
      ),
    ).toEqual({
      status: 200,
      code: "GRAPHQL_VALIDATION_FAILED",
      message: 'Cannot spread fragment "A" within itself.',
    });
  });
});

describe("the limit on aliases", () => {
  const query = (aliases: number): string =>
    `{ ${Array.from({ length: aliases }, (_, i) => `a${i}: stakeholder(id: "agency:a${i}") { id }`).join(" ")} }`;

  it("lets exactly so many pass", async () => {
    expect(await outcome(query(10))).toMatchObject({ status: 200, data: { a0: null, a9: null } });
  });

  it("refuses one more, with the number that came", async () => {
    expect(await outcome(query(11))).toEqual({
      status: 400,
      code: "QUERY_LIMIT_EXCEEDED",
      message:
        "A query may have 10 aliases at most; this one has 11. Ask in several queries, or with nodes(ids:) for many of a kind.",
    });
  });
});

describe("the cost of a query", () => {
  it("counts a page of 20 where the query names none, and multiplies pages", async () => {
    expect(await costOf("{ stakeholders { nodes { id } } }")).toBe(1 + 20 * 2);
    expect(
      await costOf("{ stakeholders(first: 3) { nodes { id linkages(first: 4) { nodes { id } } } } }"),
    ).toBe(1 + 3 * (1 + 1 + (1 + 4 * 2)));
    expect(await costOf("{ stakeholders(last: 7) { totalCount } }")).toBe(1 + 7);
  });

  it("is computed with the variables, and with their defaults", async () => {
    const query = "query ($n: Int = 5) { stakeholders(first: $n) { nodes { id } } }";
    expect(await costOf(query)).toBe(1 + 5 * 2);
    expect(await costOf(query, { n: 50 })).toBe(1 + 50 * 2);
    expect(await costOf(query, { n: null })).toBe(1 + 20 * 2);
  });

  it("leaves out what @skip and @include leave out", async () => {
    const query =
      "query ($with: Boolean!) { stakeholders(first: 2) { nodes { id name @include(if: $with) } } }";
    expect(await costOf(query, { with: true })).toBe(1 + 2 * 3);
    expect(await costOf(query, { with: false })).toBe(1 + 2 * 2);
  });

  it("counts as many as there are ids", async () => {
    expect(await costOf('{ nodes(ids: ["agency:a", "agency:b", "agency:c"]) { id } }')).toBe(1 + 3);
  });

  it("follows the variables of a document that was counted before", async () => {
    const query =
      "query Some($ids: [ID!]!, $n: Int) { nodes(ids: $ids) { id } clusters(first: $n) { totalCount } }";
    const ask = (count: number, n: number) =>
      costOf(query, { ids: Array.from({ length: count }, (_, index) => `agency:a${index}`), n });
    expect(await ask(2, 3)).toBe(1 + 2 + 1 + 3);
    expect(await ask(2, 3)).toBe(1 + 2 + 1 + 3);
    expect(await ask(7, 3)).toBe(1 + 7 + 1 + 3);
    expect(await ask(7, 40)).toBe(1 + 7 + 1 + 40);
  });

  it("is stated by every field that has pages", async () => {
    const types = Object.values((await buildGraphqlSchema()).getTypeMap()).filter(isObjectType);
    const paged = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === "first"))
        .map(({ name, extensions }) => ({
          field: `${type.name}.${name}`,
          states: typeof extensions["complexity"],
        })),
    );
    expect(paged.length).toBeGreaterThan(10);
    expect(paged.filter(({ states }) => states !== "function")).toEqual([]);
  });

  it("counts a tenth of the values of the schema, so that it is told whole, but not twice here", async () => {
    const types = Object.keys((await buildGraphqlSchema()).getTypeMap()).length;
    expect(await costOf("{ __schema { types { name } } }")).toBe(1 + Math.ceil((1 + types) / 10));
    const whole = getIntrospectionQuery();
    expect(await costOf(whole)).toBeLessThan(10_000);
    const twice = whole.replace("__schema", "again: __schema { types { ...FullType } } __schema");
    expect(await outcome(twice)).toMatchObject({ status: 400, code: "COST_LIMIT_EXCEEDED" });
  });
});

describe("the limit on cost", () => {
  const query =
    "query Many($n: Int) { stakeholders(first: 99) { nodes { linkages(first: $n) { nodes { id } } } } }";

  it("lets what fits pass", async () => {
    expect(await costOf(query, { n: 49 })).toBe(1 + 99 * (1 + 1 + 49 * 2));
    expect(await outcome(query, { n: 49 })).toEqual({ status: 200, data: NO_ROWS });
  });

  it("refuses what does not, with the cost and the pages to lower", async () => {
    expect(await outcome(query, { n: 50 })).toEqual({
      status: 400,
      code: "COST_LIMIT_EXCEEDED",
      message:
        "The query may cost 10000 at most; this one costs 10099. Pages multiply (here: stakeholders 99, linkages 50): lower first, or ask for fewer fields or levels.",
    });
  });

  it("tells the refused query its cost as well", async () => {
    expect(((await door.ask(query, { variables: { n: 100 } })).body as GraphqlBody).extensions).toEqual({
      cost: { requested: 1 + 99 * (2 + 200), limit: 10_000 },
    });
  });

  it("leaves a page that is too large or negative to the schema, which says what a page may be", async () => {
    expect(await outcome("{ stakeholders(first: 1000000) { totalCount } }")).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await outcome("{ stakeholders(first: -1) { totalCount } }")).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  it("refuses fragments that unfold without end in sight", async () => {
    const fragments = Array.from(
      { length: 9 },
      (_, i) => `fragment F${i} on Stakeholder { ${`...F${i + 1} `.repeat(4)}}`,
    ).join(" ");
    expect(
      await outcome(
        `{ stakeholders(first: 1) { nodes { ...F0 } } } ${fragments} fragment F9 on Stakeholder { id }`,
      ),
    ).toEqual({
      status: 400,
      code: "QUERY_LIMIT_EXCEEDED",
      message:
        "A query may have 10000 fields, fragments unfolded, at most; this one has more. Use fragments less often, or ask in several queries.",
    });
  });
});

describe("the limit on time", () => {
  const QUERY = '{ stakeholder(id: "agency:smeda") { name } }';
  let held: HeldPort;
  const openHeld = (timeoutMs: number, deaf = false): Promise<Door> =>
    openDoor({
      environment: { TIMEOUT_MS: String(timeoutMs), HOLD_GRAPH: "off" },
      around: (port) => (held = heldPort(port, { deaf })).port,
    });
  const refusal = {
    errors: [
      {
        message: "The answer was not ready within 40 ms. Ask for less: a smaller page, depth or filter.",
        extensions: { code: "TIMEOUT" },
      },
    ],
  };

  it("answers TIMEOUT and ends the work in the database", async () => {
    const slow = await openHeld(40);
    const { status, body } = await slow.ask(QUERY);
    expect(await held.givenUp).toMatchObject({ code: "TIMEOUT" });
    await slow.close();
    expect({ status, body }).toMatchObject({ status: 504, body: refusal });
    expect(slow.log).toMatchObject([
      { level: 40, msg: "TIMEOUT" },
      { status: 504, errors: ["TIMEOUT"], msg: "request" },
    ]);
  });

  it("answers in time although a resolver does not listen", async () => {
    const slow = await openHeld(40, true);
    const { status, body } = await slow.ask(QUERY);
    held.letGo();
    await slow.close();
    expect({ status, body }).toMatchObject({ status: 504, body: refusal });
  });

  it("is not met by an answer that comes before it", async () => {
    const slow = await openHeld(20_000);
    const asked = slow.ask(QUERY);
    await held.begun;
    held.letGo();
    const { status, body } = await asked;
    await slow.close();
    expect({ status, body }).toMatchObject({ status: 200, body: { data: { stakeholder: null } } });
  });

  it("does not keep the work of a client that went away", async () => {
    const slow = await openHeld(20_000);
    const leave = new AbortController();
    const asked = fetch(`${slow.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
      signal: leave.signal,
    });
    await held.begun;
    leave.abort();
    await expect(asked).rejects.toThrow("aborted");
    expect(await held.givenUp).toBeInstanceOf(ClientGoneError);
    await slow.close();
    expect(slow.log).toMatchObject([{ level: 30, status: 499, msg: "request" }]);
  });
});
