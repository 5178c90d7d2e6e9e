import { gzipSync } from "node:zlib";
import { type Door, openDoor } from "../support/door.js";

const QUERY = "{ stakeholders(first: 1) { nodes { id } } }";
const EMPTY = { stakeholders: { nodes: [] } };
const json = { "content-type": "application/json" };

describe("/graphql", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  it("answers a POST, with what the query cost", async () => {
    const { status, headers, body } = await door.ask(QUERY);
    expect({ status, body }).toEqual({
      status: 200,
      body: { data: EMPTY, extensions: { cost: { requested: 3, limit: 50_000 } } },
    });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("keeps a connection longer than a proxy in front does", async () => {
    const { headers } = await door.ask(QUERY);
    expect(headers.get("keep-alive")).toBe("timeout=125");
  });

  it("answers a plain GET", async () => {
    const { status, body } = await door.fetch(`/graphql?query=${encodeURIComponent(QUERY)}`);
    expect({ status, body }).toMatchObject({ status: 200, body: { data: EMPTY } });
  });

  it.each([
    ["GET", `/graphql?query=${encodeURIComponent(QUERY)}`],
    ["GET", "/schema.graphql"],
  ])("refuses what a page of another site asks for with an image: %s %s", async (method, path) => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" };
    const { status, body } = await door.fetch(path, { method, headers });
    expect({ status, body }).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: "CROSS_SITE" } }] },
    });
  });

  it("refuses a POST that a form of another site could send", async () => {
    const { status } = await door.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(status).toBe(415);
  });

  it("refuses a list of operations in one request", async () => {
    const { status, body } = await door.fetch("/graphql", {
      method: "POST",
      headers: json,
      body: JSON.stringify([{ query: QUERY }, { query: QUERY }]),
    });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    });
  });

  it("lets everybody read the schema", async () => {
    const { body } = await door.ask("{ __schema { queryType { name } } }");
    expect(body).toMatchObject({ data: { __schema: { queryType: { name: "Query" } } } });
  });

  it("compresses long answers for those who can unpack them", async () => {
    const { headers } = await door.ask(
      "{ __schema { types { name description fields { name description } } } }",
    );
    expect(headers.get("content-encoding")).toMatch(/^(br|gzip|deflate)$/);
  });

  it("answers the same to a body in one piece, in several, compressed, in another charset and behind a byte order mark", async () => {
    const text = JSON.stringify({ query: `{ sectors(filter: { name: { eq: "é" } }) { nodes { name } } }` });
    const utf16 = "application/json; charset=utf-16le";
    const bodies: [Record<string, string>, NonNullable<RequestInit["body"]>][] = [
      [json, Buffer.from(text)],
      [json, Buffer.from(`\ufeff${text}`)],
      [json, new Blob([text]).stream()],
      [{ ...json, "content-encoding": "gzip" }, gzipSync(text)],
      [{ "content-type": "application/json; charset=utf-8" }, Buffer.from(text)],
      [{ "content-type": utf16 }, Buffer.from(text, "utf16le")],
    ];
    for (const [headers, body] of bodies) {
      const { status, body: answer } = await door.fetch("/graphql", {
        method: "POST",
        headers,
        body,
        duplex: "half",
      });
      expect({ status, answer }).toMatchObject({ status: 200, answer: { data: { sectors: { nodes: [] } } } });
    }
  });

  it("says in JSON that a body is not JSON", async () => {
    const { status, headers, body } = await door.fetch("/graphql", {
      method: "POST",
      headers: json,
      body: '{"query":',
    });
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message:
              "The body of a request must be JSON, sent as application/json; it could not be read: Unexpected end of JSON input. Correct it and send it again.",
            extensions: { code: "BODY_INVALID" },
          },
        ],
      },
    });
  });

  it("says so where a body is compressed in a way it does not know", async () => {
    const { status, body } = await door.fetch("/graphql", {
      method: "POST",
      headers: { ...json, "content-encoding": "zip" },
      body: "{}",
    });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message:
              'The body of a request must be JSON, sent as application/json; it could not be read: unsupported content encoding "zip". Correct it and send it again.',
            extensions: { code: "BODY_INVALID" },
          },
        ],
      },
    });
  });

  it("says so where a body is not compressed as it claims to be", async () => {
    const { status, body } = await door.fetch("/graphql", {
      method: "POST",
      headers: { ...json, "content-encoding": "gzip" },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "BODY_INVALID" } }] });
  });

  it("refuses a body over the limit, also one that is small only while it is compressed", async () => {
    const tooLarge = JSON.stringify({ query: QUERY, extensions: { filler: "x".repeat(200 * 1024) } });
    const answers = await Promise.all([
      door.fetch("/graphql", { method: "POST", headers: json, body: tooLarge }),
      door.fetch("/graphql", {
        method: "POST",
        headers: { ...json, "content-encoding": "gzip" },
        body: gzipSync(tooLarge),
      }),
    ]);
    const refusal = {
      status: 413,
      body: {
        errors: [
          {
            message: "The body of a request may have 200 kB at most. Send less, or raise MAX_BODY_KB.",
            extensions: { code: "BODY_TOO_LARGE" },
          },
        ],
      },
    };
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([refusal, refusal]);
  });

  it("tells a browser that GraphiQL is not built, where it is not", async () => {
    const { status, body } = await door.fetch("/graphql", { headers: { accept: "text/html" } });
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        errors: [
          {
            message: "The page GraphiQL is not built. Run npm run build, then start the service again.",
            extensions: { code: "PAGE_NOT_BUILT" },
          },
        ],
      },
    });
  });
});

