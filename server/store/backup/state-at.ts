import { type Change, type Fields, isGone } from "../log/change.js";
import type { Live } from "../verify/live-records.js";
import { type AnyRecord, toRecord } from "./any-record.js";

/** A record as it was read for a backup: its state after the change that its version names. */
export type Read = Live<AnyRecord>;

/** A record as of a version. */
export interface PastState {
  readonly record: AnyRecord;
  /** What was read, where that is this very state. */
  readonly read: Read | undefined;
}

/**
 * What a record was after a version, by its changes in order and the states of it that are known: the nearest later one,
 * brought back change by change, or else the nearest earlier one, brought forward. Undefined where it did not exist, or
 * where nothing that is known leads there.
 */
export function stateAt(
  changes: readonly Change[],
  reads: readonly Read[],
  version: number,
): PastState | undefined {
  const later = changes.findIndex((change) => change.version > version);
  const count = later === -1 ? changes.length : later;
  const last = changes[count - 1];
  if (last !== undefined && isGone(last)) return undefined;
  return broughtBack(changes, reads, count) ?? broughtForward(changes, reads, count);
}

/** What was read between one of the changes and the next; -1 stands for before them all. */
function readAfter(changes: readonly Change[], reads: readonly Read[], index: number): Read | undefined {
  const from = changes[index]?.version ?? 0;
  const before = changes[index + 1]?.version ?? Number.POSITIVE_INFINITY;
  return reads.find(({ version }) => (version ?? 0) >= from && (version ?? 0) < before);
}

function broughtBack(
  changes: readonly Change[],
  reads: readonly Read[],
  count: number,
): PastState | undefined {
  for (let index = count - 1; index < changes.length; index += 1) {
    const undone = changes.slice(count, index + 1).reverse();
    const read = readAfter(changes, reads, index);
    if (read !== undefined)
      return changed(
        read.record,
        undone.map(({ before }) => before),
        read,
      );
    const next = changes[index + 1];
    if (next === undefined || next.operation === "ADD") return undefined;
    if (isGone(next))
      return changed(
        next.before,
        undone.map(({ before }) => before),
      );
  }
  return undefined;
}

function broughtForward(
  changes: readonly Change[],
  reads: readonly Read[],
  count: number,
): PastState | undefined {
  for (let index = count - 2; index >= -1; index -= 1) {
    if (changes[index + 1]?.operation !== "SET") return undefined;
    const read = readAfter(changes, reads, index);
    if (read === undefined) continue;
    const done = changes.slice(index + 1, count);
    return changed(
      read.record,
      done.map(({ after }) => after),
    );
  }
  return undefined;
}

function changed(state: object, fields: readonly Fields[], read?: Read): PastState {
  if (fields.length === 0 && read !== undefined) return { record: read.record, read };
  const all = Object.assign({}, state, ...fields) as Fields & { id: string };
  return { record: toRecord(all.id, all), read: undefined };
}
