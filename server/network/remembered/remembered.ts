/** The answers that were asked for last, by what was asked: the one that was not asked for longest goes first. */
export class Remembered<T> {
  readonly #answers = new Map<string, T>();

  constructor(private readonly most: number) {}

  /** The answer that is remembered, or a new one. */
  get(asked: string, answer: () => T): T {
    const known = this.#answers.get(asked);
    const given = known ?? answer();
    this.#answers.delete(asked);
    this.#answers.set(asked, given);
    if (this.#answers.size > this.most) this.#answers.delete(this.#answers.keys().next().value as string);
    return given;
  }

  /** All that are remembered, the one that was not asked for longest first. */
  entries(): Iterable<readonly [asked: string, answer: T]> {
    return this.#answers;
  }

  forget(asked: string): void {
    this.#answers.delete(asked);
  }

  /** The answer that is remembered. */
  peek(asked: string): T | undefined {
    return this.#answers.get(asked);
  }
}
