/** So many turns only read at most before what was read meanwhile goes on: some 20 ms of processor time. */
const MOST_TURNS = 256;

/** Connections on which nobody asks hold others up for so many turns more than were asked on: a millisecond. */
const MOST_SILENT = 16;

/**
 * Takes all connections that wait, not one between two answers. In each turn of the event loop libuv (1.45 and later) takes
 * one new connection; while turns are long, clients that connect would wait in the kernel, where nobody counts them and
 * nobody sends them away: those of a proxy that keeps no connections, or a probe of health behind them. So the turns in
 * which a connection came only read, until none came, and what was read goes on then, in order.
 */
export class NewConnections {
  #came = false;
  /** Turns that only read so far; undefined while no connection comes. */
  #turns: number | undefined;
  #waiting: (() => void)[] = [];

  constructor(private readonly afterTurn: (run: () => void) => void = setImmediate) {}

  /** A connection was taken. */
  readonly took = (): void => {
    this.#came = true;
    if (this.#turns !== undefined) return;
    this.#turns = 0;
    this.afterTurn(this.#readOn);
  };

  /** Goes on with a request at once, or once no connection waits any more. */
  enter(goOn: () => void): void {
    if (this.#turns === undefined) goOn();
    else this.#waiting.push(goOn);
  }

  readonly #readOn = (): void => {
    const turns = (this.#turns ?? 0) + 1;
    const isLast = !this.#came || turns >= MOST_TURNS || turns - this.#waiting.length >= MOST_SILENT;
    this.#came = false;
    this.#turns = isLast ? undefined : turns;
    if (!isLast) {
      this.afterTurn(this.#readOn);
      return;
    }
    // One by one, as if each had just been read: all that one does at once comes before the next.
    for (const goOn of this.#waiting) this.afterTurn(goOn);
    this.#waiting = [];
  };
}
