import { ACROSS, MERGED } from "../tables/merged-marks.js";
import { columnOf } from "./cell-text.js";

/** A cell that covers several rows, or several columns. */
interface Merge {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly isWide: boolean;
  text: string;
}

/**
 * The merged cells of a sheet. What one of them says holds for all of its rows; one that is alone in its row, across
 * columns, is a heading between rows. Both are marked.
 */
export class MergedCells {
  private active: Merge[] = [];
  private readonly byTop = new Map<number, Merge[]>();

  /** Of the text of a sheet in XML, whose merged cells are named behind its rows. */
  constructor(sheet: Uint8Array) {
    const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength);
    const end = bytes.lastIndexOf("mergeCells>");
    const ranges = bytes
      .toString("utf8", end < 0 ? bytes.length : bytes.lastIndexOf("mergeCells", end - 1))
      .matchAll(/mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu);
    for (const [, first = "", top = "", last = "", bottom = ""] of ranges) {
      const merge = { column: columnOf(first) ?? 0, top: Number(top), bottom: Number(bottom) };
      const all = this.byTop.get(merge.top) ?? [];
      this.byTop.set(merge.top, [...all, { ...merge, isWide: first !== last, text: "" }]);
    }
  }

  /** Marks the merged cells of a row, counted from 1, and fills those that begin above it. */
  fill(cells: string[], row: number): void {
    this.active = this.active.filter(({ bottom }) => bottom >= row);
    for (const merge of this.byTop.get(row) ?? []) {
      const text = cells[merge.column] ?? "";
      if (text === "") continue;
      const isAlone = cells.every((cell, at) => cell === "" || at === merge.column);
      if (merge.isWide && isAlone) cells[merge.column] = ACROSS + text;
      else if (merge.bottom > merge.top) {
        this.active.push({ ...merge, text });
        cells[merge.column] = MERGED + text;
      }
    }
    if (cells.every((cell) => cell === "")) return;
    for (const { column, top, text } of this.active) {
      if (top === row) continue;
      while (cells.length < column) cells.push("");
      cells[column] = MERGED + text;
    }
  }
}
