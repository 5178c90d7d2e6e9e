import type { CommitRow } from "../log/commit.js";
import type { WholeCommit } from "../log/log-repository.js";
import type { Live } from "../verify/live-records.js";
import { type AnyRecord, type Sort, sortOf } from "./any-record.js";

/** The form of the files; raised when an older release could no longer read them. */
export const BACKUP_FORMAT = 1;

/** The first line of a file: what its records and commits belong to. */
export interface PartHeader {
  readonly format: number;
  readonly number: number;
  /** The name of the file before it; null in the first. */
  readonly previous: string | null;
  readonly log: string;
  readonly root: string;
  readonly first: number | null;
  readonly oldest: number;
  /** Its commits begin behind this one; 0 in the first file. */
  readonly after: number;
  /** In the first file: every record was read after this commit. */
  readonly settled: number;
}

/** The last line of a file. */
export interface PartEnd {
  /** Its last commit, which is the version that can be restored from it and those before it. */
  readonly to: number;
  readonly at: string;
  readonly records: number;
  readonly commits: number;
}

/** What each line is: a JSON list that begins with its sort. */
export const header = (fields: PartHeader): string => `${JSON.stringify(["H", fields])}\n`;
export const end = (fields: PartEnd): string => `${JSON.stringify(["T", fields])}\n`;
export const commitLine = ({ row, blocks }: WholeCommit): string => `${JSON.stringify(["C", row, blocks])}\n`;
export const recordLine = ({ record, version, digest, createdAt, updatedAt }: Live<AnyRecord>): string =>
  `${JSON.stringify([sortOf(record.id), version, digest, createdAt, updatedAt, record])}\n`;

/** Tells a line's sort without reading the rest of it. */
export const isOfSort = (line: string, sort: Sort | "H" | "T" | "C"): boolean =>
  line.startsWith(`["${sort}"`);

export const toHeader = (line: string): PartHeader => (JSON.parse(line) as [string, PartHeader])[1];
export const toEnd = (line: string): PartEnd => (JSON.parse(line) as [string, PartEnd])[1];

export function toCommit(line: string): WholeCommit {
  const [, row, blocks] = JSON.parse(line) as [string, CommitRow, string[]];
  return { row, blocks };
}

export function toLive(line: string): Live<AnyRecord> {
  const [, version, digest, createdAt, updatedAt, record] = JSON.parse(line) as [
    ...[string, number | null, string, string | null, string | null, AnyRecord],
  ];
  return { record, version, digest, createdAt, updatedAt };
}
