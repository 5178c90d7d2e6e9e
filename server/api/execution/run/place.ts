/** Where a value of the answer goes; the path of graphql-js to it as well. */
export class Place {
  constructor(
    readonly prev: Place | undefined,
    readonly key: string | number,
    readonly typename: string | undefined,
    private readonly target: Record<string | number, unknown>,
    private readonly mayBeNull: boolean,
  ) {}

  put(value: unknown): void {
    this.target[this.key] = value;
  }

  /** Puts null here, or at the nearest place above that may be null; false where none of them may. */
  putNull(): boolean {
    if (!this.mayBeNull) return this.prev?.putNull() ?? false;
    this.put(null);
    return true;
  }
}
