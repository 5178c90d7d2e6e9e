import { createHash } from "node:crypto";
import { type Door, openDoor } from "../support/door.js";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const json = { "content-type": "application/json" };

/** Status, and the code of the first error. */
async function outcome(body: string): Promise<unknown> {
  const answer = await door.fetch("/graphql", { method: "POST", headers: json, body });
  const { errors } = answer.body as { errors?: { message: string; extensions: { code: string } }[] };
  expect(JSON.stringify(answer.body)).not.toMatch(/stack|node_modules|\.ts:/);
  return [answer.status, errors?.[0]?.extensions.code];
}

const deep = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + close.repeat(levels);

describe("an odd request", () => {
  it.each([
    ["a mutation", { query: "mutation { addStakeholder { id } }" }],
    ["a subscription", { query: "subscription { stakeholder { id } }" }],
    ["a query that is a number", { query: 7 }],
    ["variables that are a list", { query: "{ __typename }", variables: [1] }],
    ["variables that are a text", { query: "{ __typename }", variables: "a" }],
    ["extensions that are a list", { query: "{ __typename }", extensions: [[[]]] }],
    [
      "a persisted query whose hash is another's",
      {
        query: "{ __typename }",
        extensions: {
          persistedQuery: { version: 1, sha256Hash: createHash("sha256").update("x").digest("hex") },
        },
      },
    ],
    [
      "a persisted query of another version",
      { extensions: { persistedQuery: { version: 2, sha256Hash: "a" } } },
    ],
    ["a persisted query that is a text", { extensions: { persistedQuery: "a" } }],
    ["an operation that is not there", { query: "query A { __typename }", operationName: "B" }],
    ["nothing", {}],
  ])("is refused as the client's doing: %s", async (_, body) => {
    const [status, code] = (await outcome(JSON.stringify(body))) as [number, string];
    expect([status < 500, code]).toEqual([true, expect.stringMatching(/^(?!INTERNAL)[A-Z_]+$/)]);
  });

  it("is not answered at greater length than it has where a thousand fields are unknown", async () => {
    const fields = Array.from({ length: 1_000 }, (_, index) => `a${index.toString(36)}`).join(" ");
    const body = JSON.stringify({ query: `{ stakeholders(first: 1) { nodes { ${fields} } } }` });
    const { body: answer } = await door.fetch("/graphql", { method: "POST", headers: json, body });
    const { errors } = answer as { errors: { message: string }[] };
    expect(errors[20]?.message).toMatch(/too many/iu);
    expect(JSON.stringify(answer).length).toBeLessThan(body.length);
  });

  it("is answered where its operation has an empty name", async () => {
    const query = "{ __typename }";
    expect(await outcome(JSON.stringify({ query, operationName: "" }))).toEqual([200, undefined]);
    const { status } = await door.fetch(`/graphql?operationName=&query=${encodeURIComponent(query)}`);
    expect(status).toBe(200);
  });

  it("has the first errors of its fields told, and how many there were, where one mistake is made at each of many", async () => {
    const aliases = Array.from({ length: 30 }, (_, index) => `a${index}: nodes(ids: $ids) { id }`).join(" ");
    const { body } = await door.ask(`query ($ids: [ID!]!) { ${aliases} }`, {
      variables: { ids: Array.from({ length: 100 }, () => "no id") },
    });
    const { errors } = body as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors).toHaveLength(101);
    expect(errors[100]).toMatchObject({
      message: expect.stringContaining("3000"),
      extensions: { code: "QUERY_LIMIT_EXCEEDED" },
    });
  });

  it("is told what to do where it names a field so often that nobody compares them all", async () => {
    const { body } = await door.ask(`{ ${"__typename ".repeat(1_500)} }`);
    expect((body as { errors: object[] }).errors).toMatchObject([
      {
        message: expect.stringContaining("Name each field once"),
        extensions: { code: "QUERY_LIMIT_EXCEEDED" },
      },
    ]);
  });

  it("is refused where a hash is not known, so that the client sends the query", async () => {
    const sha256Hash = createHash("sha256").update("unknown").digest("hex");
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(await outcome(body)).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
  });

  it.each([
    [
      "lists in variables",
      `{"query":"query ($n: Int) { __typename }","variables":{"n":${deep("[", "]", 90_000)}}}`,
    ],
    [
      "objects in extensions",
      `{"query":"{ __typename }","extensions":${deep('{"a":', "}", 30_000).replace(":}", ":1}")}}`,
    ],
    ["lists in the body", deep("[", "]", 90_000)],
    ["lists in the document", JSON.stringify({ query: `{ nodes(ids: ${deep("[", "]", 900)}) { id } }` })],
    ["selections in the document", JSON.stringify({ query: deep("{ a ", "}", 600) })],
  ])("does no harm with deep %s", async (_, body) => {
    const [status] = (await outcome(body)) as [number];
    expect(status).toBeLessThan(500);
  });

  it("gets an answer that is not much longer than itself", async () => {
    const name = "n".repeat(150_000);
    const { body } = await door.ask(`{ ${name} }`);
    expect(JSON.stringify(body).length).toBeLessThan(3_000);
  });

  it("is logged in few words", async () => {
    await door.ask(`query ${"N".repeat(50_000)} { __typename }`);
    await door.fetch(`/${"p".repeat(9_000)}`);
    expect(Math.max(...door.log.map((line) => JSON.stringify(line).length))).toBeLessThan(2_000);
  });

  it.each(["null", "[]", "7", '"a"', "{", "[".repeat(4_000)])(
    "has the filter %.20s of an export refused",
    async (filter) => {
      const { status, body } = await door.fetch(`/export/json?filter=${encodeURIComponent(filter)}`);
      expect([
        status,
        (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
      ]).toEqual([400, "BAD_USER_INPUT"]);
    },
  );

  it("is answered as the client's doing where its path cannot be decoded", async () => {
    expect((await door.fetch("/export/%E0%A4%A")).status).toBe(400);
  });
});
