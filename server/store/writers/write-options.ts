import type { GraphTransaction } from "../graph/port.js";
import type { ChangeLog } from "../log/change-log.js";
import type { Authorship } from "../log/commit.js";
import type { Aliases } from "./aliases.js";
import type { Properties } from "./properties.js";

/** How a batch of records is written. */
export interface WriteOptions {
  /** What `updatedAt` says of whatever changes. */
  readonly now: Date;
  /** Records take the place of what is stored under their id; otherwise they are merged with it. */
  readonly replace: boolean;
  /** Who writes, and why. */
  readonly author: Authorship;
  /** Only asks what would change. */
  readonly dryRun: boolean;
  /** Ids that stand for those of other stakeholders, found by their identifiers; later batches add to it. */
  readonly aliases: Map<string, string>;
  /** Whether an earlier batch of the same run stored this id, or in a dry run would have: then it is not looked up. */
  readonly known: (id: string) => boolean;
  /** Whether no earlier batch of the same run had a record with this id. */
  readonly isFirst: (id: string) => boolean;
  /** The run of several batches that this is one of. */
  readonly run: WritingRun;
}

/** A run that may turn out to be the only writer of a graph that was empty: what is new to it is new to the graph. */
export interface WritingRun {
  /** That of the data after its last batch; undefined before the first, null where the graph holds what others stored. */
  version: number | null | undefined;
}

/** How many records of one sort a batch added, changed, or found as they are. */
export interface WriteCounts {
  added: number;
  changed: number;
  unchanged: number;
}

/** A record that was not stored, because what it names is not there. */
export interface Unresolved {
  readonly id: string;
  readonly field: string;
  /** The id that is missing. */
  readonly target: string;
}

/** What a part of a batch came to. */
export interface PartOutcome {
  readonly counts: WriteCounts;
  readonly unresolved: readonly Unresolved[];
}

/** The transaction of a batch, with how it is to be written. */
export interface WriteScope extends Omit<WriteOptions, "aliases"> {
  readonly aliases: Aliases;
  /** What this write changes, told for the commit that ends it. */
  readonly log: ChangeLog;
  readonly transaction: GraphTransaction;
  /** Whether the graph cannot hold this id, so that it need not be looked up. */
  readonly isNew: (id: string) => boolean;
  /** What records that come from a backup were stamped with, by id, instead of this write's time and commit. */
  readonly stamps?: ReadonlyMap<string, Properties>;
}
