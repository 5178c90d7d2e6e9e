import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { UnreadableFile } from "../importing/import-problem.js";
import { CsvCutter, type CsvRecord } from "../tables/csv-cutter.js";
import { readNumber } from "../values/number-text.js";

/** Tables whose rows and columns are the same names: an adjacency matrix. */
export const matrix = graphImporter(
  {
    key: "matrix",
    title: "Adjacency matrix",
    path: "CSV files with the same names in the first row and the first column",
    description: "A linkage for each cell that is not zero; undirected where the matrix is symmetric.",
  },
  (path) => (text) => readMatrix(path, text),
);

const MOST_NAMES = 5_000;

async function* readMatrix(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const rows: CsvRecord[] = [];
  const cutter = new CsvCutter(file);
  const take = (): void => {
    for (const record of cutter.records())
      if (rows.length <= MOST_NAMES && record.cells.some((cell) => cell.trim() !== "")) rows.push(record);
  };
  for await (const piece of text) {
    cutter.add(piece);
    take();
  }
  cutter.end();
  take();
  const [head, ...body] = rows;
  const names = head?.cells.slice(1).map((cell) => cell.trim()) ?? [];
  const refused = (line: number, required: string): UnreadableFile =>
    new UnreadableFile({ file, line }, required);
  if (names.length === 0 || names.length > MOST_NAMES || body.length !== names.length)
    throw refused(
      head?.line ?? 1,
      `Required as many rows as columns of names, ${MOST_NAMES} at most; there are ${names.length} columns and ${body.length} rows. Correct the matrix.`,
    );
  if (isWithoutNames([head?.cells[0] ?? "", ...names]))
    throw refused(
      head?.line ?? 1,
      "Required the names in the first row and the first column; the first row holds numbers from its first cell on. Write the names beside the numbers, and leave the first cell empty.",
    );
  const wrong = body.find(({ cells }, at) => cells[0]?.trim() !== names[at]);
  if (wrong !== undefined)
    throw refused(
      wrong.line,
      "Required the same names in the first row and the first column, in the same order. Correct the matrix.",
    );
  const twice = names.findIndex((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice >= 0)
    throw refused(
      body[twice]?.line ?? 1,
      `Required names that differ; ${names[twice]} stands twice. Tell them apart.`,
    );
  yield names.flatMap((name, at) => toNode(name, body[at]?.line ?? 1));
  yield toEdges(file, body);
}

/** Whether the first row is one of a matrix without names. */
export const isWithoutNames = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^[-+\d.,]+$/u.test(cell.trim()));

const toNode = (name: string, line: number): GraphPart[] =>
  name === ""
    ? [{ passed: "no name", text: "rows have no name: they are left out with their linkages.", line }]
    : [{ sort: "node", element: { line, own: { name }, cells: {} } }];

function toEdges(file: string, body: readonly CsvRecord[]): GraphPart[] {
  const values = body.map(({ cells, line }) =>
    body.map((_, column) => {
      const text = cells[column + 1]?.trim() ?? "";
      const reading = text === "" ? { value: 0 } : readNumber(text);
      if (reading === undefined)
        throw new UnreadableFile(
          { file, line },
          "Required numbers in the cells of a matrix. Correct it.",
          text,
        );
      return "twoReadings" in reading ? 1 : reading.value;
    }),
  );
  const symmetric = values.every((row, at) => row.every((value, column) => value === values[column]?.[at]));
  return body.flatMap(({ cells, line }, row) =>
    body.flatMap((other, column): GraphPart[] => {
      if (values[row]?.[column] === 0 || (symmetric && column < row)) return [];
      if (cells[0]?.trim() === "" || other.cells[0]?.trim() === "") return [];
      const weight = cells[column + 1]?.trim() ?? "";
      const own = { from: cells[0]?.trim(), to: other.cells[0]?.trim(), undirected: symmetric };
      return [{ sort: "edge", element: { line, own, cells: weight === "1" ? {} : { weight } } }];
    }),
  );
}
