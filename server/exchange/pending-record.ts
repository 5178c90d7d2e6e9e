import type { DatasetRecord } from "../../schema/record.js";
import type { CheckedRecord } from "./check-record.js";
import type { ReadRecord } from "./importer.js";

/** A record on its way, checked. */
export type Pending = Omit<ReadRecord, "record"> & {
  record: CheckedRecord;
  /** It came with an earlier path too. */
  again?: true;
};

/** A batch as a dataset. */
export function toDataset(batch: readonly Pending[]): DatasetRecord {
  const lists: Record<string, unknown[]> = { documents: [], sectors: [], places: [], topics: [] };
  Object.assign(lists, { clusters: [], agencies: [], universities: [], projects: [], linkages: [] });
  for (const { list, record } of batch) lists[list]?.push(record);
  return lists as unknown as DatasetRecord;
}
