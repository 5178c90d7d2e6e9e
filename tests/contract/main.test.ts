import { once } from "node:events";
import { appendFile, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuiltService, buildService } from "../support/built-service.js";
import { RunningService } from "../support/running-service.js";
import { TraceCollector, valuesOf } from "../support/trace-collector.js";

let built: BuiltService;

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

describe("the process", () => {
  let folder: string;
  beforeAll(async () => {
    built = await buildService();
    folder = await mkdtemp(join(tmpdir(), "linkages-main-"));
  });
  afterAll(() => Promise.all([built.remove(), rm(folder, { recursive: true })]));

  it("starts, answers, and ends with 0 on SIGTERM", async () => {
    const service = new RunningService(built, { GRAPH_URL: "memory:" });
    const url = await service.ready;
    expect(await ask(url, "{ stakeholders { totalCount } }")).toMatchObject({
      data: { stakeholders: { totalCount: 0 } },
    });
    service.signal("SIGTERM");
    expect(await service.ended).toEqual({ code: 0, stderr: "" });
    const told = service.lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    // When the network is in memory is told beside the requests, sooner or later.
    expect(told.filter((line) => line !== "the network is in memory")).toEqual([
      "ready",
      `explorer: ${url}/`,
      `GraphQL, and GraphiQL in a browser: ${url}/graphql`,
      "request",
      "stopping: running requests may finish",
      "requests: done",
      "graph: done",
    ]);
  });

  it("sends a span for a request, its root fields and its reads to whom the standard variables name", async () => {
    const collector = await TraceCollector.open();
    const service = new RunningService(built, {
      GRAPH_URL: "memory:",
      HOLD_GRAPH: "off",
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test",
    });
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    const url = await service.ready;
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: JSON.stringify({
        query: "query Mine { one: clusters { totalCount } initiatives { totalCount } }",
      }),
    });
    await answer.text();
    await (await fetch(`${url}/healthz`)).text();
    service.signal("SIGTERM");
    expect(await service.ended).toEqual({ code: 0, stderr: "" });
    collector.close();
    expect(collector.requests[0]?.path).toBe("/v1/traces");
    expect(valuesOf(collector.sent[0]?.resource.attributes ?? [])).toMatchObject({
      "service.name": "linkages",
      "deployment.environment.name": "test",
    });
    const [root, ...others] = collector.spans.toSorted(
      (a, b) => Number(b.name === "POST /graphql") - Number(a.name === "POST /graphql"),
    );
    expect(root && valuesOf(root.attributes)).toMatchObject({
      "http.response.status_code": 200,
      "graphql.operation.name": "Mine",
      "linkages.cost": expect.any(Number) as number,
      "linkages.round_trips": others.filter(({ name }) => name === "read").length,
    });
    expect([root?.traceId, root?.parentSpanId]).toEqual([traceId, "b7ad6b7169203331"]);
    expect(others.every(({ parentSpanId }) => parentSpanId === root?.spanId)).toBe(true);
    expect(new Set(others.map(({ name }) => name))).toEqual(new Set(["clusters", "initiatives", "read"]));
    const read = others.find(({ name }) => name === "read");
    expect(read && valuesOf(read.attributes)).toMatchObject({
      "db.system.name": "embedded",
      "db.query.text": expect.stringContaining("MATCH") as string,
      "db.response.returned_rows": expect.any(Number) as number,
    });
  });

  it("sends traces as protobuf where no protocol is named, and ends well where nobody takes them", async () => {
    const collector = await TraceCollector.open();
    const soon = { OTEL_BSP_SCHEDULE_DELAY: "50", OTEL_EXPORTER_OTLP_TIMEOUT: "300" };
    const environment = { GRAPH_URL: "memory:", OTEL_TRACES_EXPORTER: "otlp", ...soon };
    const [heard, unheard] = [collector.url, "http://127.0.0.1:9"].map(
      (url) => new RunningService(built, { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: url }),
    ) as [RunningService, RunningService];
    for (const service of [heard, unheard]) {
      await ask(await service.ready, "{ stakeholders { totalCount } }");
      if (service === unheard) await service.says('"msg":"traces"');
      service.signal("SIGTERM");
      expect(await service.ended).toEqual({ code: 0, stderr: "" });
    }
    collector.close();
    expect(collector.requests.map(({ type }) => type)).toEqual(["application/x-protobuf"]);
    expect(collector.requests[0]?.body.includes("POST /graphql")).toBe(true);
  });

  it("says in one line which exporter of traces it does not have", async () => {
    const service = new RunningService(built, { GRAPH_URL: "memory:", OTEL_TRACES_EXPORTER: "zipkin" });
    expect(await service.ended).toEqual({
      code: 2,
      stderr:
        'CONFIG_INVALID: The setting OTEL_TRACES_EXPORTER must be otlp, console or none; got "zipkin". Set OTEL_TRACES_EXPORTER to such a value, or leave it out.\n',
    });
  });

  it("says in one line which setting is wrong, and ends with 2", async () => {
    const service = new RunningService(built, { GRAPH_URL: "memory:", MAX_DEPTH: "deep" });
    expect(await service.ended).toEqual({
      code: 2,
      stderr:
        'CONFIG_INVALID: The setting MAX_DEPTH must be a whole number from 1 to 100; got "deep". Set MAX_DEPTH to such a value, or leave it out for 12.\n',
    });
  });

  it("says in one line that the port is taken, ends with 4 and leaves the graph closed", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    const file = join(folder, "taken", "linkages.grafeo");
    const refused = new RunningService(built, { GRAPH_URL: file, PORT: String(port) });
    expect(await refused.ended).toEqual({
      code: 4,
      stderr: `ADDRESS_UNAVAILABLE: The service cannot listen on 127.0.0.1:${port}: another process listens there. Stop that one, or set PORT to another port (0 takes any free one).\n`,
    });
    await new Promise((resolve) => other.close(resolve));
    const next = new RunningService(built, { GRAPH_URL: file, PORT: String(port) });
    expect(await next.ready).toBe(`http://localhost:${port}`);
    next.signal("SIGINT");
    expect(await next.ended).toEqual({ code: 0, stderr: "" });
  });

  it("says in one line that another process has the graph, and ends with 3", async () => {
    const GRAPH_URL = join(folder, "shared", "linkages.grafeo");
    const first = new RunningService(built, { GRAPH_URL });
    await first.ready;
    const second = new RunningService(built, { GRAPH_URL });
    expect(await second.ended).toEqual({
      code: 3,
      stderr: `GRAPH_LOCKED: The graph file ${GRAPH_URL} is in use by another process. Stop that one, or set GRAPH_URL to another file.\n`,
    });
    first.signal("SIGTERM");
    expect(await first.ended).toEqual({ code: 0, stderr: "" });
  });

  it("takes nothing over from a folder that does not hold together, names the problem, and ends with 2", async () => {
    const GRAPH_URL = join(folder, "seeded", "linkages.grafeo");
    const SEED = join(folder, "facts");
    await cp("seeds", SEED, { recursive: true });
    await appendFile(join(SEED, "topics.yaml"), "\n- id: topic:odd\n  name: Odd\n  colour: red\n");
    const refused = await new RunningService(built, { GRAPH_URL, SEED }).ended;
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^DATASET_INVALID: [\s\S]*topics\.yaml[\s\S]*colour/);
    const empty = new RunningService(built, { GRAPH_URL });
    const url = await empty.ready;
    expect(await ask(url, "{ topics { totalCount } stakeholders { totalCount } }")).toMatchObject({
      data: { topics: { totalCount: 0 }, stakeholders: { totalCount: 0 } },
    });
    empty.signal("SIGTERM");
    await empty.ended;
  });

  it("ends at once on a second signal, though a request is still being sent", async () => {
    const service = new RunningService(built, { GRAPH_URL: "memory:" });
    const url = await service.ready;
    const slow = request(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 100, expect: "100-continue" },
    });
    slow.on("error", () => undefined);
    slow.flushHeaders();
    await once(slow, "continue");
    service.signal("SIGTERM");
    await service.says("stopping");
    service.signal("SIGTERM");
    expect(await service.ended).toEqual({ code: 1, stderr: "" });
  });

  it("says in one line that the graph cannot be reached, ends with 3 and leaves nothing behind", async () => {
    const before = await readdir(folder);
    const service = new RunningService(built, {
      GRAPH_URL: "bolt://127.0.0.1:1",
      GRAPH_USER: "neo4j",
      GRAPH_PASSWORD: "x",
    });
    const { code, stderr } = await service.ended;
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^GRAPH_UNREACHABLE: The graph at bolt:\/\/127\.0\.0\.1:1 cannot be reached: .+\n$/,
    );
    expect(await readdir(folder)).toEqual(before);
  });
});
