import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

/** A service in a process of its own, on a free port of this machine. */
export interface AttackedService {
  readonly url: string;
  /** Whether the process is there. */
  readonly isAlive: boolean;
  /** What it used so far: processor time in milliseconds, resident memory in MB. Linux only; zero elsewhere. */
  usage(): Promise<{ readonly cpuMs: number; readonly residentMb: number }>;
  /** The longest turn of its event loop since it was last asked, in milliseconds of processor time; 0 once it has ended. */
  longestTurnMs(): Promise<number>;
  stop(): Promise<void>;
}

const METER = new URL("./turn-meter.mjs", import.meta.url).href;

/** Starts `main` and waits until it listens and has read what it holds in memory; throws where it ends before. */
export async function startAttacked(
  main: string,
  environment: Readonly<Record<string, string>>,
): Promise<AttackedService> {
  const child = spawn(process.execPath, ["--import", METER, main], {
    env: { ...process.env, NODE_OPTIONS: "", PORT: "0", HOST: "127.0.0.1", ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const url = await urlOf(child);
  while (!(await isFilled(url))) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    url,
    get isAlive() {
      return child.exitCode === null && child.signalCode === null;
    },
    usage: () => usageOf(child.pid ?? 0),
    longestTurnMs: () =>
      new Promise((resolve) => {
        if (!child.connected) {
          resolve(0);
          return;
        }
        child.once("message", (longest) => {
          resolve(Number(longest));
        });
        child.send("longest");
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.once("exit", () => {
          resolve();
        });
        child.kill("SIGKILL");
      }),
  };
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The service has no output.");
  for await (const line of createInterface(child.stdout)) {
    const url = /"msg":"explorer: (http:[^"]+)\/"/u.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return url.replace("localhost", "127.0.0.1");
  }
  throw new Error("The service ended before it listened.");
}

async function isFilled(url: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ stakeholders(first: 1) { totalCount } }"}',
  });
  await response.text();
  const ready = (await (await fetch(`${url}/readyz`)).json()) as { memory?: string };
  return ready.memory !== "filling";
}

/** Ticks of the clock of /proc, of which there are a hundred a second on every Linux that Node runs on. */
const TICK_MS = 10;

async function usageOf(pid: number): Promise<{ cpuMs: number; residentMb: number }> {
  try {
    const [stat, status] = await Promise.all(
      ["stat", "status"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8")),
    );
    const ticks = (stat ?? "").slice((stat ?? "").lastIndexOf(")") + 2).split(" ");
    const resident = /VmRSS:\s+(\d+)/u.exec(status ?? "")?.[1] ?? 0;
    return {
      cpuMs: (Number(ticks[11]) + Number(ticks[12])) * TICK_MS,
      residentMb: Math.round(Number(resident) / 1024),
    };
  } catch {
    return { cpuMs: 0, residentMb: 0 };
  }
}
