import { readFileSync } from "node:fs";
import { listen } from "../../server/http/listen.js";
import { Metrics } from "../../server/http/metrics/metrics.js";
import { metricsServer } from "../../server/http/metrics/metrics-route.js";
import { openDoor } from "../support/door.js";

/** The value of a sample of the text format; undefined where there is none. */
const sample = (text: unknown, line: string): number | undefined => {
  const found = String(text)
    .split("\n")
    .find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

describe("/metrics", () => {
  it("counts requests by root field and outcome, and tells levels of the service and the process", async () => {
    const door = await openDoor();
    await door.ask(
      "query Secret { a: stakeholders { totalCount } ...F } fragment F on Query { b: stakeholders { totalCount } facetsOf: __typename }",
    );
    await door.ask("{ nobody }");
    await door.ask("{ secret");
    await door.fetch("/export/json");
    const { body, headers } = await door.fetch("/metrics");
    await door.close();
    expect(headers.get("content-type")).toContain("text/plain");
    const requests = (field: string, outcome: string): number | undefined =>
      sample(body, `linkages_requests_total{field="${field}",outcome="${outcome}"}`);
    expect(requests("stakeholders", "ok")).toBe(1);
    expect(requests("__typename", "ok")).toBe(1);
    expect(requests("none", "GRAPHQL_VALIDATION_FAILED")).toBe(1);
    expect(requests("none", "GRAPHQL_PARSE_FAILED")).toBe(1);
    expect(requests("export", "ok")).toBe(1);
    expect(sample(body, 'linkages_request_duration_seconds_count{field="stakeholders"}')).toBe(1);
    expect(sample(body, "linkages_request_cost_total")).toBeGreaterThan(0);
    expect(sample(body, 'linkages_graph_read_duration_seconds_count{outcome="ok"}')).toBeGreaterThan(0);
    expect(sample(body, "linkages_graph_reads_running")).toBe(0);
    expect(sample(body, 'linkages_memory_bytes{part="documents"}')).toBeGreaterThan(0);
    for (const reason of ["client", "door", "cheap", "dear"])
      expect(sample(body, `linkages_shed_total{reason="${reason}"}`)).toBe(0);
    for (const state of ["running", "dear", "waiting", "exports"])
      expect(sample(body, `linkages_requests_now{state="${state}"}`)).toBe(0);
    expect(sample(body, "process_resident_memory_bytes")).toBeGreaterThan(0);
    expect(sample(body, "nodejs_eventloop_lag_p99_seconds")).toBeDefined();
  });

  it("has no label of a client's making", async () => {
    const door = await openDoor();
    await door.ask("query MyName { mine: stakeholders { totalCount } }");
    await door.ask("{ ofMine }");
    await door.fetch("/export/ofMine");
    const { body } = await door.fetch("/metrics");
    await door.close();
    expect(String(body)).not.toMatch(/mine|MyName|ofMine/u);
  });

  it("has every metric that the dashboard for Grafana asks for", async () => {
    const asked = readFileSync("docs/grafana-dashboard.json", "utf8").match(
      /\b(?:linkages|nodejs|process)_\w+/gu,
    );
    const door = await openDoor();
    await door.ask("{ stakeholders { totalCount } }");
    const { body } = await door.fetch("/metrics");
    await door.close();
    const told = new Set(String(body).match(/^\w+/gmu));
    expect(asked?.length).toBeGreaterThan(10);
    expect(asked?.filter((name) => !told.has(name))).toEqual([]);
  });

  it("is alone on a port of its own, for whoever reaches it", async () => {
    const server = metricsServer(new Metrics());
    const url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
    const headers = { "x-forwarded-for": "203.0.113.9" };
    const [there, elsewhere] = await Promise.all(
      ["/metrics", "/graphql"].map((path) => fetch(url + path, { headers })),
    );
    expect([there?.status, elsewhere?.status]).toEqual([200, 404]);
    expect(await there?.text()).toContain("linkages_graph_reads_running 0");
    server.close();
    server.closeAllConnections();
  });

  it("is not there for whom a proxy asks, nor where it has a port of its own", async () => {
    const door = await openDoor();
    const own = await openDoor({ environment: { METRICS_PORT: "4999" } });
    const answers = await Promise.all([
      door.fetch("/metrics", { headers: { "x-forwarded-for": "203.0.113.9" } }),
      own.fetch("/metrics"),
    ]);
    await Promise.all([door.close(), own.close()]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe("the log of slow requests", () => {
  it("tells cost, fields and what was read of the graph, and no values", async () => {
    const door = await openDoor({ environment: { SLOW_MS: "1", HOLD_GRAPH: "off" }, seeds: "seeds" });
    await door.ask(
      "query ($filter: StakeholderFilter) { stakeholders(filter: $filter) { totalCount nodes { id } } }",
      {
        variables: { filter: { name: { contains: "secret-word" } } },
      },
    );
    await door.close();
    const slow = door.log.filter(({ msg }) => msg === "slow");
    expect(slow).toMatchObject([{ path: "/graphql", fields: ["stakeholders"], roundTrips: 2 }]);
    expect(slow[0]?.["cost"]).toBeGreaterThan(1);
    const slowest = slow[0]?.["slowest"] as readonly { readonly ms: number }[];
    expect(slowest.map(({ ms }) => ms)).toEqual(slowest.map(({ ms }) => ms).toSorted((a, b) => b - a));
    const plan = expect.arrayContaining([expect.stringMatching(/NodeScan \(\w+:Stakeholder\)/u)]) as string[];
    const read = (statement: RegExp, rows: number): unknown =>
      expect.objectContaining({ statement: expect.stringMatching(statement) as string, rows, plan });
    expect(slowest).toEqual(
      expect.arrayContaining([read(/^MATCH .*RETURN count/u, 1), read(/^MATCH .*Stakeholder/u, 0)]),
    );
    expect(JSON.stringify(door.log)).not.toContain("secret-word");
  });
});
