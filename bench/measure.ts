import type { ChildServer } from "./child-server.js";
import type { Ask } from "./http-ask.js";
import { load, type Spell } from "./load.js";
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
  /** How many different requests there were, and how many were sent, warming included. */
  readonly different: number;
  readonly sent: number;
}

/** Who is asked what. */
export interface Runner {
  readonly server: ChildServer;
  readonly asks: readonly Ask[];
  /** Runs a spell while something else goes on; nothing else where absent. */
  readonly beside?: Beside;
}

export type Beside = <T>(server: ChildServer, spell: () => Promise<T>) => Promise<T>;

/** How long everybody is asked, and how often. */
export interface Spells {
  readonly seconds: number;
  readonly rounds: number;
  /** Before that, so that compilers, plans and caches have settled. */
  readonly warmSeconds: number;
}

interface Round extends Spell {
  readonly rate: number;
  readonly cpuMs: number | undefined;
}

const alone: Beside = (_server, spell) => spell();

/**
 * Asks the runners in turn, each for some seconds, round after round in another order, so that what else goes on in the
 * machine meets all alike. Before that each is asked for a while that does not count; whoever is asked beside something
 * else has such a while in each round, for the something has to begin.
 */
export async function measure(
  runners: ReadonlyMap<string, Runner>,
  { seconds, rounds, warmSeconds }: Spells,
): Promise<Map<string, Figures>> {
  const all = [...runners].map(([name, { server, asks, beside }]) => ({
    name,
    server,
    beside,
    stream: { asks, next: 0 },
    rounds: [] as Round[],
  }));
  for (const { server, stream, beside } of all)
    if (beside === undefined) await load(server.port, stream, warmSeconds);
  for (let round = 0; round < rounds; round += 1)
    for (const one of round % 2 === 0 ? all : all.toReversed()) {
      const { server, stream, beside } = one;
      const counted = await (beside ?? alone)(server, async () => {
        if (beside !== undefined) await load(server.port, stream, warmSeconds);
        return measured(server, () => load(server.port, stream, seconds));
      });
      one.rounds.push(counted);
    }
  return new Map(
    all.map(({ name, stream, rounds: found }) => [
      name,
      { ...figuresOf(found), different: stream.asks.length, sent: stream.next },
    ]),
  );
}

async function measured(server: ChildServer, work: () => Promise<Spell>): Promise<Round> {
  const before = usageOf(server.pid);
  const spell = await work();
  const after = usageOf(server.pid);
  const count = spell.latencies.length;
  return {
    ...spell,
    rate: count / spell.seconds,
    cpuMs: before && after && (after.cpuMs - before.cpuMs) / count,
  };
}

function figuresOf(rounds: readonly Round[]): Omit<Figures, "different" | "sent"> {
  const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
  const sum = (of: (round: Round) => number): number => rounds.reduce((total, round) => total + of(round), 0);
  const used = rounds.flatMap(({ cpuMs }) => cpuMs ?? []);
  return {
    rate: median(rounds.map(({ rate }) => rate)),
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    cpuMs: used.length === rounds.length ? median(used) : undefined,
    bytes: sum(({ bytes }) => bytes) / latencies.length,
    requests: latencies.length,
    failed: sum(({ failed }) => failed),
  };
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
