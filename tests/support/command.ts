import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { BuiltService } from "./built-service.js";

/** What a command came to. */
export interface CommandEnd {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** `linkages` as its own process, over the graph of a file. */
export class LinkagesCommand {
  readonly ended: Promise<CommandEnd>;
  private readonly child: ChildProcess;
  private output = "";
  private errors = "";

  constructor(built: BuiltService, graph: string, folder: string, args: readonly string[], login = {}) {
    const main = join(built.main, "../cli/main.js");
    const env = { PATH: process.env["PATH"], GRAPH_URL: graph, ...login };
    this.child = spawn(process.execPath, [main, ...args], { env, cwd: folder });
    this.child.stdout?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr?.on("data", (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once("close", (code) => {
        resolve({ code, output: this.output, errors: this.errors });
      });
    });
  }

  /** Resolves when it has written anything about a problem or its progress. */
  get saysSomething(): Promise<unknown> {
    return new Promise((resolve) => this.child.stderr?.once("data", resolve));
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }
}
