import type { GraphPort, ReadOptions, Row } from "../graph/port.js";
import { type Change, type StoredChange, toChange } from "./change.js";
import type { Commit, CommitRow, Counted } from "./commit.js";
import { blockOf, unpackBlock } from "./packed-changes.js";

export type { Change } from "./change.js";
export type { Commit } from "./commit.js";

/** Where does the log stand? */
const HEAD = "MATCH (m:Meta {id: 'writer'}) RETURN m.log, m.version, m.logged, m.oldest, m.writtenAt";

/** What do these commits say? */
const COMMITS =
  "UNWIND range($from, $upTo) AS seq MATCH (c:Commit {seq: seq}) RETURN c.seq, c.at, c.by, c.via, c.why, c.key, c.keyHash, c.outcome, c.import, c.counted, c.n, c.changes, c.firsts, c.prev, c.hash";

/** Which hash has this commit? */
const HASH = "MATCH (c:Commit {seq: $seq}) RETURN c.hash";

/** How much did these commits change? */
const CHANGED = "UNWIND range($from, $upTo) AS seq MATCH (c:Commit {seq: seq}) RETURN coalesce(sum(c.n), 0)";

/** What is in these blocks? */
const BLOCKS = "UNWIND $ids AS id MATCH (b:Block {id: id}) RETURN b.id, b.n, b.z";

/** Commits that are read at once: those of an import have some hundred kilobytes each. */
const COMMITS_A_READ = 50;

/** Where the log of a graph stands. */
export interface LogHead {
  /** Names the log: under another name the versions known before say nothing. Null where nothing was written yet. */
  readonly log: string | null;
  /** The number of the last commit, which grows with each write that changed something. */
  readonly version: number;
  /** The first commit that is kept. */
  readonly oldest: number;
  /** When the last write was; null where there was none. */
  readonly writtenAt: string | null;
}

/** A commit as it is stored, with its blocks. */
export interface WholeCommit {
  readonly row: CommitRow;
  readonly blocks: readonly string[];
}

const toRow = (row: Row): CommitRow => {
  const [seq, at, by, via, why, key, keyHash, outcome, run, counted, n, changes, firsts, prev, hash] = row;
  const fields = {
    seq,
    at,
    by,
    via,
    why,
    key,
    keyHash,
    outcome,
    import: run,
    counted,
    n,
    changes,
    prev,
    hash,
  };
  return { ...fields, firsts: firsts ?? [] } as CommitRow;
};

async function blocksOf(
  port: GraphPort,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Map<string, { n: number; z: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await port.read(BLOCKS, { ids }, options);
  return new Map(rows.map(([id, n, z]) => [id as string, { n, z } as { n: number; z: string }]));
}

const blockIds = ({ seq, firsts }: CommitRow): string[] => firsts.map((_, index) => `${seq}/${index}`);

/** What is stored of these commits, in order, up to the first that is not visible with all its blocks. */
export async function wholeCommits(
  port: GraphPort,
  from: number,
  upTo: number,
  options: ReadOptions = {},
): Promise<WholeCommit[]> {
  const rows = (await port.read(COMMITS, { from, upTo }, options)).map(toRow);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const blocks = await blocksOf(port, rows.flatMap(blockIds), options);
  const whole: WholeCommit[] = [];
  for (let seq = from; seq <= upTo; seq += 1) {
    const row = bySeq.get(seq);
    if (row === undefined) break;
    const own = blockIds(row).map((id) => blocks.get(id));
    const sum = own.reduce((total, block) => total + (block?.n ?? Number.NaN), 0);
    if (row.changes === null ? sum !== row.n : own.length > 0) break;
    whole.push({ row, blocks: own.map((block) => block?.z ?? "") });
  }
  return whole;
}

/** The changes of a commit; rejects where its text is damaged. */
export async function changesOf({ row, blocks }: WholeCommit): Promise<Change[]> {
  const parts = await Promise.all(blocks.map(unpackBlock));
  const stored = row.changes === null ? parts.flat() : (JSON.parse(row.changes) as StoredChange[]);
  return stored.map((change) => toChange(change, row.seq));
}

async function toCommit(whole: WholeCommit): Promise<Commit> {
  const { keyHash: _keyHash, outcome: _outcome, firsts: _firsts, n: _n, counted, ...row } = whole.row;
  return {
    ...row,
    counted: counted === null ? null : (JSON.parse(counted) as Counted),
    changes: await changesOf(whole),
  };
}

/** Reads of the log of changes. */
export const logRepository = (port: GraphPort) => ({
  /** Where the log stands: one small read. Where a release without a log has written since, its name is another. */
  async head(options: ReadOptions = {}): Promise<LogHead> {
    const [row = []] = await port.read(HEAD, {}, options);
    const [log, version, logged, oldest, writtenAt] = row as [
      ...[string | null, number | null, number | null, number | null, string | null],
    ];
    return {
      log: log && logged !== version ? `${log}~${version}` : (log ?? null),
      version: version ?? 0,
      oldest: oldest ?? 1,
      writtenAt: writtenAt ?? null,
    };
  },

  /**
   * The commits after one up to another, in order and dense. Ends before the first that is not visible yet, or not with
   * all its changes: Neo4j shows a commit in pieces. Ask again for the rest.
   */
  async commits(after: number, upTo: number, options: ReadOptions = {}): Promise<Commit[]> {
    const commits: Commit[] = [];
    for (let from = after + 1; from <= upTo; from += COMMITS_A_READ) {
      const last = Math.min(upTo, from + COMMITS_A_READ - 1);
      const part = await wholeCommits(port, from, last, options);
      for (const whole of part) commits.push(await toCommit(whole));
      if (part.length < last - from + 1) break;
    }
    return commits;
  },

  /**
   * The hash of a commit, undefined where it is not stored, and how many changes the commits up to another made that come
   * after the next one: whoever read before the next was visible as a whole may have read that.
   */
  async since(commit: number, upTo: number): Promise<{ hash: string | undefined; changes: number }> {
    const [found] = await port.read(HASH, { seq: commit });
    const [sum] = await port.read(CHANGED, { from: commit + 2, upTo });
    return { hash: found?.[0] as string | undefined, changes: (sum?.[0] ?? 0) as number };
  },

  /**
   * The change that a record's version names, null where the log does not tell of it: with each change's `previous` the
   * record's history, newest first. Reads a commit and the one block that can hold the id.
   */
  async change(id: string, version: number, options: ReadOptions = {}): Promise<Change | null> {
    const [row] = (await port.read(COMMITS, { from: version, upTo: version }, options)).map(toRow);
    if (row === undefined) return null;
    const blockId = `${version}/${blockOf(id, row.firsts)}`;
    const block = row.changes === null ? await blocksOf(port, [blockId], options) : new Map<string, never>();
    const blocks = [...block.values()].map(({ z }) => z);
    const changes = await changesOf({ row, blocks });
    return changes.find((change) => change.id === id) ?? null;
  },
});
