import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { linesIn } from "../graph/lines.js";

/** A file of a backup; its name holds its number and the SHA-256 of its bytes. */
export interface PartName {
  readonly number: number;
  readonly sha256: string;
  readonly name: string;
}

const NAME = /^(\d{5})-([0-9a-f]{64})\.jsonl\.gz$/u;

/** Names a file as long as it is written: what a run that was ended leaves has this ending. */
export const UNFINISHED_END = ".part";

/** What a file's name says; undefined where it is no file of a backup. */
export function toPartName(name: string): PartName | undefined {
  const [, number, sha256] = NAME.exec(name) ?? [];
  return sha256 === undefined ? undefined : { number: Number(number), sha256, name };
}

/** Writes lines as a file that has its name only when it is whole and on the disk; gives that name. */
export async function writePart(
  folder: string,
  number: number,
  lines: AsyncIterable<string>,
): Promise<string> {
  const prefix = String(number).padStart(5, "0");
  const unfinished = join(folder, `${prefix}-${process.pid}${UNFINISHED_END}`);
  const sha256 = createHash("sha256");
  try {
    await pipeline(
      Readable.from(lines),
      createGzip(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          sha256.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(unfinished, { flush: true }),
    );
    const name = `${prefix}-${sha256.digest("hex")}.jsonl.gz`;
    await rename(unfinished, join(folder, name));
    await syncFolder(folder);
    return name;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Puts the names in a folder on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the bytes of a file are those that its name tells. */
export async function isAsNamed(folder: string, { name, sha256 }: PartName): Promise<boolean> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, name)), hash);
  return hash.digest("hex") === sha256;
}

/** The lines of a file, which is known to be as it was written. */
export function linesOf(folder: string, name: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding("utf8");
  // A failure ends the reading of the text, too.
  pipeline(createReadStream(join(folder, name)), text).catch(() => undefined);
  return linesIn(text as AsyncIterable<string>);
}
