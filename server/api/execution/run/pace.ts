import { nextTurn, SLICE_MS } from "../../../store/graph/turns.js";

/** When to make room, and how. */
export interface Clock {
  /** The present, in milliseconds. */
  readonly now: () => number;
  readonly rest: () => Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), rest: nextTurn };

/** Values that are completed before the clock is looked at. */
const A_LOOK = 16;

/**
 * Work that is done a slice at a time, whatever calls it: who finds `isDue` leaves the rest for `later`. Work that was
 * left goes on in the order in which it was left, until the signal aborts; then it is dropped.
 */
export class Pace {
  #left: (() => void)[] = [];
  #began: number;
  #looks = 0;
  #isGoingOn = false;
  #hasRested = false;

  constructor(
    private readonly signal: AbortSignal,
    private readonly clock = CLOCK,
  ) {
    this.#began = clock.now();
  }

  /** Whether others have waited for long enough. */
  get isDue(): boolean {
    if (++this.#looks % A_LOOK !== 0) return false;
    // What is late stays late until others had their turn.
    const isLate = this.clock.now() - this.#began >= SLICE_MS;
    if (isLate) this.#looks -= 1;
    return isLate;
  }

  /** Whether others had their turn in between. */
  get hasRested(): boolean {
    return this.#hasRested;
  }

  later(work: () => void): void {
    this.#hasRested = true;
    this.#left.push(work);
    if (!this.#isGoingOn) void this.#goOn();
  }

  /** Asked anew after each rest. */
  #isGivenUp(): boolean {
    return this.signal.aborted;
  }

  async #goOn(): Promise<void> {
    this.#isGoingOn = true;
    while (this.#left.length > 0 && !this.#isGivenUp()) {
      const works = this.#left;
      this.#left = [];
      for (const work of works) {
        if (this.isDue) {
          await this.clock.rest();
          if (this.#isGivenUp()) return;
          this.#began = this.clock.now();
          this.#looks = 0;
        }
        work();
      }
    }
    this.#isGoingOn = false;
  }
}

/** The pace of work that is done in one go. */
export const UNHURRIED = {
  isDue: false,
  later: (work: () => void): void => {
    work();
  },
} as const;
