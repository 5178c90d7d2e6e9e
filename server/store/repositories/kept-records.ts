import type { StoredLinkage, StoredStakeholder } from "./stored.js";

interface Identified {
  readonly id: string;
}

type Shapes<T> = Map<string, Map<string, T>>;

/**
 * Records as they were read, by id; those of each shape (the columns that were read) apart. At most `most` are kept,
 * and those that were not asked for lately go first: the younger half takes in what comes and what is found in the older,
 * and when it is full, the older half is dropped for it. Records are shared by requests: nobody may change one.
 */
export class KeptRecords<T extends Identified> {
  #young: Shapes<T> = new Map();
  #old: Shapes<T> = new Map();
  #count = 0;

  constructor(private readonly most: number) {}

  get(shape: string, id: string): T | undefined {
    const young = this.#young.get(shape)?.get(id);
    if (young) return young;
    const old = this.#old.get(shape)?.get(id);
    return old && this.keep(shape, old);
  }

  keep(shape: string, record: T): T {
    const records = this.#young.get(shape);
    if (records?.has(record.id) !== true) this.#count += 1;
    if (records) records.set(record.id, record);
    else this.#young.set(shape, new Map([[record.id, record]]));
    if (this.#count >= this.most / 2) {
      [this.#old, this.#young, this.#count] = [this.#young, new Map<string, Map<string, T>>(), 0];
    }
    return record;
  }
}

/** The records that are kept of one version of the data. */
export interface Records {
  readonly stakeholders: KeptRecords<StoredStakeholder>;
  readonly linkages: KeptRecords<StoredLinkage>;
}

/** As much as takes about 150 MB with every column of CORDIS. */
export const createRecords = (): Records => ({
  stakeholders: new KeptRecords(50_000),
  linkages: new KeptRecords(150_000),
});
