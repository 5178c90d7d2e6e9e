import { type Change, isGone } from "../log/change.js";
import { changesOf, type WholeCommit } from "../log/log-repository.js";
import { type AnyRecord, markOf, type Sort, sortOf } from "./any-record.js";
import type { Part } from "./backup-folder.js";
import { isOfSort, toCommit, toLive } from "./backup-lines.js";
import { linesOf } from "./part-file.js";
import { type Read, stateAt } from "./state-at.js";

/** The records of a backup as of a version, told from what was read of them and from the log. */
export class Past {
  /** The hash of the version's commit, and when it was. */
  head = "";
  at = "";
  /** The changes that decide about a record, and what was read of it. */
  private readonly changes = new Map<string, Change[]>();
  private readonly reads = new Map<string, Read[]>();
  /** The commit that added a record, or gave a linkage another kind or end, by its id. */
  private readonly born = new Map<string, number>();
  private readonly times = new Map<number, string>();

  private constructor(
    private readonly folder: string,
    /** The files that the version needs. */
    private readonly parts: readonly [Part, ...Part[]],
    readonly version: number,
  ) {}

  /** Reads the log, and of the records what decides about them. */
  static async of(folder: string, parts: readonly [Part, ...Part[]], version: number): Promise<Past> {
    const past = new Past(folder, parts, version);
    await past.readLog();
    for (const sort of ["F", "S", "L"] as const)
      for await (const read of past.linesOf(sort, toLive))
        if (past.changes.has(read.record.id)) add(past.reads, read.record.id, read);
    return past;
  }

  /** The records of a sort as they were, in no order. */
  async *records(sort: Sort): AsyncGenerator<Read> {
    for (const [id, changes] of this.changes) {
      if (sortOf(id) !== sort) continue;
      const state = stateAt(changes, this.reads.get(id) ?? [], this.version);
      if (state !== undefined) yield state.read ?? this.stamped(id, changes, state.record);
    }
    for await (const read of this.linesOf(sort, toLive)) if (!this.changes.has(read.record.id)) yield read;
  }

  /** The commits up to the version, in order. */
  async *commits(): AsyncGenerator<WholeCommit> {
    for await (const whole of this.linesOf("C", toCommit)) if (whole.row.seq <= this.version) yield whole;
  }

  private async *linesOf<T>(sort: Sort | "C", read: (line: string) => T): AsyncGenerator<T> {
    for (const { name } of this.parts)
      for await (const line of linesOf(this.folder, name)) if (isOfSort(line, sort)) yield read(line);
  }

  private async readLog(): Promise<void> {
    // What changed up to here was read afterwards, and stays as it was read.
    const decided = Math.min(this.version, this.parts[0].settled);
    for await (const whole of this.linesOf("C", toCommit)) {
      const { seq, at, hash } = whole.row;
      this.times.set(seq, at);
      if (seq === this.version) [this.head, this.at] = [hash, at];
      // One that was damaged in the graph comes back as it was; verifying tells.
      for (const change of await changesOf(whole).catch((): Change[] => [])) {
        if (seq > decided) add(this.changes, change.id, change);
        if (seq <= this.version && bears(change)) this.born.set(change.id, seq);
      }
    }
  }

  /** A state that nobody has read, with what was noted when it was written; the log tells it. */
  private stamped(id: string, changes: readonly Change[], record: AnyRecord): Read {
    const { oldest, first } = this.parts[0];
    const last = changes.findLast(({ version }) => version <= this.version);
    const next = changes.find(({ version }) => version > this.version);
    const version = last?.version ?? next?.previous ?? 0;
    const begin = this.times.get(first ?? oldest) ?? null;
    const updatedAt = this.times.get(version) ?? begin;
    const read = this.reads.get(id)?.find(({ createdAt }) => (createdAt ?? "") <= this.at);
    const createdAt = this.times.get(this.born.get(id) ?? 0) ?? read?.createdAt ?? begin;
    const stamps = sortOf(id) === "F" ? { createdAt: null, updatedAt: null } : { createdAt, updatedAt };
    return { record, version: version > (first ?? 0) ? version : null, digest: markOf(record), ...stamps };
  }
}

/** Whether a change begins the record anew, which is then as old as it. */
function bears({ id, operation, after }: Change): boolean {
  if (operation === "ADD") return true;
  return (
    id.startsWith("linkage:") &&
    !isGone({ operation }) &&
    ["kind", "from", "to"].some((field) => field in after)
  );
}

function add<T>(lists: Map<string, T[]>, id: string, one: T): void {
  const list = lists.get(id);
  if (list) list.push(one);
  else lists.set(id, [one]);
}
