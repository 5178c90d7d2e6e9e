import { constants } from "node:fs";
import { access, lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { COVERAGE_FILE } from "../../../schema/dataset-files.js";
import { type Coverage, readCoverage } from "../../../schema/read-coverage.js";
import type { Config } from "../../config.js";
import { LinkagesError } from "../../errors.js";
import { packageFolder } from "../../package-folder.js";

/** The longest text that is given out, in bytes. */
const MOST_BYTES = 1_000_000;

const TEXT_FILE = /^(?!\.)[\p{L}\p{N}._ -]+\.txt$/u;

/** A part of a text that sources name: lines from 1, both ends included. */
interface Block {
  readonly locator: string;
  readonly first: number;
  readonly last: number;
}

/** What a document says, with the places in it that sources name. */
export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The texts of documents, as the operator gave them. */
export interface SourceTexts {
  /** The ids of the documents that have one. */
  readonly documents: readonly string[];
  /** The text of a document; undefined where it has none. */
  read(document: string): Promise<SourceText | undefined>;
}

interface Entry {
  readonly path: string;
  readonly blocks: readonly Block[];
}

/** Looks once which texts are in SOURCES_DIR; none without it. Throws CONFIG_INVALID where it cannot be read. */
export async function openSourceTexts({
  sourcesDir,
  seed,
}: Pick<Config, "sourcesDir" | "seed">): Promise<SourceTexts> {
  const entries = sourcesDir === undefined ? new Map<string, Entry>() : await entriesIn(sourcesDir, seed);
  return {
    documents: [...entries.keys()].sort(),
    read: async (document) => {
      const entry = entries.get(document);
      const text = entry && (await readText(entry.path));
      return entry === undefined || text === undefined ? undefined : { text, blocks: entry.blocks };
    },
  };
}

async function entriesIn(folder: string, seed: string | undefined): Promise<Map<string, Entry>> {
  const files = await textsIn(folder);
  const entries = new Map(
    [...files].map((file): [string, Entry] => [
      `document:${file.slice(0, -".txt".length)}`,
      { path: join(folder, file), blocks: [] },
    ]),
  );
  for (const { document, file, blocks } of await coverageOf(folder, seed))
    if (files.has(file))
      entries.set(document, {
        path: join(folder, file),
        blocks: blocks.map(({ locator, lines }) => ({ locator, ...lines })),
      });
  return entries;
}

/** The names of the plain files that may be texts, and are short enough; links are none, wherever they lead. */
async function textsIn(folder: string): Promise<ReadonlySet<string>> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw invalid(folder, "a folder that can be read", error);
  });
  const names = found.filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name)).map(({ name }) => name);
  const sizes = await Promise.all(names.map(async (name) => (await lstat(join(folder, name))).size));
  return new Set(names.filter((_, index) => (sizes[index] ?? Infinity) <= MOST_BYTES));
}

/** What says which file is which document's: beside the texts, else beside the facts of the start. */
async function coverageOf(folder: string, seed: string | undefined): Promise<Coverage> {
  for (const place of [folder, seed ?? join(packageFolder(), "seeds")]) {
    const path = join(place, COVERAGE_FILE);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere)
      return readCoverage(path).catch((error: unknown) => {
        throw invalid(
          folder,
          `a folder with a ${COVERAGE_FILE} in the form of seeds/${COVERAGE_FILE}`,
          error,
        );
      });
  }
  return [];
}

const invalid = (folder: string, required: string, cause: unknown): LinkagesError =>
  new LinkagesError(
    "CONFIG_INVALID",
    {
      setting: "SOURCES_DIR",
      required,
      got: JSON.stringify(folder),
      cure: "Correct it, or leave it out for none.",
    },
    cause,
  );

/** What is in a file; undefined where it is gone, became a link, or is too long. */
async function readText(path: string): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const buffer = Buffer.alloc(MOST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length;) {
      read = (await file.read(buffer, length, buffer.length - length)).bytesRead;
      length += read;
    }
    return length > MOST_BYTES ? undefined : new TextDecoder().decode(buffer.subarray(0, length));
  } finally {
    await file.close();
  }
}
