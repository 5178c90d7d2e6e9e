import type { GraphPort } from "../graph/port.js";
import type { Counted } from "../log/commit.js";
import { LINKAGE_TYPES } from "../repositories/patterns.js";
import { type Finding, Findings } from "./findings.js";
import { lookInto } from "./look-into.js";
import { readNote } from "./read-note.js";
import { type LogNote, type LogTotals, verifyLog } from "./verify-log.js";
import { type LiveTotals, verifyRecords } from "./verify-records.js";

/** How many linkages are there, whatever they lead to? */
const ALL_LINKAGES = `MATCH ()-[r:${LINKAGE_TYPES}]->() RETURN count(r)`;

/** Goes at most: somebody may write meanwhile on an engine that lets several. */
const TRIES = 3;

/** What a graph and its log came to. */
export interface Verification {
  readonly isRight: boolean;
  /** Null where nothing was written yet. */
  readonly log: string | null;
  readonly version: number;
  readonly oldest: number;
  readonly commits: number;
  readonly changes: number;
  readonly records: Counted;
  /** Records from before the log whose fingerprints cannot be checked. */
  readonly unchecked: number;
  /** Whether somebody wrote while it was looked at: then findings may only be what that changed. */
  readonly isMoving: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Compares a graph with its log: the chain of commits, and each record with its last change, its own fields, its degree,
 * its facets and its ends. Reads everything once, in parts; the memory does not grow with the graph.
 */
export async function verifyStore(port: GraphPort): Promise<Verification> {
  for (let tries = 1; ; tries += 1) {
    const verification = await verifyOnce(port);
    if (!verification.isMoving || verification.isRight || tries === TRIES) return verification;
  }
}

async function verifyOnce(port: GraphPort): Promise<Verification> {
  const findings = new Findings();
  const note = await readNote(port);
  if (note.version !== (note.logged ?? 0))
    findings.tell("WRITTEN_WITHOUT_LOG", `version ${note.version}, logged ${note.logged ?? 0}`);
  const log = await verifyLog(port, { ...note, version: note.logged ?? 0 }, findings);
  const live = await verifyRecords(port, note, findings);
  await compare(port, note, log, live, findings);
  const after = await readNote(port);
  return {
    isRight: findings.all.length === 0,
    ...{ log: note.log === "" ? null : note.log, version: note.version, oldest: note.oldest },
    ...{ commits: log.commits, changes: log.changes, records: live.counted, unchecked: live.unchecked },
    isMoving: after.version !== note.version || after.log !== note.log,
    findings: findings.all,
  };
}

async function compare(
  port: GraphPort,
  note: LogNote,
  log: LogTotals,
  live: LiveTotals,
  findings: Findings,
): Promise<void> {
  const buckets = log.sums.differing(live.sums);
  if (buckets.size > 0) await lookInto(port, note, buckets, findings);
  for (const sort of ["facets", "stakeholders", "linkages"] as const) {
    const [found, told] = [live.counted[sort], log.counted?.[sort]];
    if (told !== undefined && found !== told)
      findings.tell("COUNTS_WRONG", `${sort}: ${found} stored, ${told} by the log`);
  }
  const [row] = await port.read(ALL_LINKAGES);
  const astray = Number(row?.[0]) - live.counted.linkages;
  if (astray !== 0) findings.tell("END_WRONG", `${astray} lead from or to something else than a stakeholder`);
}
