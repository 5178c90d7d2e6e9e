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

  const OBJECT = /JSON object/u;
  it.each([
    ["a list", "[]", 400, "BAD_REQUEST", /a list.*request of its own/u],
    ["a list of operations", '[{"query":"{ __typename }"}]', 400, "BAD_REQUEST", /one operation/u],
    ["null", "null", 400, "BAD_REQUEST", OBJECT],
    ["a number", "1", 400, "BAD_REQUEST", OBJECT],
    ["a text", '"x"', 400, "BAD_REQUEST", OBJECT],
    ["nothing", "", 400, "BAD_REQUEST", /Got none/u],
    ["an object without a query", "{}", 400, "BAD_REQUEST", /Got none.*"query"/u],
    ["an empty query", '{"query":""}', 400, "BAD_REQUEST", /an empty one/u],
    ["a query that is a number", '{"query":7}', 400, "BAD_REQUEST", /Got 7/u],
    ["variables that are a text", '{"query":"{a}","variables":"a"}', 400, "BAD_REQUEST", /`variables`/u],
    ["a name that is a number", '{"query":"{a}","operationName":5}', 400, "BAD_REQUEST", /Name one/u],
  ])("whose body is %s is told what was required, what came and the cure", async (_, body, ...wanted) => {
    for (const type of ["application/json", "application/json; charset=utf-8"]) {
      const answer = await door.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": type },
        body,
      });
      const [error] = (answer.body as { errors: { message: string; extensions: { code: string } }[] }).errors;
      expect([answer.status, error?.extensions.code]).toEqual(wanted.slice(0, 2));
      expect(error?.message).toMatch(wanted[2]);
      expect(error?.message).toMatch(/Got .+\. /u);
    }
  });

  it.each(["text/plain", "application/graphql", "multipart/form-data; boundary=x", undefined])(
    "whose body is told to be %s is refused before it is read",
    async (type) => {
      const answer = await door.fetch("/graphql", {
        method: "POST",
        headers: type === undefined ? {} : { "content-type": type },
        body: Buffer.from('{"query":"{ __typename }"}'),
      });
      expect({ ...answer }).toMatchObject({
        status: 415,
        body: { errors: [{ extensions: { code: "CONTENT_TYPE_UNKNOWN" } }] },
      });
    },
  );

  it.each(["PUT", "DELETE", "PATCH"])("of the method %s is told which ones there are", async (method) => {
    const { status, headers } = await door.fetch("/graphql?query=%7B__typename%7D", { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  it.each([
    ["variables=x", /`variables`.*"x"/u],
    ["variables=%5B%5D", /`variables`.*a list/u],
    ["query=a", /`query`.*2 times/u],
  ])("by an address with %s is told what is wrong", async (part, message) => {
    const { status, body } = await door.fetch(`/graphql?query=%7B__typename%7D&${part}`);
    expect([status, (body as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
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
    for (const fields of ["__typename ".repeat(1_500), "__typename ".repeat(202)]) {
      const { body } = await door.ask(`{ ${fields} }`);
      expect((body as { errors: object[] }).errors).toMatchObject([
        {
          message: expect.stringContaining("Name each field once"),
          extensions: { code: "QUERY_LIMIT_EXCEEDED" },
        },
      ]);
    }
    expect((await door.ask(`{ ${"__typename ".repeat(190)} }`)).body).toMatchObject({
      data: { __typename: "Query" },
    });
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
