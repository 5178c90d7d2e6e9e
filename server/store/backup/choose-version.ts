import { badInput, type LinkagesError } from "../../errors.js";
import { type BackupFolder, damaged, type Part, wholeOf } from "./backup-folder.js";
import { isOfSort, toCommit } from "./backup-lines.js";
import { linesOf } from "./part-file.js";

/** A version that a backup can tell, and the files that it takes. */
export interface ChosenVersion {
  readonly version: number;
  readonly parts: readonly [Part, ...Part[]];
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u;

/**
 * The version that is asked for by its number or by a time: the last commit up to it. Where nothing is asked for it is the
 * last, for which the whole backup must be right. Throws BACKUP_DAMAGED, BAD_USER_INPUT.
 */
export async function chooseVersion(backup: BackupFolder, asOf?: string): Promise<ChosenVersion> {
  const { parts, fault, folder } = backup;
  const last = parts.at(-1);
  if (last === undefined)
    throw fault === undefined
      ? badInput("A backup has files.", folder, "Name the folder that linkages backup wrote to.")
      : damaged(backup, "");
  if (asOf === undefined) {
    if (fault !== undefined) throw damaged(backup, `Or restore what is whole with --as-of ${last.to}.`);
    return { version: last.to, parts: upTo(parts, last.to) };
  }
  const version = await versionOf(backup, last, asOf);
  if (version < earliest(parts)) throw outside(backup, asOf);
  return { version, parts: upTo(parts, version) };
}

async function versionOf(backup: BackupFolder, last: Part, asOf: string): Promise<number> {
  const isNumber = /^\d{1,9}$/u.test(asOf);
  const time = TIME.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (!isNumber && Number.isNaN(time))
    throw badInput(
      "--as-of takes the number of a commit, or a time with its zone such as 2026-03-01T12:00:00Z.",
      asOf,
      "Name one of them.",
    );
  const isWithin = isNumber ? Number(asOf) <= last.to : time <= Date.parse(last.at);
  if (isWithin) return isNumber ? Number(asOf) : lastCommitUpTo(backup, time);
  if (backup.fault !== undefined) throw damaged(backup, `Or restore what is whole with --as-of ${last.to}.`);
  throw outside(backup, asOf);
}

/** 0 where there is none. */
async function lastCommitUpTo({ folder, parts }: BackupFolder, time: number): Promise<number> {
  let version = 0;
  for (const { name, at } of parts) {
    for await (const line of linesOf(folder, name)) {
      if (!isOfSort(line, "C")) continue;
      const { row } = toCommit(line);
      if (Date.parse(row.at) > time) return version;
      version = row.seq;
    }
    if (Date.parse(at) > time) break;
  }
  return version;
}

const earliest = ([part]: readonly Part[]): number => Math.max(part?.first ?? 1, part?.oldest ?? 1);

function outside(backup: BackupFolder, asOf: string): LinkagesError {
  const required = `The backup goes from version ${earliest(backup.parts)} on. ${wholeOf(backup)}`;
  return badInput(required, asOf, "Name one between, or leave --as-of out for the last.");
}

/** The files up to the one that holds a version. */
function upTo(parts: readonly Part[], version: number): [Part, ...Part[]] {
  const count = parts.findIndex(({ to }) => to >= version) + 1;
  return parts.slice(0, count) as [Part, ...Part[]];
}
