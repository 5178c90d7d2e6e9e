import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { badInput, type LinkagesError } from "../../errors.js";
import { Archive, isHidden, isZip } from "./archives.js";
import { arePublished, isPublished } from "../cordis/published-tables.js";
import { guessFormat } from "./guess-format.js";
import { ROW_SORTS } from "../importing/import-mapping.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { firstBytes } from "./text-source.js";

/** What the paths of a user lead to. */
export interface Inputs {
  readonly paths: readonly string[];
  /** The format that they are of; undefined where they do not show it. */
  readonly format: string | undefined;
  /** Files of folders and archives that show no format. */
  readonly passed: readonly string[];
  /** Takes unpacked archives away. */
  discard(): void;
}

/** A path with the format that it shows; `isListed` where a folder or an archive has it, and not the user named it. */
interface Found {
  readonly path: string;
  readonly format: string | undefined;
  readonly isListed: boolean;
}

type Peek = (path: string) => AsyncGenerator<string>;

/** How paths are opened. */
interface Opening {
  readonly peek: Peek;
  /** The format that the user names; found where absent. */
  readonly format: string | undefined;
  /** How many bytes an archive may hold. */
  readonly mostBytes?: number;
}

/**
 * Opens folders and archives, and finds the format of the files by what they hold. Throws BAD_USER_INPUT where several
 * formats are mixed, and where an archive cannot be read.
 */
export async function openInputs(paths: readonly string[], opening: Opening): Promise<Inputs> {
  const { format } = opening;
  const folders: string[] = [];
  const discard = (): void => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const found: Found[] = [];
    for (const path of paths) found.push(...(await filesOf(path, opening, folders)));
    const files = withoutSecondForms(found).filter((one) => !one.isListed || one.format !== undefined);
    const passed = found.filter((one) => !files.includes(one)).map(({ path }) => basename(path));
    if (format !== undefined && files.length === 0)
      throw badInput(
        `The folder or archive holds files of the format ${format}.`,
        passed.join(", "),
        "Name the files that matter, or auto.",
      );
    const formats = new Set(files.map((one) => one.format));
    if (format === undefined && formats.size > 1) throw severalFormats(files);
    return {
      paths: inOrder(files).map(({ path }) => path),
      format: format ?? [...formats][0],
      passed,
      discard,
    };
  } catch (error) {
    discard();
    if (!(error instanceof UnreadableFile)) throw error;
    throw badInput(error.required, basename(error.place.file), "Name a file that can be read.");
  }
}

/** The archive of ROR has the same organisations as JSON, which says all, and as a table. */
function withoutSecondForms(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ format }) => format === "ror")) return found;
  return found.filter(
    ({ path, format, isListed }) =>
      !isListed || format === "ror" || !/-ror-data\b.*\.(?:csv|json)$/iu.test(path),
  );
}

const severalFormats = (files: readonly Found[]): LinkagesError =>
  badInput(
    "Files of one command are of one format.",
    files.map(({ path, format = "unknown" }) => `${basename(path)} (${format})`).join(", "),
    "Import those of each format on their own.",
  );

/** What others name comes first. */
const inOrder = (files: readonly Found[]): Found[] => {
  const facets = ["documents", ...ROW_SORTS.filter((sort) => !["stakeholders", "linkages"].includes(sort))];
  const turn = ({ path, isListed }: Found): number => {
    const at = facets.indexOf(basename(path).toLowerCase().split(".")[0] ?? "");
    return isListed && at >= 0 ? at : facets.length;
  };
  return files.toSorted((a, b) => turn(a) - turn(b));
};

async function filesOf(
  path: string,
  opening: Opening,
  folders: string[],
  isListed = false,
): Promise<Found[]> {
  const { format, peek, mostBytes } = opening;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw badInput("A path leads to a file or a folder that is there.", path, "Correct the path.");
  if (format === "cordis") return [{ path, format, isListed }];
  if (found.isDirectory()) {
    if (isCordisFolder(path)) return [{ path, format: "cordis", isListed }];
    const names = readdirSync(path).filter((name) => !isHidden(name));
    const files = names.map((name) => join(path, name)).filter((one) => statSync(one).isFile());
    const inside: Found[] = [];
    for (const file of files.sort()) inside.push(...(await filesOf(file, opening, folders, true)));
    return inside;
  }
  if (isZip(path)) {
    const archive = await Archive.open(path, mostBytes);
    const whole = wholeFormat(path, archive);
    if (whole !== undefined) return [{ path, format: whole, isListed }];
    const folder = await archive.unpacked();
    folders.push(folder);
    return filesOf(folder, opening, folders);
  }
  if (format !== undefined && !isListed) return [{ path, format, isListed }];
  const guess = await guessOf(path, peek);
  return [{ path, format: format === undefined || format === guess ? guess : undefined, isListed }];
}

const isCordisFolder = (path: string): boolean =>
  isPublished(path) ||
  ["organisations", "projects", "participations"].every(
    (name) => statSync(join(path, `${name}.csv`), { throwIfNoEntry: false }) !== undefined,
  );

/** The format of archives that are read as a whole. */
function wholeFormat(path: string, archive: Archive): string | undefined {
  if (archive.holds("xl/workbook.xml")) return "xlsx";
  if (arePublished((name) => archive.holds(name))) return "cordis";
  if (archive.holds("content.xml") && archive.holds("mimetype"))
    throw new UnreadableFile({ file: path }, "Required a workbook in XLSX; this one is of OpenDocument.");
  return undefined;
}

/** Workbooks of Excel before 2007, and other compound files. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function guessOf(path: string, peek: Peek): Promise<string | undefined> {
  if (firstBytes(path, 4).equals(COMPOUND))
    throw new UnreadableFile({ file: path }, "Required a workbook in XLSX; this one is of a form before it.");
  return guessFormat(path, peek);
}
