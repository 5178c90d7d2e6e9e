/** Tells whoever hears it of each new value. */
export class Told<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Returns how to stop. */
  hear(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
}
