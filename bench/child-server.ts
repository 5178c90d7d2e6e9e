import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { type Ask, keepAlive, send } from "./http-ask.js";

/** A server in a process of its own. */
export interface ChildServer {
  readonly port: number;
  readonly pid: number;
  /** From the start of the process to its first good answer, warm or not. */
  readonly startedMs: number;
  /** The same until all was warm. */
  readonly warmMs: number;
  stop(): Promise<void>;
}

export interface ServerCommand {
  /** What `node` is given. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Answered with 200 when it is ready. */
  readonly probe: Ask;
  /** Whether that answer says that all is warm; at once where there is nothing to wait for. */
  readonly isWarm?: (body: unknown) => boolean;
  /** Hears each line that the server prints. */
  readonly onLine?: (line: string) => void;
}

const LONGEST_START_MS = 120_000;
/** Ten million linkages are read in minutes. */
const LONGEST_FILL_MS = 1_800_000;
const PROBE_EVERY_MS = 5;
const PROBE_WARMTH_EVERY_MS = 50;

/** Starts `node` with these arguments and PORT set to a free port of this machine; throws what it wrote when it ends. */
export async function startServer(command: ServerCommand): Promise<ChildServer> {
  const { args, environment, probe, isWarm, onLine } = command;
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env["PATH"], HOST: "127.0.0.1", ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  if (onLine) createInterface(child.stdout).on("line", onLine);
  else child.stdout.resume();
  child.stderr.on("data", (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  const agent = keepAlive();
  let startedMs: number | undefined;
  for (;;) {
    const answer = await send(port, probe, agent).catch(() => undefined);
    const ms = performance.now() - begun;
    if (answer?.status === 200) {
      startedMs ??= ms;
      if (isWarm?.(JSON.parse(answer.body.toString())) ?? true) {
        agent.destroy();
        return { port, pid: child.pid ?? 0, startedMs, warmMs: ms, stop };
      }
    }
    if (child.exitCode !== null || ms > (startedMs === undefined ? LONGEST_START_MS : LONGEST_FILL_MS)) {
      await stop();
      throw new Error(`node ${args.join(" ")} did not answer within ${ms.toFixed(0)} ms: ${output}`);
    }
    await pause(startedMs === undefined ? PROBE_EVERY_MS : PROBE_WARMTH_EVERY_MS);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
