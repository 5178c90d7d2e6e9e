import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LoadShedder } from "../../server/http/admission/load-shedder.js";
import { NewConnections } from "../../server/http/admission/new-connections.js";

/** Turns of an event loop by hand, a millisecond each. */
function turns() {
  let due: (() => void)[] = [];
  let now = 0;
  const end = (): void => {
    const run = due;
    due = [];
    now += 1;
    for (const one of run) one();
  };
  return { clock: { now: () => now, afterTurn: (run: () => void) => void due.push(run) }, end };
}

describe("new connections", () => {
  it("keep nobody waiting who is connected already", () => {
    const seen: string[] = [];
    new NewConnections(() => false).enter(() => seen.push("asked"));
    expect(seen).toEqual(["asked"]);
  });

  it("are all taken before what was asked on them goes on, in its order", () => {
    const { clock, end } = turns();
    const connections = new NewConnections(() => false, clock);
    const seen: number[] = [];
    for (const turn of [1, 2, 3]) {
      connections.took();
      connections.enter(() => seen.push(turn));
      end();
    }
    expect(seen).toEqual([]);
    end();
    end();
    expect(seen).toEqual([1, 2, 3]);
  });

  /** One new connection in each turn, on which somebody asks or nobody does; when those that came went on, in their order. */
  function flood(until: number, doAsk: boolean) {
    const { clock, end } = turns();
    const connections = new NewConnections(() => false, clock);
    const wentOn: { readonly came: number; readonly at: number }[] = [];
    for (let came = 0; came < until; came++) {
      connections.took();
      if (doAsk || came === 0) connections.enter(() => wentOn.push({ came, at: clock.now() }));
      end();
    }
    return wentOn;
  }

  it("hold up who is connected for some sixteen turns where nobody asks on them", () => {
    expect(flood(40, false)).toEqual([{ came: 0, at: 18 }]);
  });

  it("go on in portions of fifteen, too few for a long turn, the first ones first", () => {
    const wentOn = flood(200, true);
    expect(wentOn.slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, came) => ({ came, at: 65 })));
    expect(wentOn[15]).toEqual({ came: 15, at: expect.any(Number) });
    expect(wentOn[15]?.at).toBeGreaterThan(65);
  });

  it("go on all in one turn where they stand for a second, so that it is seen how many they are", () => {
    const late = flood(3_000, true).filter(({ at }) => at > 1_500);
    const perTurn = late.map((one) => late.filter(({ at }) => at === one.at).length);
    expect(Math.max(...perTurn)).toBeGreaterThan(250);
    expect(Math.max(...late.map(({ came, at }) => at - came))).toBeLessThan(260);
  });

  it("are taken before the first of many clients is served, and a burst of them is served", async () => {
    const folder = mkdtempSync(join(tmpdir(), "connections-"));
    const shedder = new LoadShedder({ ms: 0, stop: () => undefined }, { maxRunning: 1_000, maxLagMs: 0 });
    let connected = 0;
    const connectedWhenServed: number[] = [];
    const server = createServer(
      shedder.before((_, response) => {
        connectedWhenServed.push(connected);
        response.end();
      }),
    )
      .on("connection", shedder.tookConnection)
      .on("connection", () => (connected += 1));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const connectedFile = join(folder, "connected");
    const clients = fork("tests/attack/connecting-clients.mjs", ["100", String(port), connectedFile]);
    // The loop takes nobody until all are in the kernel's queue.
    while (!existsSync(connectedFile));
    while (connectedWhenServed.length + shedder.shed < 100) await new Promise((next) => setTimeout(next, 1));
    clients.disconnect();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true });
    expect([connectedWhenServed.length, shedder.shed]).toEqual([100, 0]);
    expect(connectedWhenServed[0]).toBeGreaterThan(60);
  });
});
