/** A stakeholder of the graph, as far as an import has to know it. */
export interface StoredName {
  readonly id: string;
  readonly name: string;
  /** The documents that tell of it. */
  readonly documents: readonly string[];
}

/** What an import asks the graph before it writes. */
export interface ImportLookup {
  /** Those of these stakeholders that are stored. */
  stakeholders(ids: readonly string[]): Promise<readonly StoredName[]>;
  /** All stakeholders with what they are called, some at a time. */
  names(): AsyncGenerator<readonly { id: string; names: readonly string[] }[]>;
}

/** The lookup of an import that knows nothing of the graph. */
export const NOTHING_STORED: ImportLookup = {
  stakeholders: () => Promise.resolve([]),
  async *names() {
    yield await Promise.resolve([]);
  },
};
