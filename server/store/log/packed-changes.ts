import { promisify } from "node:util";
import { deflateRaw, inflateRaw, type ZlibOptions } from "node:zlib";
import { compareIds, inOrder, type StoredChange } from "./change.js";

/** Blocks are short: a small window packs them as well, in a quarter of the memory. */
const deflate = promisify<string, ZlibOptions, Buffer>(deflateRaw);
const SHORT_TEXT: ZlibOptions = { windowBits: 13, memLevel: 6 };
const inflate = promisify(inflateRaw);

/** Changes that take more than this go into blocks beside their commit. */
const INLINE_CHARACTERS = 32_000;
const CHANGES_A_BLOCK = 500;

/** Some changes of a commit: JSON, deflated, in base64. */
export interface Block {
  readonly n: number;
  readonly z: string;
}

/** The changes of a commit, sorted, as they are stored: as JSON text, or in blocks. */
export interface PackedChanges {
  readonly n: number;
  readonly changes: string | null;
  /** The first id of each block, by which the one that holds an id is found. */
  readonly firsts: readonly string[];
  readonly blocks: readonly Block[];
}

/** Sorts and packs changes; deflating happens beside this thread. */
export async function packChanges(unsorted: readonly StoredChange[]): Promise<PackedChanges> {
  const sorted = inOrder(unsorted);
  const n = sorted.length;
  if (n <= CHANGES_A_BLOCK) {
    const changes = JSON.stringify(sorted);
    if (changes.length <= INLINE_CHARACTERS) return { n, changes, firsts: [], blocks: [] };
  }
  const parts: StoredChange[][] = [];
  for (let from = 0; from < n; from += CHANGES_A_BLOCK)
    parts.push(sorted.slice(from, from + CHANGES_A_BLOCK));
  const blocks = parts.map(async (part) => ({ n: part.length, z: await packed(part) }));
  return {
    n,
    changes: null,
    firsts: parts.map(([first]) => first?.id ?? ""),
    blocks: await Promise.all(blocks),
  };
}

const packed = async (part: readonly StoredChange[]): Promise<string> =>
  (await deflate(JSON.stringify(part), SHORT_TEXT)).toString("base64");

/** The changes of a block; rejects where it is damaged. */
export const unpackBlock = async (z: string): Promise<StoredChange[]> =>
  JSON.parse((await inflate(Buffer.from(z, "base64"))).toString("utf8")) as StoredChange[];

/** Which block holds this id, if any does. */
export function blockOf(id: string, firsts: readonly string[]): number {
  const after = firsts.findIndex((first) => compareIds(first, id) > 0);
  return (after === -1 ? firsts.length : after) - 1;
}
