import { readFileSync } from "node:fs";

/** What a process has used since it started. */
export interface ProcessUsage {
  readonly cpuMs: number;
  /** The memory that it holds now. */
  readonly residentMb: number;
  /** The most memory that it held at once. */
  readonly peakMb: number;
}

/** A tick of the kernel's clock in the files of /proc, which is a hundredth of a second wherever Node runs. */
const TICK_MS = 10;

/** Reads it from the kernel; undefined where there is no /proc (not Linux) or the process is gone. */
export function usageOf(pid: number): ProcessUsage | undefined {
  try {
    // The second field is the program's name in brackets, and may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const peakKb = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
    const residentKb = /^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1];
    // A process that has ended, but is not yet fetched, has no memory.
    if (peakKb === undefined) return undefined;
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      residentMb: Number(residentKb) / 1024,
      peakMb: Number(peakKb) / 1024,
    };
  } catch {
    return undefined;
  }
}
