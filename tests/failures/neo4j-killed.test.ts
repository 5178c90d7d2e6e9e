import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { verifyStore } from "../../server/store/verify/verify-store.js";
import { type AttackedService, startAttacked } from "../../tools/attack/attacked-service.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { LinkagesCommand } from "../support/command.js";
import { KillableNeo4j } from "../support/killable-neo4j.js";
import { scratchFolder } from "../support/scratch-folder.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const QUESTION = "{ stakeholders(first: 5) { totalCount nodes { id linkages(first: 3) { nodes { id } } } } }";

/** No answer may depend on this: whoever waits for it has not heard of the breaker. */
const NEVER = { TIMEOUT_MS: "600000", MAX_LAG_MS: "60000", LOG_LEVEL: "info" };

/** Why a server is away; the last one is there and says nothing. */
const WAYS = ["SIGTERM", "SIGKILL", "SIGSTOP"] as const;

interface Answered {
  readonly status: number;
  readonly age: string | null;
  readonly code?: string | undefined;
  readonly data?: unknown;
}

async function ask({ url }: AttackedService): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: readonly { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    age: response.headers.get("age"),
    data,
    code: errors?.[0]?.extensions.code,
  };
}

interface Readiness {
  readonly status: number;
  readonly memory?: string;
  readonly version?: number;
  readonly ageMs?: number;
}

async function readiness({ url }: AttackedService): Promise<Readiness> {
  const response = await fetch(`${url}/readyz`);
  return { ...((await response.json()) as object), status: response.status };
}

async function until<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describeOn(testEngine("neo4j"), "a Neo4j that is killed", () => {
  const folder = scratchFolder();
  let [built, neo4j]: [BuiltService?, KillableNeo4j?] = [];
  let services: AttackedService[] = [];
  const server = (): KillableNeo4j => neo4j as KillableNeo4j;
  const start = async (environment: Readonly<Record<string, string>>): Promise<AttackedService> => {
    const attempt = (): Promise<AttackedService> =>
      startAttacked(built?.main ?? "", { ...NEVER, ...server().login, ...environment });
    // On a busy machine a Neo4j that is just back may not answer a start in time.
    let service: AttackedService | undefined;
    for (let failed = 0; failed < 5 && service === undefined; failed += 1)
      service = await attempt().catch(() => undefined);
    service ??= await attempt();
    services.push(service);
    return service;
  };

  beforeAll(async () => {
    [built, neo4j] = await Promise.all([buildService(), KillableNeo4j.start(join(folder, "neo4j"))]);
  }, 600_000);
  afterEach(async () => {
    await Promise.all(services.map((service) => service.stop()));
    services = [];
  });
  afterAll(async () => {
    server().signal("SIGCONT");
    await Promise.all([server().end("SIGKILL"), built?.remove()]);
  }, 600_000);

  it.each(WAYS)(
    "refuses what needs it after %s, answers the rest with its age, and all when it is back",
    async (way) => {
      const memory = await start({ SEED: "seeds" });
      const graph = await start({ SEED: "none", HOLD_GRAPH: "off" });
      const known = (await ask(memory)).data;
      expect((await ask(graph)).data).toEqual(known);
      let isBack = false;
      const load = Array.from({ length: 8 }, async () => {
        const seen: Answered[] = [];
        while (!isBack) seen.push(await ask(graph));
        return seen;
      });
      if (way === "SIGSTOP") server().signal(way);
      else await server().end(way);
      await until(
        () => ask(graph),
        ({ code }) => code === "GRAPH_UNREACHABLE",
      );
      // One after another, so that a wait for each of them would be hours.
      for (let question = 0; question < 50; question += 1)
        expect(await ask(graph)).toMatchObject({ status: 200, code: "GRAPH_UNREACHABLE" });
      const old = await until(
        () => ask(memory),
        ({ age }) => age !== null,
      );
      expect(old).toMatchObject({ status: 200, data: known });
      expect(Number(old.age)).toBeGreaterThanOrEqual(2);
      const unready = await readiness(memory);
      expect(unready).toMatchObject({ status: 503, memory: "filled", version: expect.any(Number) as number });
      expect(unready.ageMs).toBeGreaterThan(2_000);

      if (way === "SIGSTOP") server().signal("SIGCONT");
      else await server().start();
      await until(
        () => ask(graph),
        ({ code }) => code === undefined,
      );
      isBack = true;
      const seen = (await Promise.all(load)).flat();
      expect(new Set(seen.map(({ code }) => code))).toEqual(new Set([undefined, "GRAPH_UNREACHABLE"]));
      for (const { code, data } of seen) if (code === undefined) expect(data).toEqual(known);
      await until(
        () => readiness(memory),
        ({ status, ageMs = Infinity }) => status === 200 && ageMs < 2_000,
      );
      expect(await ask(memory)).toMatchObject({ age: null, data: known });
    },
    900_000,
  );

  it("in the middle of an import leaves whole commits, and the import run again ends as it would have", async () => {
    const ROWS = 6_000;
    const rows = Array.from({ length: ROWS }, (_, row) => `agency:killed-${row},AGENCY,Agency ${row}\n`);
    writeFileSync(join(folder, "agencies.csv"), `id,kind,name\n${rows.join("")}`);
    const { login } = server();
    const run = (): LinkagesCommand =>
      new LinkagesCommand(
        built as BuiltService,
        login.GRAPH_URL,
        folder,
        ["import", "tables", "agencies.csv"],
        login,
      );
    const open = (): Promise<GraphPort> =>
      openGraph({
        url: login.GRAPH_URL,
        user: login.GRAPH_USER,
        password: login.GRAPH_PASSWORD,
        connectTimeoutMs: 200_000,
      });
    const count = async (): Promise<number> => {
      const port = await open();
      const [row] = await port.read(
        "MATCH (n:Agency) WHERE n.id STARTS WITH 'agency:killed-' RETURN count(n)",
      );
      await port.close();
      return Number(row?.[0]);
    };
    const killed = run();
    await until(count, (stored) => stored > 0);
    await server().end("SIGKILL");
    const { code, errors } = await killed.ended;
    expect(code).toBe(3);
    expect(errors).toContain("GRAPH_UNREACHABLE");
    await server().start();
    expect(await count()).toBeLessThan(ROWS);
    expect(await run().ended).toMatchObject({
      code: 0,
      errors: expect.not.stringContaining("left out") as string,
    });
    expect(await count()).toBe(ROWS);
    const port = await open();
    await prepareStore(port);
    expect(await verifyStore(port)).toMatchObject({ isRight: true, findings: [] });
    await port.close();
  }, 900_000);
});
