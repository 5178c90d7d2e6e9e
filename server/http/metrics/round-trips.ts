import type { BeginRead } from "../../store/graph/timed-port.js";

/** So many are kept of a request. */
const MOST = 5;

interface RoundTrip {
  /** Values are parameters, and not in it. */
  readonly statement: string;
  readonly ms: number;
  /** Absent where it failed. */
  readonly rows?: number | undefined;
}

/** The reads of one request: how many, and those that took longest. */
export class RoundTrips {
  #count = 0;
  #slowest: RoundTrip[] = [];

  get count(): number {
    return this.#count;
  }

  /** Longest first. */
  get slowest(): readonly RoundTrip[] {
    return this.#slowest;
  }

  readonly begin: BeginRead = (statement) => {
    this.#count += 1;
    const startedAt = performance.now();
    return (rows) => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const place = this.#slowest.findIndex((one) => one.ms < ms);
      const trip = { statement, ms, rows };
      this.#slowest.splice(place < 0 ? this.#slowest.length : place, 0, trip);
      this.#slowest = this.#slowest.slice(0, MOST);
    };
  };
}
