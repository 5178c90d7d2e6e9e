import { type Place, UnreadableFile } from "../importing/import-problem.js";
import type { UcinetHeader } from "./ucinet-header.js";

/** A cell of a matrix that is not zero: its row and column, counted from 0. */
export interface UcinetCell {
  readonly row: number;
  readonly column: number;
  readonly weight: string;
  readonly line: number;
}

/** A word of the data and its line. */
export interface UcinetWord {
  readonly word: string;
  readonly line: number;
}

/** One matrix with the labels that stand in it. */
export interface UcinetMatrix {
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly cells: readonly UcinetCell[];
  /** It says the same in both directions; each pair is given once. */
  readonly isSymmetric: boolean;
}

/** Matrices one after another, whatever lines their rows are broken into. Throws UnreadableFile where they are cut short. */
export function ucinetMatrices(
  header: UcinetHeader,
  data: readonly UcinetWord[],
  file: string,
): UcinetMatrix[] {
  const words = new Words(data, file);
  const matrices: UcinetMatrix[] = [];
  for (let number = 0; number < header.matrices; number += 1) matrices.push(matrixFrom(header, words));
  words.end();
  return matrices;
}

class Words {
  private at = 0;

  constructor(
    private readonly words: readonly UcinetWord[],
    private readonly file: string,
  ) {}

  next(): UcinetWord {
    const word = this.words[this.at];
    if (word === undefined) throw this.refused("Required as many numbers as n says; the data end too soon.");
    this.at += 1;
    return word;
  }

  number(): UcinetWord {
    const { word, line } = this.next();
    if (!Number.isFinite(Number(word)))
      throw this.refused("Required a number in each cell of a matrix. Correct it.", { word, line });
    return { word, line };
  }

  end(): void {
    const more = this.words[this.at];
    if (more !== undefined) throw this.refused("Required no more numbers than n says. Correct n.", more);
  }

  private refused(required: string, { word, line }: Partial<UcinetWord> = {}): UnreadableFile {
    const place: Place = { file: this.file, line: line ?? this.words.at(-1)?.line ?? 1 };
    return new UnreadableFile(place, required, word);
  }
}

function matrixFrom(
  { format, rows, columns, isTwoMode, hasDiagonal }: UcinetHeader,
  words: Words,
): UcinetMatrix {
  const labels = (many: number, isThere: boolean): string[] =>
    isThere ? Array.from({ length: many }, () => words.next().word) : [];
  const columnLabels = labels(columns.size, columns.isEmbedded);
  const rowLabels: string[] = [];
  const cells: UcinetCell[] = [];
  for (let row = 0; row < rows.size; row += 1) {
    rowLabels.push(...labels(1, rows.isEmbedded));
    const from = format === "upperhalf" ? row : 0;
    const to = format === "lowerhalf" ? row + 1 : columns.size;
    for (let column = from; column < to; column += 1) {
      if (row === column && !hasDiagonal && !isTwoMode) continue;
      const { word: weight, line } = words.number();
      if (Number(weight) !== 0) cells.push({ row, column, weight, line });
    }
  }
  return { rowLabels, columnLabels, ...onceEach(cells, format !== "fullmatrix", isTwoMode) };
}

/** The cells of one half where both halves say the same. */
function onceEach(
  cells: readonly UcinetCell[],
  isHalf: boolean,
  isTwoMode: boolean,
): Pick<UcinetMatrix, "cells" | "isSymmetric"> {
  if (isHalf) return { cells, isSymmetric: true };
  const weights = new Map(cells.map(({ row, column, weight }) => [`${row} ${column}`, Number(weight)]));
  const isSymmetric =
    !isTwoMode &&
    cells.every(({ row, column, weight }) => weights.get(`${column} ${row}`) === Number(weight));
  return { cells: isSymmetric ? cells.filter(({ row, column }) => row <= column) : cells, isSymmetric };
}
