import { type ChildProcess, spawn } from "node:child_process";
import type { BuiltService } from "./built-service.js";

/** How a process came to its end. */
export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** The service as its own process, without seeds, on a free port. */
export class RunningService {
  readonly ended: Promise<Ended>;
  private output = "";
  private errors = "";
  private readonly child: ChildProcess;

  constructor(built: BuiltService, environment: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [built.main], {
      env: { PATH: process.env["PATH"], SEED: "none", PORT: "0", ...environment },
    });
    this.child.stdout?.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr?.on("data", (chunk: Buffer) => (this.errors += chunk.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once("close", (code) => {
        resolve({ code, stderr: this.errors });
      });
    });
  }

  /** Resolves with the service's address when it says that it is there. */
  get ready(): Promise<string> {
    return this.says(String.raw`"explorer: (http:\S+)/"`);
  }

  /** Resolves with the first group of the pattern (or all of it) when the service has written it. */
  says(pattern: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = new RegExp(pattern).exec(this.output);
        if (found !== null) resolve(found[1] ?? found[0]);
      };
      this.child.stdout?.on("data", look);
      void this.ended.then(({ stderr }) => {
        reject(new Error(`The service ended: ${stderr}`));
      });
      look();
    });
  }

  get lines(): readonly string[] {
    return this.output.trim().split("\n");
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}
