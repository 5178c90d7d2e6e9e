import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

/** A TypeScript program of ours in a process of its own. */
export interface Child {
  /** What it printed, line by line as it comes. */
  readonly lines: AsyncIterable<string>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has ended, with its exit code (null when a signal ended it) and what it printed as errors. */
  readonly ended: Promise<{ code: number | null; errors: string }>;
}

const root = path.resolve(import.meta.dirname, "../..");

/** Starts `file` (from the project's folder); `before` is a shell command that sets limits for it. */
export function startChild(file: string, args: readonly string[], before = ":"): Child {
  const command = `${before} && exec "$0" --import tsx "$@"`;
  const child = spawn("bash", ["-c", command, process.execPath, file, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, errors });
    });
  });
  return { lines: createInterface(child.stdout), kill: (signal) => child.kill(signal), ended };
}
