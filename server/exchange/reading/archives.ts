import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { UnreadableFile } from "../importing/import-problem.js";
import { firstBytes } from "./text-source.js";

const MB = 1024 * 1024;
const MOST_FILES = 1_000;
/** So many bytes may the files of an archive have together, unless less is said. */
const LARGEST = 2_048 * MB;

/** Whether a file begins as a ZIP archive does. */
export const isZip = (path: string): boolean => firstBytes(path, 4).equals(Buffer.from("PK\u0003\u0004"));

/** What systems and programs put beside the files of people: hidden ones, and those of Office that are open. */
export const isHidden = (name: string): boolean =>
  name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX";

const isBeside = (name: string): boolean => name.endsWith("/") || name.split("/").some(isHidden);

/** An archive that is held in memory. Throws UnreadableFile where it is cut short or holds too much. */
export class Archive {
  private constructor(
    private readonly path: string,
    private readonly bytes: Uint8Array,
    /** The files in it, by their paths inside. */
    readonly names: readonly string[],
  ) {}

  static async open(path: string, mostBytes = LARGEST): Promise<Archive> {
    const bytes = await readFile(path);
    const names: string[] = [];
    let size = 0;
    unpack(path, bytes, ({ name, originalSize }) => {
      if (!isBeside(name)) names.push(name);
      size += originalSize;
      return false;
    });
    if (names.length > MOST_FILES || size > mostBytes)
      throw new UnreadableFile(
        { file: path },
        `Required an archive of ${MOST_FILES} files and ${Math.floor(mostBytes / MB)} MB at most. Unpack it, and import the files that matter.`,
      );
    return new Archive(path, bytes, names);
  }

  /** Whether it holds a file of this name, in any folder. */
  holds(name: string): boolean {
    return this.names.some((one) => one === name || one.endsWith(`/${name}`));
  }

  /** Writes its files into a folder of their own in the system's temporary folder, and gives that. */
  async unpacked(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "linkages-archive-"));
    const taken = new Set<string>();
    try {
      for (const name of this.names) {
        const file = taken.has(basename(name)) ? name.replaceAll("/", "-") : basename(name);
        taken.add(file);
        const [content] = Object.values(unpack(this.path, this.bytes, (one) => one.name === name));
        await writeFile(join(folder, file), content ?? "");
      }
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    return folder;
  }
}

function unpack(
  path: string,
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new UnreadableFile(
      { file: path },
      `Required a zip archive (${(error as Error).message}). Fetch it again.`,
    );
  }
}
