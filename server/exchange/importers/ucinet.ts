import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { ucinetHeader, type UcinetHeader, type UcinetSide, ucinetWords } from "../graphs/ucinet-header.js";
import { ucinetMatrices } from "../graphs/ucinet-matrix.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** Files of UCINET in its language DL: matrices, and lists of nodes or edges, of one mode or two. */
export const ucinet = graphImporter(
  {
    key: "ucinet",
    title: "UCINET DL",
    path: "DL files of UCINET (.dl, .txt)",
    description: "A linkage for each cell of a matrix that is not zero, or for each pair of a list.",
  },
  (path) => (text) => readUcinet(path, text),
);

/** The words of a line of the data. */
interface DataLine {
  readonly words: readonly string[];
  readonly line: number;
}

const LINE_END = /\r\n|\n|\r/u;

async function* readUcinet(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const whole = await wholeText(text);
  const [above = "", said] = /^\s*dl\b([\s\S]*?)\bdata\s*:/iu.exec(whole) ?? [];
  if (said === undefined)
    throw new UnreadableFile(
      { file, line: 1 },
      "Required a file of UCINET, which begins with DL and has data: above its numbers. Name the format of the file.",
    );
  const header = ucinetHeader(said, { file, line: 1 });
  const first = above.split(LINE_END).length;
  const lines = whole
    .slice(above.length)
    .split(LINE_END)
    .map((one, at) => ({ words: ucinetWords(one), line: first + at }))
    .filter(({ words }) => words.length > 0);
  const { format } = header;
  if (format.startsWith("edgelist") || format.startsWith("nodelist")) yield listParts(header, lines, file);
  else if (["fullmatrix", "lowerhalf", "upperhalf"].includes(format)) yield matrixParts(header, lines, file);
  else
    throw new UnreadableFile(
      { file, line: 1 },
      `Required a format of DL such as fullmatrix, edgelist1 or nodelist1; this one is ${format}. Write it in another one.`,
    );
}

const toNode = (id: string, label: string, line: number): GraphPart => ({
  sort: "node",
  element: { line, own: { id, label }, cells: {} },
});

/** In networks of two modes, row 1 and column 1 are different things. */
const idOf = ({ isTwoMode }: UcinetHeader, side: "rows" | "columns", text: string | number): string =>
  isTwoMode ? `${side === "rows" ? "r" : "c"}${text}` : String(text);

function sideNodes(header: UcinetHeader, side: "rows" | "columns", labels: readonly string[]): GraphPart[] {
  return Array.from({ length: header[side].size }, (_, at) =>
    toNode(idOf(header, side, at + 1), labels[at] ?? String(at + 1), 1),
  );
}

function matrixParts(header: UcinetHeader, lines: readonly DataLine[], file: string): GraphPart[] {
  const { rows, columns, isTwoMode, relations } = header;
  const words = lines.flatMap((one) => one.words.map((word) => ({ word, line: one.line })));
  const matrices = ucinetMatrices(header, words, file);
  const labelsOf = (side: UcinetSide, embedded: readonly string[] = []): readonly string[] =>
    side.isEmbedded ? embedded : side.labels;
  return [
    ...sideNodes(header, "rows", labelsOf(rows, matrices[0]?.rowLabels)),
    ...(isTwoMode ? sideNodes(header, "columns", labelsOf(columns, matrices[0]?.columnLabels)) : []),
    ...matrices.flatMap(({ cells, isSymmetric: undirected }, number) =>
      cells.map(({ row, column, weight, line }): GraphPart => {
        const from = idOf(header, "rows", row + 1);
        const to = idOf(header, "columns", column + 1);
        return toEdge({ from, to, label: relations[number], undirected }, weight, line);
      }),
    ),
  ];
}

const toEdge = (
  own: { from: string; to: string; label?: string | undefined; undirected?: boolean },
  weight: string | undefined,
  line: number,
): GraphPart => ({
  sort: "edge",
  element: { line, own, cells: weight === undefined || Number(weight) === 1 ? {} : { weight } },
});

/** Pairs with or without a number, or one end and all that it is linked with. */
function listParts(header: UcinetHeader, lines: readonly DataLine[], file: string): GraphPart[] {
  const isPairs = header.format.startsWith("edgelist");
  const refused = (line: number, required: string, value: string): UnreadableFile =>
    new UnreadableFile({ file, line }, required, value);
  if (header.matrices > 1)
    throw refused(1, "Required one network in a list. Split it.", `nm=${header.matrices}`);
  const nodes = new Map<string, GraphPart>();
  const end = (side: "rows" | "columns", word: string, line: number): string => {
    const { isEmbedded, size, labels } = header[side];
    const id = idOf(header, side, word);
    const isNumber = /^\d+$/u.test(word) && Number(word) >= 1 && Number(word) <= size;
    if (!isEmbedded && !isNumber)
      throw refused(
        line,
        `Required a number from 1 to ${size}, or "labels embedded" above. Correct it.`,
        word,
      );
    if (!nodes.has(id))
      nodes.set(id, toNode(id, isEmbedded ? word : (labels[Number(word) - 1] ?? word), line));
    return id;
  };
  for (const side of header.isTwoMode ? (["rows", "columns"] as const) : (["rows"] as const))
    if (!header[side].isEmbedded)
      for (let number = 1; number <= header[side].size; number += 1) end(side, String(number), 1);
  const edges = lines.flatMap(({ words: [first = "", ...others], line }): GraphPart[] => {
    const from = end("rows", first, line);
    const [to, weight] = others;
    if (!isPairs)
      return others.map((one) => toEdge({ from, to: end("columns", one, line) }, undefined, line));
    if (to === undefined || others.length > 2 || !Number.isFinite(Number(weight ?? 1)))
      throw refused(
        line,
        "Required two nodes, and a number or none. Correct the line.",
        [first, ...others].join(" "),
      );
    const id = end("columns", to, line);
    return Number(weight ?? 1) === 0 ? [] : [toEdge({ from, to: id }, weight, line)];
  });
  return [...nodes.values(), ...edges];
}
