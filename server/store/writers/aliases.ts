/** Ids that stand for those of other stakeholders: the ones that earlier batches found, and what this try finds. */
export class Aliases {
  /** What is new, for whoever keeps it once it is stored. */
  readonly found = new Map<string, string>();

  constructor(private readonly earlier: ReadonlyMap<string, string>) {}

  get isEmpty(): boolean {
    return this.found.size === 0 && this.earlier.size === 0;
  }

  /** The id that this one stands for; itself where it is no alias. */
  resolve(id: string): string {
    return this.found.get(id) ?? this.earlier.get(id) ?? id;
  }
}
