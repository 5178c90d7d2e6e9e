import { hash } from "node:crypto";
import type { Change } from "./change.js";

/** Who writes, through which door, and why. */
export interface Authorship {
  /** The writer; null where nobody is known. */
  readonly by: string | null;
  /** The source: `seed`, `import cordis`, `cli` … */
  readonly via: string;
  /** The reason, in the writer's words. */
  readonly why: string | null;
  /** The run of an import that this write is a part of. */
  readonly import?: string;
  /** Names one write, so that it can be sent again: the graph then gives what it came to the first time. */
  readonly key?: string;
}

/** How many records of each sort there were when the log began. */
export interface Counted {
  readonly facets: number;
  readonly stakeholders: number;
  readonly linkages: number;
}

/** One write that changed something. */
export interface Commit extends Omit<Authorship, "import" | "key"> {
  /** Its number, which is the version of the data after it: one more than the commit before. */
  readonly seq: number;
  readonly at: string;
  readonly import: string | null;
  readonly key: string | null;
  /** Of the first commit of a graph that was older than its log: what it held; it has no changes. */
  readonly counted: Counted | null;
  /** Facets first, linkages last, each by id. */
  readonly changes: readonly Change[];
  /** The hash of the commit before; the log's own id before the first. */
  readonly prev: string;
  readonly hash: string;
}

/** A commit's own properties, as they are stored; nested values as JSON text. */
export interface CommitRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly via: string;
  readonly why: string | null;
  readonly key: string | null;
  readonly keyHash: string | null;
  readonly outcome: string | null;
  readonly import: string | null;
  readonly counted: string | null;
  readonly n: number;
  readonly changes: string | null;
  readonly firsts: readonly string[];
  readonly prev: string;
  readonly hash: string;
}

/** Chains a commit to the one before: everything it says, in one order, with the text of its blocks. */
export function hashOf(row: Omit<CommitRow, "hash">, blocks: readonly string[]): string {
  const { seq, at, by, via, why, key, keyHash, outcome, import: run, counted, n, changes, firsts } = row;
  const body = [seq, at, by, via, why, key, keyHash, outcome, run, counted, n, changes, firsts, blocks];
  return hash("sha256", row.prev + JSON.stringify(body), "base64url");
}
