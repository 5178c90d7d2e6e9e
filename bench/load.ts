import { setTimeout as wait } from "node:timers/promises";
import { type Ask, keepAlive, send } from "./http-ask.js";

const CONNECTIONS = 4;

/** What came of one spell of load. */
export interface Spell {
  /** Milliseconds of each request, in no order. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly failed: number;
  readonly bytes: number;
}

/** Requests, and which of them comes next: a spell goes on where the one before it ended, and begins again at the end. */
export interface Stream {
  readonly asks: readonly Ask[];
  next: number;
}

/**
 * Sends the requests of a stream on four connections until the time is up: each with its next request as soon as it has an
 * answer, or, at `rate` requests a second in all, when it is due. What waits for a connection then has waited since it was
 * due. Only ever to this machine.
 */
export async function load(port: number, stream: Stream, seconds: number, rate = Infinity): Promise<Spell> {
  const latencies: number[] = [];
  let [failed, bytes, sent] = [0, 0, 0];
  const begun = performance.now();
  const lane = async (): Promise<void> => {
    const agent = keepAlive();
    do {
      const ask = stream.asks[stream.next++ % stream.asks.length] as Ask;
      const due = begun + (sent++ * 1_000) / rate;
      const early = due - performance.now();
      if (early > 0) await wait(early);
      const late = rate === Infinity ? 0 : Math.max(0, performance.now() - due);
      const answer = await send(port, ask, agent).catch(() => undefined);
      if (answer?.status !== 200 || answer.body.subarray(0, 40).includes('"errors"')) failed += 1;
      if (answer === undefined) continue;
      latencies.push(answer.ms + late);
      bytes += answer.body.length;
    } while (performance.now() - begun < seconds * 1_000);
    agent.destroy();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { latencies, seconds: (performance.now() - begun) / 1_000, failed, bytes };
}
