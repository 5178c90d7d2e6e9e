import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { WholeGraph } from "../repositories/whole-graph-repository.js";
import { firstLine, type RowLine, RowLines, type RowSort, type RowsOf } from "./row-lines.js";

/** Rows of a line: some fifty kilobytes, which leave memory with the young. */
const A_LINE = 100;

/** Writes rows into a file that has its name only when it is whole and on the disk. */
export class RowKeeper {
  readonly #lines: RowLines;
  #written: Promise<unknown>;
  #sort: RowSort = "facets";
  #rows: unknown[] = [];
  #count = 0;

  private constructor(
    private readonly file: string,
    private readonly unfinished: string,
    private readonly handle: FileHandle,
    first: string,
  ) {
    this.#lines = new RowLines(first);
    this.#written = this.#write(`${first}\n`);
  }

  /** Rejects where no such file can be made. */
  static async begin(file: string, of: RowsOf): Promise<RowKeeper> {
    const unfinished = `${file}.part`;
    return new RowKeeper(file, unfinished, await open(unfinished, "w", 0o600), firstLine(of));
  }

  /** Takes up a row as it was read: the sorts one after the other. */
  readonly see = (sort: RowSort, row: unknown): void => {
    if (sort !== this.#sort || this.#rows.length === A_LINE) this.#flush(sort);
    this.#rows.push(row);
  };

  /** The graph, whose reader is held up while the disk is behind. */
  paced(graph: WholeGraph): WholeGraph {
    const paced = async function* <T>(
      keeper: RowKeeper,
      parts: AsyncIterable<T>,
    ): AsyncGenerator<T, undefined> {
      for await (const part of parts) {
        await keeper.#written.catch(() => undefined);
        yield part;
      }
    };
    return {
      facets: (take) => paced(this, graph.facets(take)),
      stakeholders: (take) => paced(this, graph.stakeholders(take)),
      linkages: (starts, take) => paced(this, graph.linkages(starts, take)),
    };
  }

  /** Ends the file; rejects where it could not be written, and then leaves nothing. */
  async end(): Promise<void> {
    try {
      this.#flush(this.#sort);
      this.#line(["end", this.#count]);
      await this.#written;
      await this.handle.sync();
      await this.handle.close();
      await rename(this.unfinished, this.file);
    } catch (error) {
      await this.drop();
      throw error;
    }
  }

  /** Leaves nothing of the file. */
  async drop(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.handle.close().catch(() => undefined);
    await rm(this.unfinished, { force: true });
  }

  #flush(next: RowSort): void {
    if (this.#rows.length > 0) this.#line([this.#sort, this.#rows]);
    this.#count += this.#rows.length;
    this.#rows = [];
    this.#sort = next;
  }

  #line(line: RowLine): void {
    const text = `${this.#lines.write(line)}\n`;
    this.#written = this.#written.then(() => this.#write(text));
    this.#written.catch(() => undefined);
  }

  async #write(text: string): Promise<void> {
    await this.handle.writeFile(text);
  }
}
