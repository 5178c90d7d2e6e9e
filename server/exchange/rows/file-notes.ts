import { counted, type ImportProblem, shown } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";
import { readDate } from "../values/date-text.js";

interface Note {
  count: number;
  readonly line: number | undefined;
  readonly column: string | undefined;
  readonly value: string | undefined;
  readonly leftOut: ImportProblem["leftOut"];
  readonly text: string;
}

const OF_TIME = /date|year|time|when|since|period/iu;

/** A date may be when something began, held or was written down: who knows it has to say so. */
const cureOf = (column: string, value: string): string =>
  OF_TIME.test(column) && readDate(value) !== undefined
    ? "Name it as `period`, `start` or `end` in a mapping file, if it says when this was so."
    : "Name it in a mapping file, if it matters.";

/** What happens many times in one file and is told once, with how often and the first place. */
export class FileNotes {
  private readonly notes = new Map<string, Note>();

  constructor(private readonly file: string) {}

  /** A value under a heading, or of an attribute, that no field takes. */
  passed(what: string, column: string, value: string, line: number): void {
    const key = `passed ${what} ${column}`;
    if (this.counts(key)) return;
    this.add(key, {
      line,
      column,
      value,
      text: `values of this ${what} are passed over: it is none of our fields. ${cureOf(column, value)}`,
      leftOut: "column",
    });
  }

  /** What programs and people write where they know nothing counts as empty. */
  placeholder(column: string, value: string, line: number): void {
    const text = "cells only say that nothing is known: they count as empty.";
    this.add(`placeholder ${column}`, { line, column, value, text });
  }

  add(
    key: string,
    note: {
      line?: number | undefined;
      column?: string | undefined;
      value?: string | undefined;
      text: string;
      leftOut?: ImportProblem["leftOut"];
    },
  ): void {
    if (this.counts(key)) return;
    const value = note.value === undefined ? undefined : shown(note.value);
    this.notes.set(key, {
      count: 1,
      line: note.line,
      column: note.column,
      value,
      text: note.text,
      leftOut: note.leftOut ?? "nothing",
    });
  }

  /** Counts what was told already. */
  private counts(key: string): boolean {
    const known = this.notes.get(key);
    if (known !== undefined) known.count += 1;
    return known !== undefined;
  }

  /** All of them, once; later ones begin anew. */
  taken(): ImportItem[] {
    const items = [...this.notes.values()].map(({ count, text, ...rest }) => ({
      problem: { file: this.file, ...rest, text: counted(text, count) },
    }));
    this.notes.clear();
    return items;
  }
}
