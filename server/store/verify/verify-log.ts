import type { GraphPort } from "../graph/port.js";
import type { Change } from "../log/change.js";
import { type Counted, hashOf } from "../log/commit.js";
import { changesOf, type WholeCommit, wholeCommits } from "../log/log-repository.js";
import type { Findings } from "./findings.js";
import { RecordSums } from "./record-sums.js";

/** What the writer's note says of the log. */
export interface LogNote {
  readonly log: string;
  /** What the first commit is chained to: the log's id, or after a restore that of the log it comes from. */
  readonly root: string;
  readonly version: number;
  readonly oldest: number;
  readonly first: number | null;
  readonly head: string;
}

/** What the log came to. */
export interface LogTotals {
  readonly commits: number;
  readonly changes: number;
  /** The last change of each record. */
  readonly sums: RecordSums;
  /** How many records there should be, undefined where the log does not go back far enough to say. */
  readonly counted: Counted | undefined;
}

/** Is there a commit behind the last? */
const BEHIND = "MATCH (c:Commit) WHERE c.seq > $version RETURN c.seq ORDER BY c.seq LIMIT 1";

/** Commits that are in memory at once. */
const COMMITS_A_READ = 10;

/** Changes up to this commit are not in the log one by one. */
export const baseOf = ({ first, oldest }: LogNote): number => Math.max(first ?? 0, oldest - 1);

/** Every commit of the log with its changes, in order; undefined in the place of one that is not whole. */
async function* logOf(
  port: GraphPort,
  { oldest, version }: LogNote,
): AsyncGenerator<readonly [seq: number, whole: WholeCommit | undefined]> {
  for (let from = oldest; from <= version;) {
    const upTo = Math.min(version, from + COMMITS_A_READ - 1);
    const part = await wholeCommits(port, from, upTo);
    for (const whole of part) yield [whole.row.seq, whole];
    from += part.length;
    if (from <= upTo) {
      yield [from, undefined];
      from += 1;
    }
  }
}

/** Each change of the log, the oldest first. */
export async function* changesOfLog(port: GraphPort, note: LogNote): AsyncGenerator<Change> {
  for await (const [, whole] of logOf(port, note))
    if (whole !== undefined) yield* await changesOf(whole).catch((): Change[] => []);
}

/** Goes through the log: dense, its hashes and their chain right, each commit whole. Tells what is wrong. */
export async function verifyLog(port: GraphPort, note: LogNote, findings: Findings): Promise<LogTotals> {
  const base = baseOf(note);
  const totals = new LogSums(base);
  let prev: string | undefined = note.oldest === (note.first ?? 1) ? note.root : undefined;
  for await (const [seq, whole] of logOf(port, note)) {
    if (whole === undefined) {
      findings.tell("COMMIT_MISSING", String(seq));
      prev = undefined;
      continue;
    }
    const { row, blocks } = whole;
    if (hashOf(row, blocks) !== row.hash) findings.tell("COMMIT_CHANGED", String(seq));
    if (prev !== undefined && row.prev !== prev) findings.tell("CHAIN_BROKEN", String(seq));
    prev = row.hash;
    const changes = await changesOf(whole).catch(() => undefined);
    if (changes?.length !== row.n) findings.tell("COMMIT_MISSING", String(seq));
    totals.count(changes ?? [], row.counted);
  }
  const [behind] = await port.read(BEHIND, { version: note.version });
  if (note.version >= note.oldest && prev !== undefined && prev !== note.head)
    findings.tell("HEAD_WRONG", `${note.version}`);
  else if (behind !== undefined) findings.tell("HEAD_WRONG", String(behind[0]));
  return totals.of(note);
}

class LogSums {
  private readonly sums = new RecordSums();
  private readonly counted = { facets: 0, stakeholders: 0, linkages: 0 };
  private commits = 0;
  private changes = 0;

  constructor(private readonly base: number) {}

  count(changes: readonly Change[], counted: string | null): void {
    this.commits += 1;
    this.changes += changes.length;
    if (counted !== null) Object.assign(this.counted, JSON.parse(counted));
    for (const { id, version, digest, previous, digestBefore } of changes) {
      if (digest !== null) this.sums.add(id, version, digest);
      if (previous !== null && previous > this.base) this.sums.subtract(id, previous, digestBefore ?? "");
      const more = (digest === null ? 0 : 1) - (previous === null ? 0 : 1);
      this.counted[sortOf(id)] += more;
    }
  }

  of({ oldest, first }: LogNote): LogTotals {
    const { commits, changes, sums } = this;
    return { commits, changes, sums, counted: oldest === (first ?? 1) ? this.counted : undefined };
  }
}

const sortOf = (id: string): keyof Counted =>
  id.startsWith("linkage:")
    ? "linkages"
    : /^(?:sector|place|topic|document):/u.test(id)
      ? "facets"
      : "stakeholders";
