/** With fewer requests than this in one turn nobody is sent away: what is late then is one long answer, or a busy machine. */
const FEW = 16;

/** A turn that serves its requests in less is short: whoever waited for it hardly noticed. */
const SHORT_MS = 25;

/** So long overload lasts at least; then it goes on where more came meanwhile than could be served. */
const SPELL_MS = 200;

/** After a pause of so long, nothing is left of what was before; in a shorter one the process may have stood still. */
const PAUSE_MS = 1_000;

/** The present in milliseconds, and what runs once everything that is ready in this turn of the event loop was read. */
export interface TurnClock {
  readonly now: () => number;
  readonly afterTurn: (run: () => void) => void;
}

const CLOCK: TurnClock = { now: () => performance.now(), afterTurn: setImmediate };

/** A request that was read but not begun with. */
export interface Arrival {
  readonly serve: () => void;
  readonly sendAway: () => void;
}

/**
 * The requests that wait in the sockets while the event loop serves others. They are read one after the other in one turn
 * of the loop, so that how long a turn lasts is how long its last request waited: the standing queue that CoDel (RFC 8289)
 * looks for. Where turns stay long for `maxLagMs`, one request is served in each turn, the newest, and the others are sent
 * away at once; the newest because it has waited least (adaptive LIFO: B. Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 * A burst that is served within `maxLagMs` is no overload.
 */
export class TurnQueue {
  #arrived = 0;
  #beganAt = 0;
  #endedAt = -Infinity;
  #longSince = Infinity;
  #longForMs = 0;
  #overloadedUntil = -Infinity;
  #spell = { served: 0, sentAway: 0 };
  #newest: Arrival | undefined;

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
    const older = this.#newest;
    this.#newest = arrival;
    if (!older) return;
    this.#spell.sentAway += 1;
    older.sendAway();
  }

  #begin(now: number): void {
    const goesOn = this.#isGoingOn(now);
    if (!goesOn) this.#forgetLong();
    // In turns of one request each, a load that can just be served has a third of its requests come beside another.
    if (now >= this.#overloadedUntil && goesOn && this.#spell.sentAway > this.#spell.served / 2)
      this.#overload(now);
    this.#beganAt = now;
    this.clock.afterTurn(() => {
      this.#end();
    });
  }

  #end(): void {
    const now = this.clock.now();
    this.#look(now);
    if (!this.#isLong(now)) this.#forgetLong();
    this.#arrived = 0;
    this.#endedAt = now;
    const newest = this.#newest;
    if (!newest) return;
    this.#newest = undefined;
    this.#spell.served += 1;
    newest.serve();
  }

  #look(now: number): void {
    if (!this.#isLong(now)) return;
    this.#longSince = Math.min(this.#longSince, this.#beganAt);
    this.#longForMs = now - this.#longSince;
    if (now >= this.#overloadedUntil && this.#longForMs >= this.maxLagMs) this.#overload(now);
  }

  #forgetLong(): void {
    this.#longSince = Infinity;
    this.#longForMs = 0;
  }

  #overload(now: number): void {
    this.#overloadedUntil = now + SPELL_MS;
    this.#spell = { served: 0, sentAway: 0 };
  }

  #isLong(now: number): boolean {
    return this.#arrived >= FEW && now - this.#beganAt >= SHORT_MS;
  }

  #isGoingOn(now: number): boolean {
    return this.#arrived > 0 || now - this.#endedAt < PAUSE_MS;
  }
}
