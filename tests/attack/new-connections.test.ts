import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LoadShedder } from "../../server/http/admission/load-shedder.js";
import { NewConnections } from "../../server/http/admission/new-connections.js";

describe("new connections", () => {
  /** Turns of an event loop by hand. */
  function turns() {
    let due: (() => void)[] = [];
    const end = (): void => {
      const now = due;
      due = [];
      for (const run of now) run();
    };
    return { afterTurn: (run: () => void) => void due.push(run), end, isIdle: () => due.length === 0 };
  }

  it("keep nobody waiting who is connected already", () => {
    const connections = new NewConnections();
    const seen: string[] = [];
    connections.enter(() => seen.push("asked"));
    expect(seen).toEqual(["asked"]);
  });

  it("are all taken before what was asked on them goes on, in its order", () => {
    const { afterTurn, end, isIdle } = turns();
    const connections = new NewConnections(afterTurn);
    const seen: number[] = [];
    for (const turn of [1, 2, 3]) {
      connections.took();
      connections.enter(() => seen.push(turn));
      end();
    }
    expect(seen).toEqual([]);
    end();
    end();
    expect([seen, isIdle()]).toEqual([[1, 2, 3], true]);
  });

  it.each([
    ["a few hundred turns, however many ask", true, 256],
    ["sixteen turns where nobody asks on them", false, 16],
  ])("hold others up for %s", (_, doAsk, most) => {
    const { afterTurn, end } = turns();
    const connections = new NewConnections(afterTurn);
    let turn = 0;
    let wentOnIn = 0;
    connections.took();
    connections.enter(() => (wentOnIn = turn));
    for (; wentOnIn === 0; turn++) {
      connections.took();
      if (doAsk && turn > 0) connections.enter(() => undefined);
      end();
    }
    // One more, in which it goes on.
    expect(wentOnIn).toBe(most + (doAsk ? 0 : 1));
  });

  it("are taken before the first of many clients is served, not one between two answers", async () => {
    const folder = mkdtempSync(join(tmpdir(), "connections-"));
    const shedder = new LoadShedder(
      { ms: 0, stop: () => undefined },
      { maxRunning: 1_000, maxLagMs: 10_000 },
    );
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
    while (connectedWhenServed.length < 100) await new Promise((next) => setTimeout(next, 1));
    clients.disconnect();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true });
    expect(connectedWhenServed).toEqual(Array.from({ length: 100 }, () => 100));
  });
});
