/** Where in the imported files something stands. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** The heading of a column, the name of an attribute, or a field of a record. */
  readonly column?: string | undefined;
}

/** Something in a file that could not be taken over as it stands. */
export interface ImportProblem extends Place {
  /** The value found there, cut where it is long. */
  readonly value?: string | undefined;
  /** What was required, and the cure. */
  readonly text: string;
  /** What was left out because of it; nothing where it is only to be known. */
  readonly leftOut: "file" | "record" | "value" | "column" | "nothing";
}

const LONGEST_VALUE = 80;

/** A value as a problem shows it. */
export const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}… (${text.length} characters)` : text;
};

/** What is said of an edition with nothing in it that was to replace the last one. */
export const emptyEdition = (file: string): ImportProblem => ({
  file,
  text: "Nothing of the file was taken: what its last edition had stays, since an empty file may be a mistake.",
  leftOut: "nothing",
});

/** A problem as one line for a terminal: `file:line, column: text`. */
export function problemLine(problem: ImportProblem): string {
  const line = problem.line === undefined ? "" : `:${problem.line}`;
  const column = problem.column === undefined ? "" : `, ${problem.column}`;
  const value = problem.value === undefined ? "" : ` Got ${JSON.stringify(problem.value)}.`;
  const leftOut = problem.leftOut === "nothing" ? "" : ` Left out: the ${problem.leftOut}.`;
  return `${problem.file}${line}${column}: ${problem.text}${value}${leftOut}`;
}

/** A text about what came so often. */
export const counted = (text: string, count: number): string => {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return count === 1 ? sentence : `${sentence} Counted: ${count}.`;
};

/** Problems of one kind say the same of one column; what they quote and count differs. */
export const problemKind = ({ text, column, leftOut }: ImportProblem): string =>
  `${leftOut} ${column?.replace(/\[\d+\]/u, "") ?? ""} ${text.replace(/"[^"]*"|[\d.,]+|\S+:\S+/gu, "")}`;

/** Thrown by a reader when nothing further of a file can be read; what came before stays. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly place: Place,
    /** What was required, and the cure. */
    readonly required: string,
    readonly value?: string,
  ) {
    super(`${place.file}: ${required}`);
  }

  get problem(): ImportProblem {
    return { ...this.place, text: this.required, value: this.value, leftOut: "file" };
  }
}

/** Thrown where a file, or a sheet of a workbook, is no table at all. */
export class NoTable extends UnreadableFile {}
