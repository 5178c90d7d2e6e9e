import { hash } from "node:crypto";
import { FORMAT as GRAPH_FORMAT } from "../log/open-log.js";
import { FACET, LINKAGE, STAKEHOLDER } from "../repositories/stored.js";
import type { WholeGraph } from "../repositories/whole-graph-repository.js";

/** What the rows of a line are. */
export type RowSort = keyof WholeGraph;

/** What rows that are kept belong to. */
export interface RowsOf {
  readonly log: string;
  /** Every commit up to this one is in them; of later ones some may be. */
  readonly version: number;
  /** The hash of that commit: a graph with another one went another way. */
  readonly hash: string;
  /** About how many stakeholders and linkages there were. */
  readonly size: number;
}

/** The form of the file; raised when an older one could no longer be read. */
const FORMAT = 1;

/** What rows are read by: their columns have places, and a graph in another form may have other values in them. */
const READ_BY = hash(
  "sha256",
  [GRAPH_FORMAT, ...[FACET, STAKEHOLDER, LINKAGE].map(({ shape }) => shape)].join("\n"),
  "base64url",
);

/** Characters of a digest before what a line says. */
const DIGEST = 43;

/** The first line of a file, without what ends it. */
export const firstLine = (of: RowsOf): string => JSON.stringify({ format: FORMAT, readBy: READ_BY, ...of });

/** What the rows of a file belong to; undefined where this release does not read them. */
export function toRowsOf(line: string): RowsOf | undefined {
  const { format, readBy, ...of } = JSON.parse(line) as RowsOf & Record<"format" | "readBy", unknown>;
  return format === FORMAT && readBy === READ_BY ? of : undefined;
}

/** What a line says: rows of a sort, or how many rows there were. */
export type RowLine =
  readonly [sort: RowSort, rows: readonly unknown[]] | readonly [sort: "end", rows: number];

/**
 * The lines of a file, each behind the SHA-256 of itself and of the digest before: one that is changed, missing or
 * elsewhere is noticed.
 */
export class RowLines {
  #digest: string;

  constructor(first: string) {
    this.#digest = hash("sha256", first, "base64url");
  }

  write(line: RowLine): string {
    const text = JSON.stringify(line);
    return (this.#digest = this.#digestOf(text)) + text;
  }

  /** Throws where the line is not the one that was written after the one before. */
  read(line: string): RowLine {
    const text = line.slice(DIGEST);
    const digest = this.#digestOf(text);
    if (!line.startsWith(digest)) throw new Error("A line of it is not as it was written.");
    this.#digest = digest;
    return JSON.parse(text) as RowLine;
  }

  #digestOf(text: string): string {
    return hash("sha256", this.#digest + text, "base64url");
  }
}
