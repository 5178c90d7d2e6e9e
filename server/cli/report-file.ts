import { access, constants, type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { LinkagesError } from "../errors.js";
import { REPORT_HEADINGS } from "../exchange/importing/import-report.js";

/** Written when it has grown to this. */
const BUFFER = 64 * 1024;

/** The file of all problems of an import, made with its first row: an import without problems leaves none. */
export class ReportFile {
  private file: FileHandle | undefined;
  private text = REPORT_HEADINGS;

  private constructor(private readonly path: string) {}

  /** Throws BAD_USER_INPUT where no file can be made there, before anything is imported. */
  static async at(path: string): Promise<ReportFile> {
    await access(dirname(path), constants.W_OK).catch((error: unknown) => {
      throw unwritable(path, error);
    });
    return new ReportFile(path);
  }

  async write(row: string): Promise<void> {
    this.text += row;
    if (this.file === undefined || this.text.length >= BUFFER) await this.flush();
  }

  async close(): Promise<void> {
    if (this.file === undefined) return;
    await this.flush();
    await this.file.close();
  }

  private async flush(): Promise<void> {
    try {
      this.file ??= await open(this.path, "w");
      await this.file.writeFile(this.text);
    } catch (error) {
      throw unwritable(this.path, error);
    }
    this.text = "";
  }
}

const unwritable = (path: string, error: unknown): LinkagesError =>
  new LinkagesError(
    "BAD_USER_INPUT",
    {
      required: "The problems of an import go to a file that can be written.",
      got: `${path}: ${(error as Error).message}`,
      cure: "Name another one with --report.",
    },
    error,
  );
