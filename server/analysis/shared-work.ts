interface Work<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  callers: number;
}

const nothing = (): void => undefined;

/**
 * Work that callers who ask for the same share. ANY_TIME: those who come while it runs join it, for work whose key says
 * all that its result depends on. BEFORE_IT_BEGINS: they share the next run instead, which begins when this one has
 * ended, so that nobody gets what was read before they asked. Work is given up when the last caller has left.
 */
export class SharedWork<T> {
  readonly #open = new Map<string, Work<T>>();
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(private readonly joinable: "ANY_TIME" | "BEFORE_IT_BEGINS") {}

  /** Joins or begins the work under this key; rejects with the signal's reason as soon as that aborts. */
  async join(key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const work = this.#open.get(key) ?? this.#begin(key, begin);
    work.callers += 1;
    let leave = nothing;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", leave, { once: true });
    });
    try {
      return await Promise.race([work.result, left]);
    } finally {
      signal.removeEventListener("abort", leave);
      work.callers -= 1;
      if (work.callers === 0) {
        this.#close(key, work);
        work.stop.abort(new Error("Nobody waits for it any more."));
      }
    }
  }

  #begin(key: string, begin: (signal: AbortSignal) => Promise<T>): Work<T> {
    const stop = new AbortController();
    const before = this.#last.get(key) ?? Promise.resolve();
    const run = async (): Promise<T> => {
      await before;
      if (this.joinable === "BEFORE_IT_BEGINS") this.#close(key, work);
      stop.signal.throwIfAborted();
      return begin(stop.signal);
    };
    const result = run();
    const work: Work<T> = { result, stop, callers: 0 };
    this.#open.set(key, work);
    const settled = result.then(nothing, nothing).then(() => {
      this.#close(key, work);
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    this.#last.set(key, settled);
    return work;
  }

  #close(key: string, work: Work<T>): void {
    if (this.#open.get(key) === work) this.#open.delete(key);
  }
}
