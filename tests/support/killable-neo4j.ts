import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.js";

const PASSWORD = "linkages-test";

/** Settings of the service and of commands that lead to it. */
interface Login {
  readonly GRAPH_URL: string;
  readonly GRAPH_USER: string;
  readonly GRAPH_PASSWORD: string;
}

/** A Neo4j of one test's own, with its data in a folder. */
export class KillableNeo4j {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** Starts one with no data. */
  static async start(folder: string): Promise<KillableNeo4j> {
    const neo4j = new KillableNeo4j(folder, await freePort());
    await neo4j.start();
    return neo4j;
  }

  get login(): Login {
    return {
      GRAPH_URL: `bolt://127.0.0.1:${this.port}`,
      GRAPH_USER: "neo4j",
      GRAPH_PASSWORD: PASSWORD,
    };
  }

  /** Resolves when it answers; again after it has ended. */
  async start(): Promise<void> {
    const environment = {
      TEST_NEO4J_PORT: String(this.port),
      TEST_NEO4J_PASSWORD: PASSWORD,
      TEST_NEO4J_HEAP: "512m",
      TEST_NEO4J_HOME: this.folder,
    };
    const tool = spawn(process.execPath, ["tools/neo4j.mjs", "start"], {
      env: { ...process.env, NODE_OPTIONS: "", ...environment },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const code = await new Promise((resolve) => tool.once("exit", resolve));
    if (code !== 0) throw new Error(`Neo4j did not start: ${String(code)}`);
  }

  /** Sends a signal without waiting for what it does. */
  signal(signal: NodeJS.Signals): void {
    const pid = this.#pid();
    if (pid !== undefined) process.kill(pid, signal);
  }

  /** Resolves when the process has ended. */
  async end(signal: NodeJS.Signals): Promise<void> {
    this.signal(signal);
    while (this.#pid() !== undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  #pid(): number | undefined {
    const file = join(this.folder, "pid");
    if (!existsSync(file)) return undefined;
    const pid = Number(readFileSync(file, "utf8"));
    try {
      process.kill(pid, 0);
      return pid;
    } catch {
      return undefined;
    }
  }
}
