import type { ChildServer } from "./child-server.js";
import type { Ask } from "./http-ask.js";
import { load } from "./load.js";
import { usageOf } from "./process-usage.js";

/** One contender's figures for one question. */
export interface Figures {
  /** Requests a second: the median of the rounds. */
  readonly rate: number;
  /** Milliseconds, over all requests of all rounds. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time of the server's own process for a request; undefined where it cannot be read. */
  readonly cpuMs: number | undefined;
  readonly bytes: number;
  readonly requests: number;
  readonly failed: number;
}

/** Who is asked what. */
export interface Runner {
  readonly server: ChildServer;
  readonly asks: readonly Ask[];
}

/** How long everybody is asked, and how often. */
export interface Spells {
  readonly seconds: number;
  readonly rounds: number;
  /** Before that, so that compilers, plans and caches have settled. */
  readonly warmSeconds: number;
}

interface Round {
  readonly rate: number;
  readonly cpuMs: number | undefined;
}

/**
 * Asks the runners in turn, each for some seconds, round after round in another order, so that what else goes on in the
 * machine meets all alike. Before that each is asked for a while that does not count.
 */
export async function measure(
  runners: ReadonlyMap<string, Runner>,
  { seconds, rounds, warmSeconds }: Spells,
): Promise<Map<string, Figures>> {
  const names = [...runners.keys()];
  const found = new Map(
    names.map((name) => [name, { rounds: [] as Round[], latencies: [] as number[], bytes: 0, failed: 0 }]),
  );
  for (const { server, asks } of runners.values()) await load(server.port, asks, warmSeconds);
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? names : names.toReversed();
    for (const name of turn) {
      const { server, asks } = runners.get(name) as Runner;
      const before = usageOf(server.pid);
      const spell = await load(server.port, asks, seconds);
      const after = usageOf(server.pid);
      const count = spell.latencies.length;
      const sums = found.get(name);
      if (sums === undefined) continue;
      sums.rounds.push({
        rate: count / spell.seconds,
        cpuMs: before && after && (after.cpuMs - before.cpuMs) / count,
      });
      for (const ms of spell.latencies) sums.latencies.push(ms);
      sums.bytes += spell.bytes;
      sums.failed += spell.failed;
    }
  }
  return new Map(
    [...found].map(([name, { rounds: all, latencies, bytes, failed }]) => {
      latencies.sort((a, b) => a - b);
      const requests = latencies.length;
      const used = all.flatMap(({ cpuMs }) => cpuMs ?? []);
      const figures = {
        rate: median(all.map(({ rate }) => rate)),
        p50: percentile(latencies, 0.5),
        p95: percentile(latencies, 0.95),
        cpuMs: used.length === all.length ? median(used) : undefined,
        bytes: bytes / requests,
        requests,
        failed,
      };
      return [name, figures] as const;
    }),
  );
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
