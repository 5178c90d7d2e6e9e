import type { RecordSource } from "./record-source.js";
import type { Snapshot } from "./snapshot.js";

/** What memory answers one request from. */
export interface MemorySource {
  readonly snapshot: Snapshot;
  readonly records: RecordSource;
}
