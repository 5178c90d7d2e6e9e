/** Runs one piece of work at a time, in the order of asking: the engine refuses a second writer instead of waiting. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Settles as `work` does; a failure does not stop those behind it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
