import { basename, dirname, join } from "node:path";
import { mappingOfSheet } from "../importing/import-mapping.js";
import { counted, NoTable, UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem, ImportReader } from "../importer.js";
import { VOCABULARY_SHEET } from "../workbooks/vocabulary-sheet.js";
import { openWorkbook, type Sheet } from "../workbooks/workbook.js";
import { MADE_HERE } from "../tables/csv-cutter.js";
import { TablesReader } from "./tables.js";

/** Workbooks of Excel and others: each sheet that has the headings of a table is one. */
export const xlsx: Importer = {
  key: "xlsx",
  title: "XLSX",
  path: "workbooks (.xlsx)",
  description: "Sheets of stakeholders and of linkages, as tables; other sheets are passed over.",
  files: (path) => [path],
  start: (input) => new WorkbookReader(input),
};

class WorkbookReader implements ImportReader {
  private readonly readers: { readonly reader: TablesReader; readonly path: string }[] = [];
  /** The documents that were given: a workbook is one source, however many sheets it has. */
  private readonly documents = new Set<unknown>();

  constructor(private readonly input: ImportInput) {}

  async *read(path: string): AsyncGenerator<readonly ImportItem[]> {
    const sheets = new Map<string, Sheet>();
    for (const sheet of (await openWorkbook(path)).sort((a, b) => turnOf(a) - turnOf(b)))
      sheets.set(join(dirname(path), sheet.name.replaceAll("/", "-")), sheet);
    const errors = new Map<string, string>();
    const text = (name: string): AsyncGenerator<string> =>
      csvOf(sheets.get(name) as Sheet, (cell, error) => errors.set(`${name} ${cell}`, error));
    const reader = new TablesReader({ ...this.input, workbook: basename(path), text, peek: text });
    this.readers.push({ reader, path });
    let tables = 0;
    for (const [name, { isHidden }] of sheets) {
      if (basename(name) === VOCABULARY_SHEET) continue;
      if (isHidden) {
        const text = "The sheet is hidden: it is passed over. Show it in the workbook, if it matters.";
        yield [{ problem: { file: placeOf(path, name), text, leftOut: "nothing" } }];
        continue;
      }
      try {
        errors.clear();
        for await (const items of placed(path, name, reader.read(name)))
          yield items.filter((item) => this.isNew(item));
        if (errors.size > 0) yield [errorCells(placeOf(path, name), errors)];
        tables += 1;
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        const leftOut = error instanceof NoTable ? "nothing" : "file";
        const problem = { ...error.problem, file: placeOf(path, name), leftOut } as const;
        yield [{ problem: { ...problem, text: `The sheet is passed over: ${problem.text}` } }];
      }
    }
    if (tables === 0)
      throw new UnreadableFile(
        { file: path },
        "Required a sheet with the headings of a table; there is none.",
      );
  }

  private isNew(item: ImportItem): boolean {
    if ("problem" in item || item.isImport !== true) return true;
    const { id } = item.record;
    if (this.documents.has(id)) return false;
    this.documents.add(id);
    return true;
  }

  async *finish(): AsyncGenerator<readonly ImportItem[]> {
    for (const { reader, path } of this.readers) yield* placed(path, undefined, reader.finish());
  }

  async discard(): Promise<void> {
    for (const { reader } of this.readers) await reader.discard();
  }
}

/** What others name comes first. */
const turnOf = ({ name }: Sheet): number => {
  const rows = mappingOfSheet(name)?.rows;
  return rows === undefined || rows === "stakeholders" ? 1 : rows === "linkages" ? 2 : 0;
};

/** Cells whose formula failed. */
const errorCells = (file: string, errors: ReadonlyMap<string, string>): ImportItem => ({
  problem: {
    file,
    column: [...errors.keys()][0]?.split(" ").at(-1),
    value: [...errors.values()][0],
    text: counted("cells hold an error; they count as empty. Correct their formulas.", errors.size),
    leftOut: "value",
  },
});

const placeOf = (path: string, sheet: string): string => `${path}, ${basename(sheet)}`;

/** The same items, at their places in the workbook; what is told of all of its sheets has the name of its own. */
async function* placed(
  path: string,
  sheet: string | undefined,
  parts: AsyncGenerator<readonly ImportItem[]>,
): AsyncGenerator<readonly ImportItem[]> {
  const fileOf = (file: string): string => placeOf(path, sheet ?? file);
  for await (const items of parts)
    yield items.map((item) =>
      "problem" in item
        ? { problem: { ...item.problem, file: fileOf(item.problem.file) } }
        : { ...item, place: { ...item.place, file: fileOf(item.place.file) } },
    );
}

const ROWS_A_PIECE = 1_000;

/** A sheet as a table in text. */
async function* csvOf(sheet: Sheet, onError: (cell: string, error: string) => void): AsyncGenerator<string> {
  let lines: string[] = [`${MADE_HERE}sep=,`];
  let width = 0;
  for await (const row of sheet.rows(onError)) {
    width = Math.max(width, row.length);
    // A row ends with its last cell that is not empty.
    const whole = [...row, ...Array<string>(width - row.length).fill("")];
    lines.push(
      whole.map((cell) => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","),
    );
    if (lines.length < ROWS_A_PIECE) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  yield `${lines.join("\n")}\n`;
}
