import { setTimeout as pause } from "node:timers/promises";
import type { GraphPort } from "../graph/port.js";
import { type Change, isGone } from "../log/change.js";
import { hashOf } from "../log/commit.js";
import { changesOf, logRepository } from "../log/log-repository.js";
import { isWhole } from "./any-record.js";
import { commitLine, recordLine } from "./backup-lines.js";
import { liveById } from "./live-by-id.js";
import { visibleCommits } from "./visible-commits.js";

const A_WAIT_MS = 20;
const MOST_WAITS = 250;

/** From where a tail begins. */
export interface TailStart {
  /** Its first commit is the next. */
  readonly after: number;
  /** What was added after this commit is read by id. */
  readonly settled: number;
  /** So far at least it goes. */
  readonly upTo: number;
  /** Whether what was changed is read by id too, since whoever read it before may have come too early for it. */
  readonly isFirst: boolean;
}

/**
 * The lines of a log from a commit on, and of the records that it needs beside what was read before: the log keeps of an
 * added record its id alone. Ends at a version of which everything is known, while others go on writing.
 */
export class LogTail {
  /** The last commit, and when it was. */
  to: number;
  at = "";
  commits = 0;
  records = 0;
  /** Commits that do not say what was written. */
  wrong = 0;
  private upTo: number;
  /** The last change of each record that is still to be read. */
  private readonly pending = new Map<string, Change>();

  constructor(
    private readonly port: GraphPort,
    private readonly start: TailStart,
  ) {
    this.to = start.after;
    this.upTo = start.upTo;
  }

  /** Records of which the log tells that are not stored. */
  get missing(): number {
    return this.pending.size;
  }

  async *lines(): AsyncGenerator<string> {
    for (let waits = 0; this.to < this.upTo || (this.pending.size > 0 && waits < MOST_WAITS);) {
      if (this.to < this.upTo) yield* this.nextCommits();
      else {
        waits += 1;
        await pause(A_WAIT_MS);
        // Who added them may have taken them away since.
        this.upTo = (await logRepository(this.port).head()).version;
        yield* this.pendingRecords();
      }
    }
  }

  private async *nextCommits(): AsyncGenerator<string> {
    for await (const part of visibleCommits(this.port, this.to, this.upTo)) {
      for (const whole of part) {
        yield commitLine(whole);
        const changes = await changesOf(whole).catch((): Change[] => []);
        if (changes.length !== whole.row.n || hashOf(whole.row, whole.blocks) !== whole.row.hash)
          this.wrong += 1;
        changes.forEach((change) => {
          this.note(change);
        });
        this.to = whole.row.seq;
        this.at = whole.row.at;
        this.commits += 1;
      }
      yield* this.pendingRecords();
    }
  }

  private note(change: Change): void {
    const { id, operation, version } = change;
    const { isFirst, upTo, settled } = this.start;
    const mayBeStale = isFirst && version <= upTo;
    if (isGone(change)) this.pending.delete(id);
    else if (version > settled && (operation === "ADD" || mayBeStale || this.pending.has(id)))
      this.pending.set(id, change);
  }

  /** Reads what is pending; a record that is younger than the tail so far makes it longer. */
  private async *pendingRecords(): AsyncGenerator<string> {
    if (this.pending.size === 0) return;
    const rows = await liveById(this.port, [...this.pending.keys()]);
    for (const [id, { version }] of [...this.pending]) {
      const live = rows.get(id);
      // Neo4j shows a commit in pieces: what is not whole yet is asked for again.
      if (live === undefined || (live.version ?? 0) < version || !isWhole(live)) continue;
      this.pending.delete(id);
      this.upTo = Math.max(this.upTo, live.version ?? 0);
      this.records += 1;
      yield recordLine(live);
    }
  }
}
