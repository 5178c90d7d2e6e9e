import type { GraphPort } from "../store/graph/port.js";
import { readMatchModel } from "./match-model.js";
import { logRepository } from "../store/log/log-repository.js";
import { buildDesk } from "./build-desk.js";
import type { MatchDesk, MatchDesks, NetworkOf } from "./match-desk.js";

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

const desks = new WeakMap<GraphPort, MatchDesks>();

/** The desks of a graph, shared by all who ask; whoever asks first says who holds its network. */
export function matchDesksOf(port: GraphPort, networkOf?: NetworkOf): MatchDesks {
  const known = desks.get(port) ?? createMatchDesks(port, FRESHNESS, networkOf);
  desks.set(port, known);
  return known;
}

/**
 * Gives desks: built at the first question and again after each write that changed something, one at a time, for all who
 * ask meanwhile. A question costs one small read that asks for the version. No answer is older than `maxAgeMs`; whoever
 * finds nothing that fresh waits.
 */
export function createMatchDesks(
  port: GraphPort,
  freshness: Freshness = FRESHNESS,
  networkOf: NetworkOf = () => Promise.resolve(undefined),
): MatchDesks {
  let current: Current | undefined;
  let building: Promise<void> | undefined;
  let turns = 0;
  const log = logRepository(port);

  async function build(): Promise<void> {
    const [confirmedAt, turn] = [freshness.now(), ++turns];
    const { version } = await log.head();
    // A small one is read at once, with the rows that are not held.
    const network = current?.desk.rows === undefined ? await networkOf(version) : undefined;
    const desk = await buildDesk(port, current?.desk.model ?? readMatchModel(), network);
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
      const { version } = await log.head();
      if (current?.version === version) current.confirmedAt = Math.max(current.confirmedAt, askedAt);
      // What began to be read after the question holds all that was written before it, whatever was written since.
      if (current !== undefined && (current.version === version || current.turn > turn)) return current.desk;
      const next = begin();
      if (current !== undefined && mayAnswer(current)) return current.desk;
      await next;
    }
  };
}
