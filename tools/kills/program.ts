import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program of ours in a process of its own. */
export interface Program {
  readonly name: string;
  /** What it printed so far, errors included, line by line. */
  readonly lines: readonly string[];
  /** Resolves with its exit code when it has ended, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Resolves with the first line that fits; rejects with the last lines where it ends without one. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it by SIGKILL; false where it had ended before. */
  kill(): Promise<boolean>;
}

/** Starts `node` with these arguments, and these settings beside the environment of this process. */
export function startProgram(
  name: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on("line", (line) => {
      lines.push(line);
      tell();
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
    tell();
  });
  return {
    name,
    lines,
    ended,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
          if (!found && !hasEnded) return;
          listeners.delete(look);
          if (found) resolve(found);
          else reject(new Error(`${name} ended: ${lines.slice(-5).join("\n")}`));
        };
        listeners.add(look);
        look();
      }),
    kill: async () => {
      child.kill("SIGKILL");
      return (await ended) === null;
    },
  };
}
