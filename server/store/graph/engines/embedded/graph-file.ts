import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import grafeo from "@grafeo-db/js";
import type { GrafeoDB } from "@grafeo-db/js";
import { LinkagesError } from "../../../../errors.js";
import { ConfirmedCommits } from "./confirmed-commits.js";
import { toOpeningError } from "./embedded-error.js";

/** The absolute path that a URL of the embedded engine names; undefined for `memory:`. */
export function toFilePath(url: string): string | undefined {
  if (/^memory:/i.test(url)) return undefined;
  if (/^file:\/\//i.test(url)) return fileURLToPath(url);
  return path.resolve(url.replace(/^file:/i, ""));
}

/**
 * Opens the graph in a file; makes it, and its folder, only where nothing says that there has been one. Throws
 * GRAPH_LOCKED, GRAPH_DAMAGED, GRAPH_COMMITS_MISSING, GRAPH_FULL or CONFIG_INVALID and then holds nothing.
 */
export async function openGraphFile(file: string): Promise<{ db: GrafeoDB; confirmed: ConfirmedCommits }> {
  await prepareFolder(file);
  const exists = await isFile(file);
  const confirmed = await ConfirmedCommits.beside(file);
  if (!exists && confirmed.count > 0) throw commitsMissing(file, 0, confirmed);
  // Opening to write rewrites a log that a crash left, damaged or not: so look before, and a refusal changes nothing.
  if (exists && (await hasLog(file))) openChecked(file, confirmed, "openReadOnly").close();
  return { db: openChecked(file, confirmed, "open"), confirmed };
}

/** Whether a graph is in a file, or was: opening tells what is wrong with one that is gone. */
export const hasBeenGraph = async (file: string): Promise<boolean> =>
  (await isFile(file)) || (await ConfirmedCommits.beside(file)).count > 0;

function openChecked(file: string, confirmed: ConfirmedCommits, how: "open" | "openReadOnly"): GrafeoDB {
  let db: GrafeoDB;
  try {
    db = grafeo.GrafeoDB[how](file);
  } catch (error) {
    throw toOpeningError(file, error);
  }
  const found = Number(db.currentEpoch());
  if (found >= confirmed.count) return db;
  db.close();
  throw commitsMissing(file, found, confirmed);
}

async function prepareFolder(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    throw invalidPath(file, `no folder can be made there (${(error as Error).message})`, error);
  }
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw invalidPath(file, "it is a folder");
  return found !== undefined;
}

async function hasLog(file: string): Promise<boolean> {
  const entries = await readdir(`${file}.wal`).catch(() => []);
  return entries.length > 0;
}

const invalidPath = (file: string, why: string, cause?: unknown): LinkagesError =>
  new LinkagesError(
    "CONFIG_INVALID",
    {
      setting: "GRAPH_URL",
      required: "a file in a folder that can be written",
      got: `${file}: ${why}`,
      cure: "Name another file.",
    },
    cause,
  );

const commitsMissing = (path: string, found: number, { count, file }: ConfirmedCommits): LinkagesError =>
  new LinkagesError("GRAPH_COMMITS_MISSING", {
    path,
    found,
    expected: count,
    cure: `Restore a backup, or delete ${file} to go on with what is left.`,
  });
