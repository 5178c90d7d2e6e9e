import { randomUUID } from "node:crypto";
import { LinkagesError } from "../../errors.js";
import type { GraphTransaction } from "../graph/port.js";
import { LINKAGE_TYPES } from "../repositories/patterns.js";
import { type Authorship, type CommitRow, type Counted, hashOf } from "./commit.js";
import { type PackedChanges, packChanges } from "./packed-changes.js";

/** How the graph keeps its records and its log; raised when an older release could no longer read or write it. */
export const FORMAT = 2;

/** The format of a graph with a log, whose records lack some of what filters ask: it stays so until it is prepared. */
const WITH_LOG_ALONE = 1;

/** The format of a graph that a restore has not filled to the end; releases that do not know it refuse it as too new. */
export const UNFINISHED = 1_000;

/** One writer at a time: whoever writes this first goes on, the others wait for its commit. */
const LOCK =
  "MERGE (m:Meta {id: 'writer'}) SET m.writing = true RETURN m.format, m.log, m.version, m.logged, m.oldest, m.first, m.head";

/** The same, and did a write with this key come before? */
const LOCK_AND_LOOK =
  "MERGE (m:Meta {id: 'writer'}) SET m.writing = true WITH m OPTIONAL MATCH (c:Commit {key: $key}) RETURN m.format, m.log, m.version, m.logged, m.oldest, m.first, m.head, c.keyHash, c.outcome";

/** How much is stored? */
const COUNT_FACETS = "MATCH (f:Facet) RETURN count(f)";
const COUNT_STAKEHOLDERS = "MATCH (n:Stakeholder) RETURN count(n)";
const COUNT_LINKAGES = `MATCH (:Stakeholder)-[r:${LINKAGE_TYPES}]->(:Stakeholder) RETURN count(r)`;

/** Something changed: a commit tells it, and the version of the data goes up. */
const COMMIT = `MATCH (m:Meta {id: 'writer'}) SET m.format = $format, m.log = $log, m.version = $seq, m.logged = $seq, m.oldest = $oldest, m.first = $first, m.head = $hash, m.writtenAt = $at CREATE (:Commit {seq: $seq, at: $at, by: $by, via: $via, why: $why, key: $key, keyHash: $keyHash, outcome: $outcome, import: $import, counted: $counted, n: $n, changes: $changes, firsts: $firsts, prev: $prev, hash: $hash})`;

/** What a commit holds too much of for one node. */
const BLOCKS = "UNWIND $rows AS row CREATE (:Block {id: row[0], n: row[1], z: row[2]})";

/** Where the log of a graph stands. */
export interface LogState {
  readonly format: number;
  readonly log: string;
  readonly version: number;
  readonly oldest: number;
  /** The commit that counts what was stored before the log began; null where the log tells of everything. */
  readonly first: number | null;
  readonly head: string;
}

/** The log, open for one write. */
export interface OpenedLog {
  readonly state: LogState;
  /** What a write with the same key came to, as JSON, with the hash of what it was asked. */
  readonly earlier: { readonly keyHash: string; readonly outcome: string } | undefined;
}

/** What ends a write. */
export interface Closing {
  readonly at: string;
  readonly author: Authorship;
  readonly keyHash?: string;
  readonly outcome?: string;
  readonly counted?: Counted;
}

/**
 * Takes the writer's lock until the transaction ends and tells where the log stands. A graph that was written before
 * there was a log, or by a release that knew none, gets its first commit here. Throws GRAPH_FORMAT_NEWER.
 */
export async function openLog(transaction: GraphTransaction, at: string, key?: string): Promise<OpenedLog> {
  const [row = []] =
    key === undefined ? await transaction.run(LOCK) : await transaction.run(LOCK_AND_LOOK, { key });
  const [format, log, version, logged, oldest, first, head, keyHash, outcome] = row as [
    ...[number | null, string | null, number | null, number | null, number | null, number | null],
    ...[string | null, string | null, string | null],
  ];
  refuseNewer(format);
  const isLogged = log !== null && head !== null && version !== null && version === logged;
  const state = isLogged
    ? { format: format ?? WITH_LOG_ALONE, log, version, oldest: oldest ?? 1, first, head }
    : await beginLog(transaction, version ?? 0, at);
  const earlier = keyHash && outcome ? { keyHash, outcome } : undefined;
  return { state, earlier };
}

/**
 * Throws GRAPH_FORMAT_NEWER where a later release has written the graph in a way that this one does not know, and
 * GRAPH_UNFINISHED where a restore has not filled it to the end.
 */
export function refuseNewer(format: number | null | undefined): void {
  if (format === UNFINISHED) throw new LinkagesError("GRAPH_UNFINISHED");
  if ((format ?? 0) > FORMAT)
    throw new LinkagesError("GRAPH_FORMAT_NEWER", { found: format ?? 0, known: FORMAT });
}

async function beginLog(transaction: GraphTransaction, version: number, at: string): Promise<LogState> {
  const log = randomUUID();
  const count = async (statement: string): Promise<number> =>
    (await transaction.run(statement))[0]?.[0] as number;
  const counted = {
    facets: await count(COUNT_FACETS),
    stakeholders: await count(COUNT_STAKEHOLDERS),
    linkages: await count(COUNT_LINKAGES),
  };
  const empty = { format: FORMAT, log, version, oldest: version + 1, first: null, head: log };
  if (version === 0 && Object.values(counted).every((number) => number === 0)) return empty;
  const author = { by: null, via: "upgrade", why: "The log begins: what was stored before counts as one." };
  const state = { ...empty, format: WITH_LOG_ALONE, first: version + 1 };
  return await closeLog(transaction, state, await packChanges([]), { at, author, counted });
}

/** Stores the commit of a write that changed something. */
export async function closeLog(
  transaction: GraphTransaction,
  state: LogState,
  { n, changes, firsts, blocks }: PackedChanges,
  { at, author, keyHash, outcome, counted }: Closing,
): Promise<LogState> {
  const seq = state.version + 1;
  const { by, via, why, key, import: run } = author;
  const unsigned: Omit<CommitRow, "hash"> = {
    ...{ seq, at, by, via, why, key: key ?? null, keyHash: keyHash ?? null, outcome: outcome ?? null },
    ...{ import: run ?? null, counted: counted === undefined ? null : JSON.stringify(counted) },
    ...{ n, changes, firsts, prev: state.head },
  };
  const head = hashOf(
    unsigned,
    blocks.map(({ z }) => z),
  );
  const rows = blocks.map((block, index) => [`${seq}/${index}`, block.n, block.z]);
  if (rows.length > 0) await transaction.run(BLOCKS, { rows });
  const { format, log, oldest, first } = state;
  await transaction.run(COMMIT, { ...unsigned, hash: head, format, log, oldest, first });
  return { ...state, version: seq, head };
}
