import { type ClientRequest, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { datasetRecord } from "../../schema/record.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { generateDataset } from "../support/generate-dataset.js";
import { RunningService } from "../support/running-service.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const CLIENT_COST = 600;

/** A proxy that gives each request to the next of these services, and tells them who asks. */
function startProxy(urls: readonly string[]): Promise<Server> {
  let turn = 0;
  const proxy = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url ?? "/", urls[(turn += 1) % urls.length]);
    const client = incoming.headers["x-test-client"] ?? "203.0.113.1";
    const headers = { ...incoming.headers, host: target.host, "x-forwarded-for": String(client) };
    const passed: ClientRequest = request(target, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "x-served-by": target.port });
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  return new Promise((resolve) =>
    proxy.listen(0, "127.0.0.1", () => {
      resolve(proxy);
    }),
  );
}

interface Answer {
  readonly status: number;
  readonly servedBy: string | null;
  readonly data: Record<string, never>;
}

describeOn(testEngine("neo4j"), "two instances behind a proxy", (engine) => {
  let built: BuiltService;
  let port: GraphPort;
  let services: RunningService[];
  let proxy: Server;
  let url: string;
  beforeAll(async () => {
    [built, port] = await Promise.all([buildService(), engine.open()]);
    await prepareStore(port);
    await writeRepository(port).upsert(generateDataset(3, 60), new Date());
    const { url: GRAPH_URL, user: GRAPH_USER = "", password: GRAPH_PASSWORD = "" } = engine.config;
    const environment = { GRAPH_URL, GRAPH_USER, GRAPH_PASSWORD };
    const limits = { TRUSTED_PROXIES: "loopback", CLIENT_COST: String(CLIENT_COST) };
    services = [1, 2].map(() => new RunningService(built, { ...environment, ...limits }));
    proxy = await startProxy(await Promise.all(services.map((service) => service.ready)));
    url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  }, 300_000);
  afterAll(async () => {
    proxy.close();
    for (const service of services) service.signal("SIGTERM");
    await Promise.all(services.map((service) => service.ended));
    await Promise.all([port.close(), built.remove()]);
  });

  /** Each question comes from a client of its own, unless one is named. */
  let clients = 0;
  async function ask(query: string, client = `198.51.100.${(clients += 1) % 250}`): Promise<Answer> {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-test-client": client },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as { data: Record<string, never> };
    return { status: answer.status, servedBy: answer.headers.get("x-served-by"), data };
  }

  it("go on with each other's pages: all stakeholders come once, in order", async () => {
    const found: string[] = [];
    const served = new Set<string | null>();
    for (let after = "", more = true; more;) {
      const from = after === "" ? "" : `, after: ${JSON.stringify(after)}`;
      const { data, servedBy } = await ask(
        `{ stakeholders(first: 7${from}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      const { nodes, pageInfo } = data["stakeholders"] as unknown as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      served.add(servedBy);
      found.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect([served.size, found.length, new Set(found).size]).toEqual([2, 60, 60]);
  });

  it("come to the same version after a write of somebody else", async () => {
    const before = new Set<number>();
    const versions = new Map<string, number>();
    const look = async (): Promise<void> => {
      const answer = await fetch(`${url}/readyz`);
      const { version = 0 } = (await answer.json()) as { version?: number };
      versions.set(answer.headers.get("x-served-by") ?? "", version);
    };
    await look();
    versions.forEach((version) => before.add(version));
    await writeRepository(port).upsert(
      datasetRecord.parse({
        documents: [{ id: "document:new", name: "New" }],
        agencies: [
          { id: "agency:new", name: "Zuletzt", sources: [{ document: "document:new", locator: "1" }] },
        ],
      }),
      new Date(),
    );
    while (versions.size < 2 || [...versions.values()].some((version) => version < 2)) await look();
    expect([...versions.values()]).toEqual([2, 2]);
    for (let turn = 0; turn < 2; turn += 1)
      expect((await ask('{ stakeholder(id: "agency:new") { name } }')).data).toEqual({
        stakeholder: { name: "Zuletzt" },
      });
    expect(before.has(2)).toBe(false);
  });

  it("count a client's budget each for itself, and each client's apart", async () => {
    const refusedBy = new Set<string | null>();
    let taken = 0;
    const question = "{ stakeholders(first: 20) { nodes { id name } } }";
    while (refusedBy.size < 2) {
      const { status, servedBy } = await ask(question, "192.0.2.1");
      if (status === 429) refusedBy.add(servedBy);
      else taken += 1;
    }
    const { data } = await ask("{ rateLimit { limit } }", "192.0.2.2");
    expect(data).toEqual({ rateLimit: { limit: CLIENT_COST } });
    // A question costs 71 with the ten of its request: more of them than one budget has.
    expect(taken).toBeGreaterThan(CLIENT_COST / 71);
  });
});
