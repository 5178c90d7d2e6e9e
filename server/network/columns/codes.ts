/** Numbers names in the order in which they are first met. */
export class Codes {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const name of first) this.of(name);
  }

  has(name: string): boolean {
    return this.#codes.has(name);
  }

  of(name: string): number {
    let code = this.#codes.get(name);
    if (code === undefined) {
      code = this.names.length;
      this.#codes.set(name, code);
      this.names.push(name);
    }
    return code;
  }
}
