import { resolve } from "node:path";
import { badInput, LinkagesError } from "../../errors.js";
import type { GraphPort } from "../graph/port.js";
import { liveFacets, liveParts } from "../verify/live-records.js";
import { type Note, readNote } from "../verify/read-note.js";
import { BACKUP_FORMAT, end, header, type PartHeader, recordLine } from "./backup-lines.js";
import { type BackupFolder, damaged, noteLast, prepareFolder, readBackup } from "./backup-folder.js";
import { LogTail } from "./log-tail.js";
import { writePart } from "./part-file.js";

/** Waits for whoever writes, and changes nothing: then everything up to the version is visible. */
const SETTLE = "MERGE (m:Meta {id: 'writer'}) SET m.writing = true";

/** What a backup came to. */
export interface BackupOutcome {
  /** The file that was added; null where nothing has changed since the last. */
  readonly file: string | null;
  /** All of the backup's files. */
  readonly files: number;
  /** What can be restored now. */
  readonly version: number;
  readonly at: string;
  /** What this file holds. */
  readonly records: number;
  readonly commits: number;
  /** Records of which the log tells that are not stored. */
  readonly missing: number;
  /** Commits that do not say what was written. */
  readonly wrong: number;
}

/**
 * Adds to the backup in a folder what was written since its last file; everything, where it has none. Others may go on
 * reading and writing. Nothing that is in the folder is changed. Throws BACKUP_DAMAGED, BACKUP_UNWRITABLE.
 */
export async function makeBackup(port: GraphPort, folder: string): Promise<BackupOutcome> {
  const path = resolve(folder);
  try {
    await prepareFolder(path);
    const backup = await readBackup(path);
    const note = await readNote(port);
    check(backup, note);
    return await addPart(port, backup, note);
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new LinkagesError("BACKUP_UNWRITABLE", { folder: path, cause: error.message }, error);
    throw error;
  }
}

/** A last file that is missing harms nothing here: its commits are in the graph, and are added again. */
function check(backup: BackupFolder, note: Note): void {
  const { folder, parts, fault } = backup;
  if (fault?.isInside === true)
    throw damaged(
      backup,
      parts.length === 0
        ? "Or name another folder for a new backup."
        : `Or move the files from number ${parts.length + 1} on elsewhere and run this again: it adds what is missing.`,
    );
  if (note.logged === null || note.logged !== note.version)
    throw badInput(
      "A backup is made of a graph with a log.",
      { version: note.version, logged: note.logged },
      "Start the service on it once, or import something into it.",
    );
  const last = parts.at(-1);
  if (last === undefined || (last.log === note.log && last.to <= note.version)) return;
  throw badInput(
    `The backup in ${folder} is of the log ${last.log}, up to version ${last.to}.`,
    { log: note.log, version: note.version },
    "Name another folder for this graph; a graph that was restored has a log of its own.",
  );
}

async function addPart(port: GraphPort, backup: BackupFolder, note: Note): Promise<BackupOutcome> {
  const { folder, parts, fault } = backup;
  const last = parts.at(-1);
  if (last?.to === note.version) {
    if (fault !== undefined) await noteLast(folder, last.name);
    const { to: version, at } = last;
    return { file: null, files: parts.length, version, at, records: 0, commits: 0, missing: 0, wrong: 0 };
  }
  const lines = new PartLines(port, await toHeaderOf(port, parts.length, last, note));
  const file = await writePart(folder, parts.length + 1, lines.all());
  await noteLast(folder, file);
  return { file, files: parts.length + 1, ...lines.outcome };
}

async function toHeaderOf(
  port: GraphPort,
  files: number,
  last: BackupFolder["parts"][number] | undefined,
  { log, root, first, oldest }: Note,
): Promise<PartHeader> {
  // A file shows each statement one state of the whole.
  if (last === undefined && port.engine !== "embedded")
    await port.write((transaction) => transaction.run(SETTLE));
  const settled = last?.to ?? (await readNote(port)).version;
  return {
    ...{ format: BACKUP_FORMAT, number: files + 1, previous: last?.name ?? null },
    ...{ log, root, first, oldest, after: last?.to ?? oldest - 1, settled },
  };
}

/** The lines of one file, and what they came to. */
class PartLines {
  private records = 0;
  private tail: LogTail | undefined;

  constructor(
    private readonly port: GraphPort,
    private readonly header: PartHeader,
  ) {}

  get outcome(): Omit<BackupOutcome, "file" | "files"> {
    const { to = 0, at = "", commits = 0, records = 0, missing = 0, wrong = 0 } = this.tail ?? {};
    return { version: to, at, commits, records: this.records + records, missing, wrong };
  }

  async *all(): AsyncGenerator<string> {
    yield header(this.header);
    if (this.header.previous === null) yield* this.everything();
    const { version: upTo } = await readNote(this.port);
    const { after, settled, previous } = this.header;
    this.tail = new LogTail(this.port, { after, settled, upTo, isFirst: previous === null });
    yield* this.tail.lines();
    const { version: to, at, records, commits } = this.outcome;
    yield end({ to, at, records, commits });
  }

  private async *everything(): AsyncGenerator<string> {
    const facets = await liveFacets(this.port);
    this.records += facets.length;
    yield facets.map(recordLine).join("");
    for await (const { stakeholders, linkages } of liveParts(this.port)) {
      this.records += stakeholders.length;
      yield stakeholders.map(recordLine).join("");
      for await (const page of linkages()) {
        this.records += page.length;
        yield page.map(recordLine).join("");
      }
    }
  }
}
