import { CLOCK } from "./turn-queue.js";

/** So many turns only read at most before some of what was read goes on, and where more come than can be answered. */
const [MOST_TURNS, MOST_TURNS_IN_A_CROWD] = [64, 256];

/** Connections on which nobody asks hold others up for so many turns more than were asked on: a millisecond. */
const MOST_SILENT = 16;

/** So many go on before it is read again: fewer than make a turn long, so that a probe of health comes between them. */
const A_PORTION = 15;

/** Where some waited for so long without a pause, and more come than go on, it is overload, and still for so long after. */
const STANDING_MS = 1_000;

/**
 * Takes all connections that wait, not one between two answers. In each turn of the event loop libuv (1.45 and later,
 * libuv/libuv#3696) takes one new connection; while turns are long, clients that connect would wait in the kernel, where
 * nobody counts them and nobody sends them away: those of a proxy that keeps no connections, or a probe of health behind
 * them. So the turns in which a connection came only read, and what was read goes on in portions, in order: a burst of
 * clients is served. Where that does not come to an end, all that was read goes on in one turn, of which `TurnQueue` serves
 * the newest.
 */
export class NewConnections {
  #came = false;
  /** Turns that only read so far; undefined while nobody waits. */
  #turns: number | undefined;
  #since = 0;
  #crowdedUntil = -Infinity;
  #waiting: (() => void)[] = [];

  constructor(private readonly clock = CLOCK) {}

  /** A connection was taken. */
  readonly took = (): void => {
    this.#came = true;
    if (this.#turns !== undefined) return;
    this.#since = this.clock.now();
    this.#readOn();
  };

  /** Goes on with a request at once, or when it is its turn. */
  enter(goOn: () => void): void {
    if (this.#turns === undefined) goOn();
    else this.#waiting.push(goOn);
  }

  #readOn(turns = 0): void {
    this.#turns = turns;
    this.clock.afterTurn(this.#afterTurn);
  }

  readonly #afterTurn = (): void => {
    const turns = (this.#turns ?? 0) + 1;
    const isCrowded = this.#isCrowded(turns > A_PORTION);
    const most = isCrowded ? MOST_TURNS_IN_A_CROWD : MOST_TURNS;
    const isToReadOn = this.#came && turns < most && turns - this.#waiting.length < MOST_SILENT;
    this.#came = false;
    if (isToReadOn) {
      this.#readOn(turns);
      return;
    }
    // One by one, as if each had just been read: all that one does at once comes before the next.
    for (const goOn of this.#waiting.splice(0, isCrowded ? Infinity : A_PORTION)) this.clock.afterTurn(goOn);
    if (this.#waiting.length > 0) this.#readOn();
    else this.#turns = undefined;
  };

  #isCrowded(doMoreCome: boolean): boolean {
    const now = this.clock.now();
    const isStanding = doMoreCome && now - this.#since >= STANDING_MS;
    const isStill = now < this.#crowdedUntil && this.#waiting.length > A_PORTION;
    if (isStanding || isStill) this.#crowdedUntil = now + STANDING_MS;
    return now < this.#crowdedUntil;
  }
}
