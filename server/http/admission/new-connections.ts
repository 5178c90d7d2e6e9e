import { CLOCK } from "./turn-queue.js";

/** So many turns only read at most before some of what was read goes on, and where more come than can be answered. */
const [MOST_TURNS, MOST_TURNS_IN_A_CROWD] = [64, 256];

/** Connections on which nobody asks hold others up for so many turns more than were asked on: a millisecond. */
const MOST_SILENT = 16;

/** So many go on before it is read again: fewer than make a turn long, so that a probe of health comes between them. */
const A_PORTION = 15;

/** What comes within so long is a burst; where more than a portion comes in the next such time, too, and waits, it is overload. */
const BURST_MS = 500;

/** So long it is overload after it was. */
const STILL_MS = 1_000;

/**
 * Takes all connections that wait, not one between two answers. In each turn of the event loop libuv (1.45 and later,
 * libuv/libuv#3696) takes one new connection; while turns are long, clients that connect would wait in the kernel, where
 * nobody counts them and nobody sends them away: those of a proxy that keeps no connections, or a probe of health behind
 * them. So the turns in which a connection came only read, and what was read goes on in portions, in order: a burst of
 * clients is served. Where more keep coming, on new connections or on those of the burst, or where it is overload already,
 * all that was read goes on in one turn, of which `TurnQueue` serves the newest.
 */
export class NewConnections {
  #came = false;
  /** Turns that only read so far; undefined while nobody waits. */
  #turns: number | undefined;
  #countedFrom = 0;
  #askedSince = 0;
  #isBurst = true;
  #crowdedUntil = -Infinity;
  #waiting: (() => void)[] = [];

  /** `isOverloaded` says whether requests are sent away already. */
  constructor(
    private readonly isOverloaded: () => boolean,
    private readonly clock = CLOCK,
  ) {}

  /** A connection was taken. */
  readonly took = (): void => {
    this.#came = true;
    if (this.#turns !== undefined) return;
    this.#isBurst = true;
    this.#countAnew(this.clock.now());
    this.#readOn();
  };

  /** Goes on with a request at once, or when it is its turn. */
  enter(goOn: () => void): void {
    if (this.#turns === undefined) {
      goOn();
      return;
    }
    this.#askedSince += 1;
    this.#waiting.push(goOn);
  }

  #countAnew(now: number): void {
    this.#countedFrom = now;
    this.#askedSince = 0;
  }

  #readOn(turns = 0): void {
    this.#turns = turns;
    this.clock.afterTurn(this.#afterTurn);
  }

  readonly #afterTurn = (): void => {
    const turns = (this.#turns ?? 0) + 1;
    const isCrowded = this.isOverloaded() || this.#isCrowded(this.clock.now());
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

  #isCrowded(now: number): boolean {
    const doManyWait = this.#waiting.length > A_PORTION;
    if (doManyWait && now < this.#crowdedUntil) this.#crowdedUntil = now + STILL_MS;
    if (now - this.#countedFrom >= BURST_MS) {
      if (doManyWait && !this.#isBurst && this.#askedSince > A_PORTION) this.#crowdedUntil = now + STILL_MS;
      this.#isBurst = false;
      this.#countAnew(now);
    }
    return now < this.#crowdedUntil;
  }
}
