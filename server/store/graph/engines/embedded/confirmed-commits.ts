import { open, readFile, rename } from "node:fs/promises";
import { LinkagesError } from "../../../../errors.js";

/**
 * The number of commits that callers were told are stored, kept in a file beside the graph. The engine opens a log
 * that is damaged in the middle without a word and with the later commits gone: this number tells.
 */
export class ConfirmedCommits {
  private stored: number;
  private storing: Promise<void> | undefined;

  private constructor(
    readonly file: string,
    private confirmed: number,
  ) {
    this.stored = confirmed;
  }

  /** Reads the number kept for this graph: 0 where there is none. */
  static async beside(graphFile: string): Promise<ConfirmedCommits> {
    const file = `${graphFile}.commits`;
    const text = await readFile(file, "utf8").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return "0";
      throw error;
    });
    if (!/^\d+\s*$/.test(text)) {
      throw new LinkagesError("GRAPH_DAMAGED", {
        path: graphFile,
        cause: `${file} must hold one whole number and holds something else`,
        cure: "Restore it with the graph from a backup, or delete it to go on without the check.",
      });
    }
    return new ConfirmedCommits(file, Number(text));
  }

  get count(): number {
    return this.confirmed;
  }

  /** Resolves once a number not lower than this is on the disk; calls that wait together share one write. */
  async raise(commits: number): Promise<void> {
    this.confirmed = Math.max(this.confirmed, commits);
    while (this.stored < commits) {
      this.storing ??= this.store().finally(() => (this.storing = undefined));
      await this.storing;
    }
  }

  private async store(): Promise<void> {
    const next = this.confirmed;
    try {
      const handle = await open(`${this.file}.new`, "w");
      try {
        await handle.writeFile(`${next}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${this.file}.new`, this.file);
    } catch {
      // The commit itself is stored, so its caller must not hear of a failure: a lower number only tells of less.
    }
    this.stored = next;
  }
}
