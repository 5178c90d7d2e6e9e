import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "./free-port.js";
import { isRequired } from "./required.js";

const isInstalled = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis of one's own on a free port, which keeps nothing. */
export class TestRedis {
  #process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Resolves when it takes connections. */
  async start(): Promise<void> {
    const options = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", ""];
    const started = spawn("redis-server", options, { stdio: ["ignore", "pipe", "ignore"] });
    this.#process = started;
    for await (const line of createInterface(started.stdout)) if (line.includes("Ready to accept")) break;
    started.stdout.resume();
  }

  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running) return;
    const ended = once(running, "exit");
    running.kill("SIGKILL");
    await ended;
  }
}

/** Describes `title` where there is a Redis to start; skipped otherwise, or failed where LINKAGES_REQUIRE names redis. */
export function describeWithRedis(title: string, body: () => void): void {
  if (isInstalled) describe(title, body);
  else if (isRequired("redis"))
    it(title, () => {
      throw new Error("LINKAGES_REQUIRE names redis, but there is no redis-server on the PATH.");
    });
  else xdescribe(`${title} (skipped: no redis-server on the PATH)`, body);
}
