import type { TextTable } from "./text/text-table.js";

/** What `find` gives for an id that nobody has. */
export const UNKNOWN = -1;

/** The ids of one version of a network, by number. */
export class Ids {
  constructor(
    readonly table: TextTable,
    /** How many numbers there are; some may stand for what is gone. */
    readonly length: number,
  ) {}

  at(index: number): string {
    return this.table.at(index);
  }

  /** The number of an id; -1 where this version has none. */
  find(id: string): number {
    const index = this.table.find(id);
    return index < this.length ? index : UNKNOWN;
  }

  /** Compares two by code point. */
  compare(one: number, other: number): number {
    return this.table.compare(one, other);
  }
}
