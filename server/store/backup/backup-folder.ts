import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { badInput, LinkagesError } from "../../errors.js";
import { BACKUP_FORMAT, isOfSort, type PartEnd, type PartHeader, toEnd, toHeader } from "./backup-lines.js";
import { isAsNamed, linesOf, type PartName, syncFolder, toPartName, UNFINISHED_END } from "./part-file.js";

/** A file of a backup that is whole and follows the one before. */
export interface Part extends PartHeader, PartEnd {
  readonly name: string;
}

/** What a folder holds: files that are whole and follow each other, and what is wrong with the one behind them. */
export interface BackupFolder {
  readonly folder: string;
  readonly parts: readonly Part[];
  /** Undefined where nothing is wrong. */
  readonly fault: Fault | undefined;
}

/** What is wrong with a backup. */
export interface Fault {
  readonly cause: string;
  readonly cure: string;
  /** Whether a file is there that cannot be used; otherwise files are missing behind those that are whole. */
  readonly isInside: boolean;
}

/** Names the last file, so that one that is gone is missed. */
const LAST = "LAST";

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "it is a file",
};

/** Looks at every file of a backup: its digest, its number, whether it follows the one before, and which is the last. */
export async function readBackup(folder: string): Promise<BackupFolder> {
  const entries = await readdir(folder).catch((error: unknown) => {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const got = `${folder}: ${UNREADABLE[code] ?? message}`;
    throw badInput("A backup is in a folder that can be read.", got, "Name that folder.");
  });
  const names = entries.flatMap((entry) => toPartName(entry) ?? []).sort((a, b) => a.number - b.number);
  const last = entries.includes(LAST)
    ? toPartName((await readFile(join(folder, LAST), "utf8")).trim())
    : undefined;
  const parts: Part[] = [];
  for (const name of names) {
    const fault = await takePart(folder, name, parts);
    if (fault !== undefined) return { folder, parts, fault };
  }
  return { folder, parts, fault: lastFault(last, parts) };
}

const COPY = "Bring it back from a copy of the backup.";
const inside = (cause: string, cure = COPY): Fault => ({ cause, cure, isInside: true });
const behind = (cause: string): Fault => ({ cause, cure: COPY, isInside: false });

/** Adds a file to those that are whole, or says why it cannot be. */
async function takePart(folder: string, part: PartName, parts: Part[]): Promise<Fault | undefined> {
  const { name, number } = part;
  const before = parts.at(-1);
  if (number <= parts.length)
    return inside(`there are two files with the number ${number}`, "Move one of them elsewhere.");
  if (number > parts.length + 1) return inside(`the file with the number ${parts.length + 1} is missing`);
  if (!(await isAsNamed(folder, part))) return inside(`the bytes of ${name} are not those that were written`);
  const read = await readEnds(folder, name);
  if (read.format > BACKUP_FORMAT) return inside(`${name} is of a later release`, "Use that release.");
  if (before !== undefined && (read.previous !== before.name || read.after !== before.to))
    return inside(`${name} does not follow ${before.name}`);
  parts.push({ ...read, name });
  return undefined;
}

async function readEnds(folder: string, name: string): Promise<PartHeader & PartEnd> {
  let [first, last] = ["", ""];
  for await (const line of linesOf(folder, name)) {
    if (first === "") first = line;
    last = line;
  }
  if (!isOfSort(first, "H") || !isOfSort(last, "T")) throw new Error(`${name} is no file of a backup.`);
  return { ...toHeader(first), ...toEnd(last) };
}

function lastFault(last: PartName | undefined, parts: readonly Part[]): Fault | undefined {
  if (parts.length === 0 && last === undefined) return undefined;
  if (last === undefined) return behind(`the file ${LAST}, which names the last one, is missing or damaged`);
  if (last.number > parts.length) return behind(`${last.name} is missing, the last file`);
  return undefined;
}

/** What is whole of a backup, in words. */
export function wholeOf({ parts }: BackupFolder): string {
  const last = parts.at(-1);
  if (last === undefined) return "No file before it is whole.";
  const files = parts.length === 1 ? "The first file is whole" : `The first ${parts.length} files are whole`;
  return `${files}, up to version ${last.to} of ${last.at}.`;
}

/** The error of a backup that is not whole, with one more way out. */
export const damaged = (backup: BackupFolder, cure: string): LinkagesError =>
  new LinkagesError("BACKUP_DAMAGED", {
    folder: backup.folder,
    cause: backup.fault?.cause ?? "",
    whole: wholeOf(backup),
    cure: `${backup.fault?.cure ?? ""} ${cure}`.trim(),
  });

/** Makes the folder ready for one more file; takes away what a run that was ended has left. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(folder)) {
    if (!entry.endsWith(UNFINISHED_END)) continue;
    const pid = Number(/-(\d+)\.part$/u.exec(entry)?.[1]);
    if (pid !== process.pid && isRunning(pid))
      throw badInput(
        "One backup at a time goes into a folder.",
        entry,
        `Wait until the process ${pid} has ended, or delete that file if it is no backup.`,
      );
    await rm(join(folder, entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Notes which file is the last one. */
export async function noteLast(folder: string, name: string): Promise<void> {
  const file = join(folder, `${LAST}${UNFINISHED_END}`);
  const handle = await open(file, "w");
  try {
    await handle.writeFile(`${name}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(file, join(folder, LAST));
  await syncFolder(folder);
}
