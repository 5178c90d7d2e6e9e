import type { GraphPort } from "../../server/store/graph/port.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { SLOW_STATEMENT } from "../support/slow-statement.js";
import { startTcpProxy } from "../support/tcp-proxy.js";
import type { TcpProxy } from "../support/tcp-proxy.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const ONES = "MATCH (n:Party) RETURN n.id AS id ORDER BY id";

describeOn(testEngine("neo4j"), "a graph that goes away", (engine) => {
  let direct: GraphPort;
  let proxy: TcpProxy;
  let url: string;
  beforeAll(async () => {
    direct = await engine.open();
    const { hostname, port } = new URL(engine.config.url);
    proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    url = `bolt://127.0.0.1:${proxy.port}`;
  });
  afterAll(async () => {
    await direct.close();
    await proxy.cut();
  });
  beforeEach(() => direct.write((tx) => tx.run("MATCH (n) DETACH DELETE n")));

  /** Waits until the server runs, or no longer runs, a statement with this parameter. */
  const untilRunning = async (running: boolean, statement: string): Promise<void> => {
    const show = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $statement RETURN count(*) AS n";
    const begun = performance.now();
    while (performance.now() - begun < 200_000) {
      const [row] = await direct.read(show, { statement });
      if (Number(row?.[0]) > 0 === running) return;
    }
    throw new Error(`The server ${running ? "never ran" : "went on running"} ${statement}`);
  };

  it("ends the work in the database when a read is aborted", async () => {
    const statement = `${SLOW_STATEMENT} /* aborted */`;
    const controller = new AbortController();
    const read = direct.read(statement, { thousands: 10_000_000 }, { signal: controller.signal });
    const refused = expect(read).rejects.toThrow("gone");
    await untilRunning(true, statement);
    controller.abort(new Error("gone"));
    await refused;
    await untilRunning(false, statement);
  });

  it("ends the work in the database when a read runs out of time", async () => {
    const statement = `${SLOW_STATEMENT} /* late */`;
    const read = direct.read(statement, { thousands: 10_000_000 }, { timeoutMs: 1_000 });
    await expect(read).rejects.toMatchObject({ code: "TIMEOUT", details: { timeoutMs: 1_000 } });
    await untilRunning(false, statement);
  });

  it("ends the work in the database when a unit of work runs out of time, and stores nothing", async () => {
    const statement = `${SLOW_STATEMENT} /* work */`;
    const port = await openGraph({ ...engine.config, writeTimeoutMs: 1_000 });
    const work = port.write(async (tx) => {
      await tx.run("CREATE (:Party {id: 'late'})");
      await tx.run(statement, { thousands: 10_000_000 });
    });
    await expect(work).rejects.toMatchObject({ code: "TIMEOUT" });
    await untilRunning(false, statement);
    expect(await direct.read(ONES)).toEqual([]);
    await port.close();
  });

  it("reads again, unnoticed, when the connection breaks in the middle and comes back", async () => {
    const port = await openGraph({ ...engine.config, url });
    const statement = `${SLOW_STATEMENT} /* broken */`;
    const read = port.read(statement, { thousands: 3_000 });
    await untilRunning(true, statement);
    await proxy.cut();
    await proxy.mend();
    expect(await read).toEqual([[0]]);
    await port.close();
  });

  it("writes again, once in the end, when the connection breaks in the middle and comes back", async () => {
    const port = await openGraph({ ...engine.config, url });
    let runs = 0;
    await port.write(async (tx) => {
      runs += 1;
      await tx.run("CREATE (:Party {id: 'once'})");
      if (runs === 1) {
        await proxy.cut();
        await proxy.mend();
      }
      await tx.run("MATCH (n:Party {id: 'once'}) SET n.touched = true");
    });
    expect(runs).toBe(2);
    expect(await direct.read(ONES)).toEqual([["once"]]);
    await port.close();
  });

  it("says that it cannot be reached while it is away, and works again when it is back", async () => {
    const port = await openGraph({ ...engine.config, url, retryTimeMs: 300 });
    await proxy.cut();
    const away = { code: "GRAPH_UNREACHABLE", details: { url, cure: "Start it, or correct GRAPH_URL." } };
    await expect(port.ping()).rejects.toMatchObject(away);
    await expect(port.read("RETURN 1 AS one")).rejects.toMatchObject(away);
    await expect(port.write((tx) => tx.run("CREATE (:Party)"))).rejects.toMatchObject(away);
    await proxy.mend();
    await port.ping();
    expect(await port.read("RETURN 1 AS one")).toEqual([[1]]);
    await port.close();
  });

  it("runs the work of one again when two take each other's nodes, and stores both", async () => {
    await direct.write((tx) => tx.run("CREATE (:Party {id: 'a', n: 0}), (:Party {id: 'b', n: 0})"));
    const both = gate(2);
    let runs = 0;
    const take = (first: string, second: string): Promise<unknown> =>
      direct.write(async (tx) => {
        runs += 1;
        const raise = "MATCH (n:Party {id: $id}) SET n.n = n.n + 1";
        await tx.run(raise, { id: first });
        await both();
        await tx.run(raise, { id: second });
      });
    await Promise.all([take("a", "b"), take("b", "a")]);
    expect(runs).toBe(3);
    expect(await direct.read("MATCH (n:Party) RETURN n.id AS id, n.n AS n ORDER BY id")).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
  });
});

/** A promise that resolves when it was asked for this many times. */
function gate(count: number): () => Promise<void> {
  let missing = count;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return opened;
  };
}
