import { request } from "node:http";
import { Admission } from "../../server/http/admission/admission.js";
import { HeavyGate } from "../../server/http/admission/heavy-gate.js";
import { LoadShedder } from "../../server/http/admission/load-shedder.js";
import { type Door, openDoor } from "../support/door.js";
import { type HeldPort, heldPort } from "../support/held-port.js";

const QUERY = "{ stakeholders(first: 1) { nodes { id } } }";
const codeOf = (body: unknown): unknown =>
  (body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe("the gate for dear questions", () => {
  const never = new AbortController().signal;
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it("lets one of each client run, and who waits longest of those that have none", async () => {
    const gate = new HeavyGate({ most: 2, mostWaiting: 10 });
    const entered: string[] = [];
    const leaves = new Map<string, () => void>();
    const ask = (client: string, name: string): void => {
      void gate.enter(client, never).then((leave) => {
        entered.push(name);
        leaves.set(name, leave);
      });
    };
    for (const [client, name] of ["a1", "a2", "a3", "b1", "c1"].map(
      (name) => [name.charAt(0), name] as const,
    ))
      ask(client, name);
    await turn();
    expect(entered).toEqual(["a1", "b1"]);
    leaves.get("b1")?.();
    await turn();
    expect(entered).toEqual(["a1", "b1", "c1"]);
    leaves.get("a1")?.();
    leaves.get("a1")?.();
    await turn();
    expect(entered).toEqual(["a1", "b1", "c1", "a2"]);
    expect([gate.running, gate.waiting]).toEqual([2, 1]);
  });

  it("sends away where too many wait, half of them at most of one client", async () => {
    const gate = new HeavyGate({ most: 1, mostWaiting: 4 });
    await gate.enter("a", never);
    const waits = [gate.enter("a", never), gate.enter("a", never)];
    await expect(gate.enter("a", never)).rejects.toMatchObject({ code: "OVERLOADED" });
    waits.push(gate.enter("b", never), gate.enter("c", never));
    await expect(gate.enter("d", never)).rejects.toMatchObject({ code: "OVERLOADED" });
    expect(gate.waiting).toBe(4);
  });

  it("forgets who leaves while waiting", async () => {
    const gate = new HeavyGate({ most: 1, mostWaiting: 4 });
    const leaveFirst = await gate.enter("a", never);
    const gone = new AbortController();
    const waiting = gate.enter("b", gone.signal);
    gone.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    leaveFirst();
    expect([gate.running, gate.waiting]).toEqual([0, 0]);
  });
});

describe("the shedder", () => {
  const limits = { maxRunning: 20, maxLagMs: 100 };
  const responseOf = () => {
    const written: unknown[] = [];
    return {
      written,
      once: () => undefined,
      writeHead: (status: number, headers: object) => written.push(status, headers),
      end: (body: string) => written.push(JSON.parse(body)),
    };
  };
  const send = (shedder: LoadShedder, url: string, response = responseOf()): readonly unknown[] => {
    shedder.before(() => response.written.push("answered"))({ url } as never, response as never);
    return response.written;
  };

  it("sends away at once what comes beside too many, at every door, but no probe", () => {
    const shedder = new LoadShedder({ ms: 0, stop: () => undefined }, limits);
    for (let asked = 0; asked < 20; asked++) expect(send(shedder, "/graphql")).toEqual(["answered"]);
    const doors = ["/graphql", "/export/json", "/import/trial", "/sources/document:a", "/reconcile"];
    for (const door of doors) {
      const [status, headers, body] = send(shedder, door);
      expect([door, status, codeOf(body)]).toEqual([door, 503, "OVERLOADED"]);
      expect(headers).toMatchObject({ "retry-after": "1" });
    }
    expect(send(shedder, "/healthz")).toEqual(["answered"]);
    expect([shedder.running, shedder.shed]).toEqual([20, doors.length]);
  });

  it("lets a few run however late the event loop is, dear ones at half of the lag", () => {
    const lag = { ms: 60, stop: () => undefined };
    const shedder = new LoadShedder(lag, limits);
    for (let asked = 0; asked < 16; asked++) expect(send(shedder, "/export/json")).toEqual(["answered"]);
    expect([shedder.isTooBusyForMore(), send(shedder, "/graphql")]).toEqual([true, ["answered"]]);
    lag.ms = 101;
    expect(send(shedder, "/graphql")[0]).toBe(503);
  });
});

describe("the limit on what a client spends", () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor({ environment: { CLIENT_COST: "100", TRUSTED_PROXIES: "loopback" } });
  });
  afterAll(() => door.close());
  const as = (client: string) => ({ headers: { "x-forwarded-for": client } });

  it("is told in headers and by `rateLimit`", async () => {
    const { headers, body } = await door.ask(
      "{ rateLimit { cost limit remaining resetAt } }",
      as("10.0.0.1"),
    );
    expect(body).toMatchObject({ data: { rateLimit: { cost: 5, limit: 100, remaining: 85 } } });
    expect([headers.get("ratelimit-limit"), headers.get("ratelimit-remaining")]).toEqual(["100", "85"]);
    expect(Number(headers.get("ratelimit-reset"))).toBeLessThanOrEqual(60);
  });

  it("refuses who has spent it with 429 and says when to come back, and nobody else", async () => {
    const dear = "{ stakeholders(first: 40) { nodes { id } } }";
    const statuses: unknown[] = [];
    for (let asked = 0; asked < 3; asked++) statuses.push((await door.ask(dear, as("10.0.0.2"))).status);
    const refused = await door.ask(dear, as("10.0.0.2"));
    expect(statuses.concat(refused.status)).toEqual([200, 429, 429, 429]);
    expect([codeOf(refused.body), Number(refused.headers.get("retry-after")) > 0]).toEqual([
      "RATE_LIMITED",
      true,
    ]);
    for (const path of ["/export/json", "/sources", "/reconcile"])
      expect([path, (await door.fetch(path, as("10.0.0.2"))).status]).toEqual([path, 429]);
    const trial = { "x-forwarded-for": "10.0.0.2", "apollo-require-preflight": "1" };
    const tried = await door.fetch("/import/trial", { method: "POST", body: new FormData(), headers: trial });
    expect(tried.status).toBe(429);
    expect((await door.ask(QUERY, as("10.0.0.3"))).status).toBe(200);
    expect((await door.fetch("/healthz", as("10.0.0.2"))).status).toBe(200);
  });

  it("is null where there is none", async () => {
    const free = await openDoor({ environment: { CLIENT_COST: "0" } });
    const { headers, body } = await free.ask("{ rateLimit { limit } }");
    await free.close();
    expect([body, headers.get("ratelimit-limit")]).toMatchObject([{ data: { rateLimit: null } }, null]);
  });
});

