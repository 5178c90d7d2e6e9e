/** With fewer requests than this in one turn nobody is sent away: what is late then is one long answer, or a busy machine. */
const FEW = 16;

/** A turn that serves its requests in less is short: whoever waited for it hardly noticed. */
const SHORT_MS = 25;

/** So long overload lasts, and so long where it came again right after it had ended. */
const [SPELL_MS, NEXT_SPELL_MS] = [200, 400];

/** So long after its end one long turn is overload again. */
const RELAPSE_MS = 1_000;

/** After a pause of so long, nothing is left of what was before. */
const PAUSE_MS = 1_000;

/** For each that is served so many are sent away at most before more are served in a turn. */
const MOST_AWAY = 12;

/** The present in milliseconds, and what runs once everything that is ready in this turn of the event loop was read. */
export interface TurnClock {
  readonly now: () => number;
  readonly afterTurn: (run: () => void) => void;
}

export const CLOCK: TurnClock = { now: () => performance.now(), afterTurn: setImmediate };

/** A request that was read but not begun with. */
export interface Arrival {
  readonly serve: () => void;
  readonly sendAway: () => void;
}

/**
 * The requests that wait in the sockets while the event loop serves others. They are read one after the other in one turn
 * of the loop, so that how long a turn lasts is how long its last request waited: the standing queue that CoDel (RFC 8289)
 * looks for. Where turns stay long for `maxLagMs`, few requests are served in each turn, the newest, and the others are sent
 * away at once; the newest because they have waited least (adaptive LIFO: B. Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 * It is one in each turn, and more where many more come, such as from clients that ask again as soon as they are sent
 * away: sending away takes time, too, and most of it is to go into answers. A burst that is served within `maxLagMs` is no overload.
 */
export class TurnQueue {
  #arrived = 0;
  #beganAt = 0;
  #endedAt = -Infinity;
  #longSince = Infinity;
  #longForMs = 0;
  #overloadedUntil = -Infinity;
  #most = 1;
  #servedBefore = 1;
  #newest: Arrival[] = [];

  constructor(
    private readonly maxLagMs: number,
    private readonly clock = CLOCK,
  ) {}

  get isOverloaded(): boolean {
    return this.clock.now() < this.#overloadedUntil;
  }

  /** For how many milliseconds turns have been long, one after the other; 0 where the last one was short or long ago. */
  get longForMs(): number {
    return this.#isGoingOn(this.clock.now()) ? this.#longForMs : 0;
  }

  /** Serves a request at once, or serves or sends it away before the next turn. */
  enter(arrival: Arrival): void {
    const now = this.clock.now();
    if (this.#arrived === 0) this.#begin(now);
    this.#arrived += 1;
    this.#look(now);
    if (now >= this.#overloadedUntil) {
      arrival.serve();
      return;
    }
    this.#newest.push(arrival);
    if (this.#newest.length > this.#most) this.#newest.shift()?.sendAway();
  }

  #begin(now: number): void {
    if (!this.#isGoingOn(now)) this.#forgetLong();
    this.#beganAt = now;
    this.clock.afterTurn(() => {
      this.#end();
    });
  }

  /** Follows how many are sent away in a turn for each that was served while they came, in the turn before. */
  #share(served: number, away: number): void {
    this.#most = Math.max(1, Math.min(FEW, this.#most + (away > MOST_AWAY * served ? 1 : -1)));
  }

  #end(): void {
    const now = this.clock.now();
    this.#look(now);
    if (!this.#isLong(now)) this.#forgetLong();
    const served = this.#newest.reverse();
    if (served.length > 0) this.#share(this.#servedBefore, this.#arrived - served.length);
    this.#servedBefore = Math.max(1, served.length);
    this.#newest = [];
    this.#arrived = 0;
    this.#endedAt = now;
    for (const { serve } of served) serve();
  }

  #look(now: number): void {
    if (!this.#isLong(now)) return;
    this.#longSince = Math.min(this.#longSince, this.#beganAt);
    this.#longForMs = now - this.#longSince;
    if (now < this.#overloadedUntil) return;
    const isAgain = now < this.#overloadedUntil + RELAPSE_MS;
    if (!isAgain && this.#longForMs < this.maxLagMs) return;
    this.#overloadedUntil = now + (isAgain ? NEXT_SPELL_MS : SPELL_MS);
    this.#most = isAgain ? this.#most : 1;
  }

  #forgetLong(): void {
    this.#longSince = Infinity;
    this.#longForMs = 0;
  }

  #isLong(now: number): boolean {
    return this.#arrived >= FEW && now - this.#beganAt >= SHORT_MS;
  }

  #isGoingOn(now: number): boolean {
    return this.#arrived > 0 || now - this.#endedAt < PAUSE_MS;
  }
}
