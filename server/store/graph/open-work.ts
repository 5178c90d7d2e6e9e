import { LinkagesError } from "../../errors.js";

/** Counts the work that a port has under way, so that closing can wait for it and later work is refused. */
export class OpenWork {
  private running = 0;
  private closing: Promise<void> | undefined;
  private lastDone: () => void = () => undefined;

  /** Runs `work` and counts it until it settles; rejects with GRAPH_CLOSED once closing has begun. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    if (this.closing) throw new LinkagesError("GRAPH_CLOSED");
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      if (this.running === 0) this.lastDone();
    }
  }

  /** Refuses new work, waits for what runs, then releases; the same promise for every call. */
  close(release: () => Promise<void> | void): Promise<void> {
    this.closing ??= new Promise<void>((resolve) => {
      this.lastDone = resolve;
      if (this.running === 0) resolve();
    }).then(release);
    return this.closing;
  }
}
