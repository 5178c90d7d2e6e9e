import { badInput } from "../../errors.js";
import { xmlText } from "../reading/xml-text.js";

export type SheetCell = string | number | boolean | undefined;

/** A column of a sheet that is written: what stands above it, how wide it is, and where its choices stand. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** The cells that hold what may be chosen, such as `vocabulary!$A$2:$A$5`. */
  readonly choices?: string | undefined;
  /** Whether something else may be written as well. */
  readonly isOpen?: boolean;
  /** Whether it is there for programs alone. */
  readonly isHidden?: boolean;
}

const MOST_ROWS = 1_048_576;
export const LONGEST_CELL = 32_767;

/** The letters of a column: A, B … Z, AA. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * A sheet of a workbook (SpreadsheetML) with its headings, which stay in sight, and drop-downs. Throws BAD_USER_INPUT for
 * more rows or a longer text than a sheet can hold.
 */
export async function* sheetText(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly (readonly SheetCell[])[]>,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width, isHidden = false }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ""}/>`,
  );
  yield (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData>` +
    rowText(
      name,
      columns.map(({ heading }) => heading),
      1,
      ' s="1"',
    )
  );
  let row = 1;
  for await (const part of rows)
    yield part
      .map((cells) => {
        row += 1;
        if (row > MOST_ROWS)
          throw badInput(
            `A sheet holds ${MOST_ROWS} rows.`,
            `more of ${name}`,
            "Give a filter, or take csv.",
          );
        return rowText(name, cells, row, "");
      })
      .join("");
  yield `</sheetData>${validations(columns)}</worksheet>`;
}

const rowText = (sheet: string, cells: readonly SheetCell[], row: number, style: string): string =>
  `<row r="${row}">${cells.map((cell, at) => cellText(sheet, cell, `${columnLetters(at)}${row}`, style)).join("")}</row>`;

function cellText(sheet: string, cell: SheetCell, at: string, style: string): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (cell.length > LONGEST_CELL)
    throw badInput(
      `A cell of a workbook holds ${LONGEST_CELL} characters.`,
      `${cell.length} in ${sheet} ${at}`,
      "Give a filter, or take csv.",
    );
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

function validations(columns: readonly SheetColumn[]): string {
  const lists = columns.flatMap(({ choices, isOpen }, at) => {
    if (choices === undefined) return [];
    const letters = columnLetters(at);
    const error = isOpen === true ? "" : ' showErrorMessage="1"';
    return `<dataValidation type="list" allowBlank="1"${error} sqref="${letters}2:${letters}${MOST_ROWS}"><formula1>${choices}</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}
