/** Stands before a text that a cell merged over several rows has, in each of them. */
export const MERGED = "\uE001";
/** Stands before the text of a cell that is merged across columns and alone in its row. */
export const ACROSS = "\uE002";

/** Cells without their marks. */
export const unmarked = (cells: readonly string[]): string[] =>
  cells.map((cell) => (cell.startsWith(MERGED) || cell.startsWith(ACROSS) ? cell.slice(1) : cell));
