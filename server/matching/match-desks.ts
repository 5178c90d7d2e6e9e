import type { Network } from "../network/network.js";
import type { MatchDesk, MatchDesks } from "./match-desk.js";
import type { Matching } from "./matching.js";

/** Where the network comes from when nobody tells of its changes. */
export interface NetworkSource {
  /** The number of the data's version; one small read. */
  version(): Promise<number>;
  /** The network of this version or a later one. */
  network(version: number): Promise<Network>;
}

/** How fresh a desk has to be. */
export interface Freshness {
  /** Networks of up to so many linkages are always as of now: building takes less than a tenth of a second. */
  readonly linkagesAtOnce: number;
  /** Larger ones may answer from what was up to date so long ago, in milliseconds, while the next is built. */
  readonly maxAgeMs: number;
  /** The present, in milliseconds. */
  readonly now: () => number;
}

const FRESHNESS: Freshness = {
  linkagesAtOnce: 5_000,
  maxAgeMs: 60_000,
  now: () => performance.now(),
};

interface Current {
  readonly version: number;
  readonly desk: MatchDesk;
  /** Its place among questions and builds. */
  readonly turn: number;
  /** When this was known to be the newest version. */
  confirmedAt: number;
}

/**
 * Gives desks where nobody tells of changes: built at the first question and again after each write that changed
 * something, one at a time, for all who ask meanwhile. A question costs one small read that asks for the version. No
 * answer is older than `maxAgeMs`; whoever finds nothing that fresh waits.
 */
export function createMatchDesks(
  matching: Matching,
  source: NetworkSource,
  freshness: Freshness = FRESHNESS,
): MatchDesks {
  let current: Current | undefined;
  let building: Promise<void> | undefined;
  let turns = 0;

  async function build(): Promise<void> {
    const [confirmedAt, turn] = [freshness.now(), ++turns];
    const version = await source.version();
    const desk = await matching.follow(await source.network(version));
    current = { version, desk, turn, confirmedAt };
  }

  function begin(): Promise<void> {
    building ??= build().finally(() => {
      building = undefined;
    });
    // Whoever waits for it hears of a failure; where nobody does, the next question tries again.
    building.catch(() => undefined);
    return building;
  }

  const mayAnswer = ({ desk, confirmedAt }: Current): boolean =>
    desk.view.network.from.length > freshness.linkagesAtOnce &&
    freshness.now() - confirmedAt <= freshness.maxAgeMs;

  return async () => {
    const turn = ++turns;
    for (;;) {
      const askedAt = freshness.now();
      const version = await source.version();
      if (current?.version === version) current.confirmedAt = Math.max(current.confirmedAt, askedAt);
      // What began to be read after the question holds all that was written before it, whatever was written since.
      if (current !== undefined && (current.version === version || current.turn > turn)) return current.desk;
      const next = begin();
      if (current !== undefined && mayAnswer(current)) return current.desk;
      await next;
    }
  };
}
