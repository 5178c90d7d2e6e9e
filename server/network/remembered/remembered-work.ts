import type { Awaitable } from "../../store/awaitable.js";
import { Remembered } from "./remembered.js";

/** Works an answer out; the signal says that nobody waits for it any more. */
type Begin<T> = (signal: AbortSignal) => Awaitable<T>;

/**
 * Answers that take work, remembered by what was asked. Whoever asks for one while it is worked out shares the work, which
 * is stopped when all who asked have gone, and begins anew for whoever asks next.
 */
export class RememberedWork<T> {
  readonly #works: Remembered<Work<T>>;

  constructor(most: number) {
    this.#works = new Remembered(most);
  }

  /** The answer; at once where it is known. `signal` is that of who asks: throws its reason where it has aborted. */
  get(asked: string, signal: AbortSignal, begin: Begin<T>): Awaitable<T> {
    signal.throwIfAborted();
    const forget = (work: Work<T>): void => {
      if (this.#works.peek(asked) === work) this.#works.forget(asked);
    };
    return this.#works.get(asked, () => new Work(begin, forget)).answerFor(signal);
  }

  /** The answer where it is known. */
  peek(asked: string): T | undefined {
    return this.#works.peek(asked)?.known;
  }

  /** Those that are known, the one that was not asked for longest first. */
  *known(): Iterable<readonly [asked: string, answer: T]> {
    for (const [asked, { known }] of this.#works.entries()) if (known !== undefined) yield [asked, known];
  }

  /** Remembers what is known already. */
  put(asked: string, answer: T): void {
    this.#works.get(asked, () => new Work(() => answer));
  }
}

class Work<T> {
  #answer: Awaitable<T>;
  readonly #stop = new AbortController();
  #waiting = 0;

  /** `forget` is called where the work failed or was stopped. */
  constructor(
    begin: Begin<T>,
    private readonly forget: (work: Work<T>) => void = () => undefined,
  ) {
    const answer = begin(this.#stop.signal);
    this.#answer = answer;
    if (answer instanceof Promise)
      answer.then(
        (known) => {
          this.#answer = known;
        },
        () => {
          forget(this);
        },
      );
  }

  get known(): T | undefined {
    return this.#answer instanceof Promise ? undefined : this.#answer;
  }

  answerFor(signal: AbortSignal): Awaitable<T> {
    const answer = this.#answer;
    if (!(answer instanceof Promise)) return answer;
    this.#waiting += 1;
    const leave = (): void => {
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      this.forget(this);
      this.#stop.abort(signal.reason);
    };
    const stay = (): void => {
      signal.removeEventListener("abort", leave);
    };
    signal.addEventListener("abort", leave, { once: true });
    answer.then(stay, stay);
    return answer;
  }
}