describe("the host of a request", () => {
  /** `fetch` does not let one name another host. */
  const ask = (door: Door, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${door.url}/healthz`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });
  const statuses = async (
    environment: Record<string, string>,
    hosts: readonly string[],
  ): Promise<unknown> => {
    const door = await openDoor({ environment });
    const found = await Promise.all(hosts.map((host) => ask(door, host)));
    await door.close();
    return found;
  };

  it("is one of this machine, or one that the setting names", async () => {
    const hosts = [
      "localhost:4000",
      "127.0.0.1",
      "[::1]:80",
      "LOCALHOST.",
      "evil.example",
      "linkages.example:443",
    ];
    expect(await statuses({}, hosts)).toEqual([200, 200, 200, 200, 421, 421]);
    expect(await statuses({ ALLOWED_HOSTS: "linkages.example" }, hosts)).toEqual([
      200, 200, 200, 200, 421, 200,
    ]);
  });

  it("is any where the service listens on all addresses, unless the setting names some", async () => {
    expect(await statuses({ HOST: "0.0.0.0" }, ["a.example", "10.0.0.1"])).toEqual([200, 200]);
    expect(
      await statuses({ HOST: "0.0.0.0", ALLOWED_HOSTS: "a.example" }, ["a.example", "10.0.0.1"]),
    ).toEqual([200, 421]);
  });
});

describe("an export", () => {
  it("reads nothing for HEAD, and is refused to images of other sites", async () => {
    let reads = 0;
    const door = await openDoor({
      environment: { HOLD_GRAPH: "off" },
      around: (port) => ({ ...port, read: (...args) => ((reads += 1), port.read(...args)) }),
    });
    const head = await door.fetch("/export/csv", { method: "HEAD" });
    expect([head.status, head.headers.get("content-disposition"), reads]).toEqual([
      200,
      'attachment; filename="linkages.zip"',
      0,
    ]);
    const image = await door.fetch("/export/json", {
      headers: { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" },
    });
    expect([image.status, codeOf(image.body), reads]).toEqual([403, "CROSS_SITE", 0]);
    const link = await door.fetch("/export/json", {
      headers: { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document", "sec-fetch-user": "?1" },
    });
    await door.close();
    expect(link.status).toBe(200);
  });

  it("runs once at a time for a client, and ends when its time is up", async () => {
    let held: HeldPort | undefined;
    const door = await openDoor({
      environment: { HOLD_GRAPH: "off", EXPORT_TIMEOUT_MS: "300" },
      around: (port) => (held = heldPort(port)).port,
    });
    const first = door.fetch("/export/json");
    await held?.begun;
    const trial = { method: "POST", body: new FormData(), headers: { "apollo-require-preflight": "1" } };
    for (const second of [await door.fetch("/export/csv"), await door.fetch("/import/trial", trial)])
      expect([second.status, codeOf(second.body)]).toEqual([503, "OVERLOADED"]);
    const late = await first;
    await door.close();
    expect([late.status, codeOf(late.body)]).toEqual([504, "TIMEOUT"]);
  });
});

describe("a dear question", () => {
  it("waits for the one before it of the same client", async () => {
    const admission = new Admission(
      { clientCost: 0, heavyCost: 100, maxHeavy: 4, maxWaiting: 4, maxRunning: 9, maxExports: 1 } as never,
      new LoadShedder({ ms: 0, stop: () => undefined }, { maxRunning: 9, maxLagMs: 9 }),
    );
    const closes: (() => void)[] = [];
    const ticket = () =>
      admission.ticketFor(
        { ip: "10.0.0.1" } as never,
        {
          closed: false,
          once: (_: string, close: () => void) => closes.push(close),
          locals: { trail: { errorCodes: [] } },
        } as never,
      );
    const never = new AbortController().signal;
    const order: string[] = [];
    const all = [
      ticket()
        .admit(100, never)
        .then(() => order.push("dear")),
      ticket()
        .admit(100, never)
        .then(() => order.push("second dear")),
      ticket()
        .admit(99, never)
        .then(() => order.push("cheap")),
    ];
    await Promise.all([all[0], all[2]]);
    expect(order.toSorted()).toEqual(["cheap", "dear"]);
    for (const close of closes) close();
    await all[1];
    expect(order.at(-1)).toBe("second dear");
  });
});
