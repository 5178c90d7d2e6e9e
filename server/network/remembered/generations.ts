/**
 * What was asked for lately, by key, `most` at the most: the younger half takes in what comes and what is found in the
 * older, and when it is full, the older half is dropped for it.
 */
export class Generations<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }

  set(key: K, value: V): void {
    this.#young.set(key, value);
    if (this.#young.size < this.most / 2) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