describe("the other routes", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  it("say on /healthz that the process is alive", async () => {
    const { status, body, headers } = await door.fetch("/healthz");
    expect({ status, body }).toEqual({ status: 200, body: { status: "alive" } });
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("lead from / to GraphiQL while the explorer is not built", async () => {
    const { status, headers } = await door.fetch("/", { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([302, "/graphql"]);
  });

  it("are named where there is nothing at a path", async () => {
    const { status, body } = await door.fetch("/grahpql");
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        errors: [
          {
            message:
              "There is nothing at GET /grahpql. The service answers at /, /graphql, /schema.graphql, /export/FORMAT, /import, /sources, /boundaries, /reconcile, /healthz and /readyz.",
            extensions: { code: "ROUTE_UNKNOWN" },
          },
        ],
      },
    });
  });

  it("let no page run inline scripts or be framed", async () => {
    const { headers } = await door.fetch("/healthz");
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("the id of a request", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  it("is the client's own where that is sane", async () => {
    const { headers } = await door.ask(QUERY, { headers: { "x-request-id": "trace-1:2.3" } });
    expect(headers.get("x-request-id")).toBe("trace-1:2.3");
  });

  it.each(["", "a b", "x".repeat(65), '{"a":1}'])("is a new one where the client's is %j", async (given) => {
    const { headers } = await door.ask(QUERY, { headers: { "x-request-id": given } });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describe("the log", () => {
  it("has one line a request, with its id and without its variables", async () => {
    const door = await openDoor();
    await door.ask("query Page($n: Int) { stakeholders(first: $n) { nodes { id } } }", {
      variables: { n: 17 },
      headers: { "x-request-id": "first" },
    });
    await door.ask("query Wrong { nothing }", { headers: { "x-request-id": "second" } });
    await door.close();
    const ofEach = {
      level: 30,
      time: expect.any(Number) as unknown,
      ms: expect.any(Number) as unknown,
      method: "POST",
      path: "/graphql",
      status: 200,
      msg: "request",
    };
    expect(door.log).toEqual([
      { ...ofEach, requestId: "first", operation: "Page", cost: 35 },
      { ...ofEach, requestId: "second", errors: ["GRAPHQL_VALIDATION_FAILED"] },
    ]);
  });
});
