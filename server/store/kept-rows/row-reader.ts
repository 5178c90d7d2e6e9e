import { createReadStream } from "node:fs";
import { linesIn } from "../graph/lines.js";
import type { WholeGraph } from "../repositories/whole-graph-repository.js";
import { FACET, LINKAGE, STAKEHOLDER } from "../repositories/stored.js";
import { type RowLine, RowLines, type RowSort, type RowsOf, toRowsOf } from "./row-lines.js";

/** Reads the rows that a file keeps, once and in their order. */
export class RowReader {
  readonly #lines: AsyncGenerator<string>;
  #known: RowLines | undefined;
  /** What was read and belongs to the next sort. */
  #ahead: RowLine | undefined;
  #count = 0;

  constructor(file: string, signal: AbortSignal) {
    this.#lines = linesIn(createReadStream(file, { encoding: "utf8", signal }));
  }

  /** What the rows belong to; undefined where this release does not read them. Rejects where there is no file. */
  async begin(): Promise<RowsOf | undefined> {
    const first = await this.#line();
    this.#known = new RowLines(first);
    return toRowsOf(first);
  }

  /** The rows as the graph would give them. Its parts throw where the file is not as it was written. */
  graph(): WholeGraph {
    return {
      facets: () => this.#of("facets", FACET.decode),
      stakeholders: () => this.#of("stakeholders", STAKEHOLDER.decode),
      linkages: () => this.#last(this.#of("linkages", LINKAGE.decode)),
    };
  }

  /** Reads no further. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  async *#of<T>(sort: RowSort, decode: (row: unknown) => T): AsyncGenerator<readonly T[], undefined> {
    for (;;) {
      const [found, rows] = (this.#ahead ??= await this.#next());
      if (found !== sort) return;
      this.#ahead = undefined;
      this.#count += rows.length;
      yield rows.map(decode);
    }
  }

  async *#last<T>(parts: AsyncGenerator<T, undefined>): AsyncGenerator<T, undefined> {
    yield* parts;
    const [sort, rows] = this.#ahead ?? (await this.#next());
    if (sort !== "end" || rows !== this.#count)
      throw new Error(`${this.#count} rows were read and the file ends with ${sort} ${String(rows)}.`);
  }

  async #next(): Promise<RowLine> {
    return (this.#known as RowLines).read(await this.#line());
  }

  async #line(): Promise<string> {
    const next = await this.#lines.next();
    if (next.done === true) throw new Error("It ends before its end.");
    return next.value;
  }
}
