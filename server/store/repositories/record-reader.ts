import type { Awaitable } from "../awaitable.js";
import type { Projection, Wanted } from "./columns.js";
import type { KeptRecords, Records } from "./kept-records.js";
import {
  linkageProjection,
  stakeholderProjection,
  type StoredLinkage,
  type StoredStakeholder,
} from "./stored.js";

/** How one request reads records of a kind: the columns that it wants, and what was kept of earlier reads. */
export interface RecordReader<T> {
  /** The list literal that returns the columns of a variable. */
  of(variable: string): string;
  /** A record from those columns, kept from now on. */
  decode(values: unknown): T;
  /** What is kept of an id; undefined where it has to be read. */
  kept(id: string): T | undefined;
}

/** The readers of a request. */
export interface RecordReaders {
  readonly stakeholders: RecordReader<StoredStakeholder>;
  readonly linkages: RecordReader<StoredLinkage>;
}

function recordReader<T extends { readonly id: string }>(
  project: (wanted: Wanted) => Projection<T>,
  wanted: Wanted,
  records: KeptRecords<T>,
): RecordReader<T> {
  return {
    of: (variable) => project(wanted).of(variable),
    decode(values) {
      const { shape, decode } = project(wanted);
      return records.keep(shape, decode(values));
    },
    kept: (id) => records.get(project(wanted).shape, id),
  };
}

export const recordReaders = (wanted: Wanted, { stakeholders, linkages }: Records): RecordReaders => ({
  stakeholders: recordReader(stakeholderProjection.wanted, wanted, stakeholders),
  linkages: recordReader(linkageProjection.wanted, wanted, linkages),
});

/** The records of these ids, in their order: only those that are not kept are read, and unknown ones are missing. */
export function findRecords<T extends { readonly id: string }>(
  reader: RecordReader<T>,
  ids: readonly string[],
  read: (missing: readonly number[]) => Promise<readonly T[]>,
): Awaitable<T[]> {
  const found = ids.map((id) => reader.kept(id));
  const missing = [...found.keys()].filter((index) => found[index] === undefined);
  if (missing.length === 0) return found as T[];
  return read(missing).then((list) => {
    const fresh = new Map(list.map((one) => [one.id, one]));
    for (const index of missing) found[index] = fresh.get(ids[index] as string);
    return found.filter((one) => one !== undefined);
  });
}
