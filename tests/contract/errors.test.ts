import { readFileSync } from "node:fs";
import { ERRORS, LinkagesError } from "../../server/errors.js";
import { openDoor } from "../support/door.js";
import { failingPort } from "../support/failing-port.js";

describe("docs/errors.md", () => {
  it("has a section for every error of the table, with its status and exit code, and no other", () => {
    const sections = readFileSync("docs/errors.md", "utf8").split(/^### /m).slice(1);
    const documented = sections.map((section) => {
      const [, code, status, exitCode] =
        /^([A-Z_]+)\n\nHTTP status (\d+), exit code (\d+)\.\n\n\S/.exec(section) ?? [];
      return { code, status: Number(status), exitCode: Number(exitCode) };
    });
    expect(documented).toEqual(
      Object.entries(ERRORS).map(([code, { status, exitCode }]) => ({ code, status, exitCode })),
    );
  });
});

const QUERY = '{ stakeholder(id: "agency:smeda") { name } }';

describe("an error that a resolver throws", () => {
  it("leaves masked where it is unknown, and is logged whole under the request's id", async () => {
    const door = await openDoor({
      around: (port) => failingPort(port, new Error("secret at /srv/graph, password hunter2")),
    });
    const { status, headers, body } = await door.ask(QUERY, { headers: { "x-request-id": "r-1" } });
    await door.close();
    expect(headers.get("x-request-id")).toBe("r-1");
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        data: { stakeholder: null },
        errors: [
          {
            message: "Something went wrong on our side. It is logged under the request id r-1.",
            path: ["stakeholder"],
            extensions: { code: "INTERNAL_SERVER_ERROR" },
          },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|hunter2|stack/);
    expect(door.log).toMatchObject([
      {
        level: 50,
        requestId: "r-1",
        path: ["stakeholder"],
        err: {
          message: "secret at /srv/graph, password hunter2",
          stack: expect.stringContaining("errors.test") as unknown,
        },
      },
      { level: 30, requestId: "r-1", errors: ["INTERNAL_SERVER_ERROR"], msg: "request" },
    ]);
  });

  it("is logged in few words, however much an engine quotes in it", async () => {
    const statement = "MATCH (n) ".repeat(100_000);
    const error = Object.assign(new Error(`Invalid input: ${statement}`), { statement });
    const door = await openDoor({ around: (port) => failingPort(port, error) });
    await door.ask("{ stakeholders { totalCount } }");
    await door.close();
    expect(JSON.stringify(door.log)).toContain("Invalid input: MATCH (n)");
    expect(JSON.stringify(door.log).length).toBeLessThan(20_000);
  });

  it("leaves with its own code and sentence where it is of the table; its cause is logged only", async () => {
    const away = new LinkagesError(
      "GRAPH_UNREACHABLE",
      { url: "bolt://graph:7687", cause: "connection refused", cure: "Start it." },
      new Error("ECONNREFUSED 10.0.0.7"),
    );
    const door = await openDoor({ around: (port) => failingPort(port, away) });
    const { status, body } = await door.ask(QUERY);
    await door.close();
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        data: { stakeholder: null },
        errors: [
          {
            message: "The graph at bolt://graph:7687 cannot be reached: connection refused. Start it.",
            path: ["stakeholder"],
            extensions: { code: "GRAPH_UNREACHABLE" },
          },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain("10.0.0.7");
    expect(JSON.stringify(door.log[0])).toContain("ECONNREFUSED 10.0.0.7");
  });

  it("is the same when the question comes again, and is run compiled", async () => {
    const door = await openDoor();
    const question = '{ match(seeker: "agency:nobody", candidate: "agency:somebody") { rank } }';
    const first = await door.ask(question);
    const again = await door.ask(question);
    await door.close();
    expect(first.body).toMatchObject({ errors: [{ path: ["match"], extensions: { code: "NOT_FOUND" } }] });
    expect(again.body).toEqual(first.body);
  });

  it("is told apart from a query that GraphQL itself refuses", async () => {
    const door = await openDoor();
    const answers = await Promise.all([
      door.ask("{ stakeholder(id: "),
      door.ask("{ stakeholders { nodes { nmae } } }"),
      door.ask("query ($n: Int) { stakeholders(first: $n) { totalCount } }", { variables: { n: "many" } }),
      door.ask("query A { __typename } query B { __typename }"),
    ]);
    await door.close();
    expect(
      answers.map(({ status, body }) => ({ status, errors: (body as { errors: unknown }).errors })),
    ).toMatchObject([
      {
        status: 200,
        errors: [
          { message: "Syntax Error: Unexpected <EOF>.", extensions: { code: "GRAPHQL_PARSE_FAILED" } },
        ],
      },
      {
        status: 200,
        errors: [
          {
            message: 'Cannot query field "nmae" on type "Stakeholder". Did you mean "name"?',
            extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
          },
        ],
      },
      {
        status: 200,
        errors: [
          {
            message: 'Variable "$n" got invalid value "many"; Int cannot represent non-integer value: "many"',
            extensions: { code: "BAD_USER_INPUT" },
          },
        ],
      },
      {
        status: 400,
        errors: [
          {
            message: "Must provide operation name if query contains multiple operations.",
            extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
          },
        ],
      },
    ]);
  });
});

describe("/readyz", () => {
  it("says no while the graph is away, with the reason, and yes when it is back", async () => {
    const away = new LinkagesError("GRAPH_UNREACHABLE", {
      url: "bolt://graph:7687",
      cause: "connection refused",
      cure: "Start it.",
    });
    let back = false;
    const door = await openDoor({ around: (port) => failingPort(port, away, () => back) });
    const first = await door.fetch("/readyz");
    const alive = await door.fetch("/healthz");
    back = true;
    const second = await door.fetch("/readyz");
    await door.close();
    expect([first, alive, second].map(({ status, body }) => ({ status, body }))).toEqual([
      {
        status: 503,
        body: {
          status: "unavailable",
          reason: "The graph at bolt://graph:7687 cannot be reached: connection refused. Start it.",
        },
      },
      { status: 200, body: { status: "alive" } },
      { status: 200, body: { status: "ready", engine: "embedded", memory: "filling" } },
    ]);
  });

  it("does not wait for a graph that hangs, nor tell what it does not know", async () => {
    const hanging = await openDoor({
      environment: { READY_TIMEOUT_MS: "20" },
      around: (port) => ({
        ...failingPort(port, new Error("unused")),
        ping: () => new Promise(() => undefined),
      }),
    });
    const odd = await openDoor({ around: (port) => failingPort(port, new Error("secret")) });
    const answers = [await hanging.fetch("/readyz"), await odd.fetch("/readyz")];
    await Promise.all([hanging.close(), odd.close()]);
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 503, body: { status: "unavailable", reason: "The graph did not answer within 20 ms." } },
      { status: 503, body: { status: "unavailable", reason: "The graph does not answer." } },
    ]);
  });

  it("refuses a document in which one literal has the wrong type, and answers beside a wrong value", async () => {
    const door = await openDoor({ seeds: "seeds", isWarm: true });
    const [literal, value] = await Promise.all([
      door.ask('{ a: stakeholders(first: "many") { totalCount } b: stakeholders { totalCount } }'),
      door.ask("{ a: stakeholders(first: 1000) { totalCount } b: stakeholders { totalCount } }"),
    ]);
    await door.close();
    expect(literal.body).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
    expect(literal.body).not.toHaveProperty("data");
    expect(value.body).toMatchObject({
      data: { a: null, b: { totalCount: expect.any(Number) } },
      errors: [{ path: ["a"] }],
    });
  });

  it("remarks on sectors, places, topics and documents that a filter names and nobody knows", async () => {
    const door = await openDoor({ seeds: "seeds", isWarm: true });
    const query = `query ($filter: StakeholderFilter, $told: SourceCondition, $topic: ID!) {
      a: stakeholders(filter: { or: [{ place: { in: ["place:lahor", "place:lahore"] } }, { place: { in: [] } }] }) { totalCount }
      b: stakeholders(filter: $filter) { totalCount }
      c: linkages(filter: { source: $told }) { totalCount }
      d: stakeholders(filter: { not: { need: { eq: $topic } } }) { totalCount }
    }`;
    const ask = async (sector: string, document: string) =>
      (
        await door.ask(query, {
          variables: { filter: { sector: { eq: sector } }, told: { document }, topic: "topic:x" },
        })
      ).body;
    const [wrong, half] = [
      await ask("sector:lether", "document:x"),
      await ask("sector:leather", "document:cdi-press-release"),
    ];
    await door.close();
    const remarked = (body: unknown) =>
      (body as { extensions: { remarks?: { code: string; id: string; message: string }[] } }).extensions
        .remarks;
    expect(wrong).toMatchObject({ data: { a: { totalCount: expect.any(Number) }, b: { totalCount: 0 } } });
    expect(remarked(wrong)?.map(({ code, id }) => [code, id])).toEqual([
      ["UNKNOWN_ID", "place:lahor"],
      ["UNKNOWN_ID", "sector:lether"],
      ["UNKNOWN_ID", "document:x"],
      ["UNKNOWN_ID", "topic:x"],
    ]);
    expect(remarked(half)?.map(({ message }) => message)[0]).toBe(
      'Nothing in the network has the id "place:lahor": a condition that names it holds for nothing. Look for it with searchResults.',
    );
  });
});
