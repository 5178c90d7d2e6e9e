import { isVector, type Vector, withVectors } from "../graphs/pajek-vectors.js";
import { graphImporter, linesOf } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { type Place, UnreadableFile } from "../importing/import-problem.js";

/** Network files of Pajek (`.net`): vertices, arcs and edges, as pairs, as lists or as a matrix, of one mode or two. */
export const pajek = graphImporter(
  {
    key: "pajek",
    title: "Pajek",
    path: "Pajek files (.net)",
    description: "Vertices with their labels, arcs (directed) and edges (undirected).",
  },
  (path) => (text) => withVectors(path, readPajek(path, text)),
);

/** What the lines below a line with a star are. */
interface Section {
  readonly name: string;
  /** The relation that arcs or edges are of. */
  readonly label: string | undefined;
}

/** A quote in a label is doubled, or has a backslash before it. */
const words = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.|"")*)"|(\S+)/gu)].map(
    ([, label, word]) => label?.replaceAll(/""|\\"/gu, '"') ?? word ?? "",
  );

/** More than any network of Pajek has: a larger number is a slip. */
const MOST_VERTICES = 10_000_000;

async function* readPajek(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly (GraphPart | { readonly vector: Vector; readonly line: number })[]> {
  let section: Section | undefined;
  let vertices = 0;
  let matrix: Matrix = { rows: 0, columns: 0, before: 0 };
  const labels = new Map<string, { label: string; line: number }>();
  let line = 0;
  let row = 0;
  let vector: Vector | undefined;
  for await (const raw of linesOf(text)) {
    line += 1;
    const trimmed = raw.replace(/^\uFEFF/u, "").trim();
    if (trimmed === "" || trimmed.startsWith("%")) continue;
    if (trimmed.startsWith("*")) {
      if (section?.name === "vertices") yield toNodes(vertices, labels);
      if (section?.name === "matrix") checkRows(row === matrix.rows, matrix, { file, line });
      const [name = "", first = "", ...rest] = words(trimmed.slice(1));
      row = 0;
      section = {
        name: name.toLowerCase(),
        label: rest.at(-1) ?? (first.startsWith(":") ? first.slice(1) : undefined),
      };
      if (isVector(section.name)) {
        vector = { name: [first, ...rest].join(" ") || section.name, values: [] };
        yield [{ vector, line }];
      }
      if (section.name !== "vertices") continue;
      if (vector?.values.length === 0) {
        section = { name: "vector", label: undefined };
        continue;
      }
      const isAnother = labels.size > 0 || vertices > 0;
      vertices = Number(first);
      checkVertices(isAnother, vertices, { file, line }, trimmed);
      matrix = matrixOf(vertices, Number(rest[0] ?? Number.NaN));
      continue;
    }
    if (section === undefined)
      throw new UnreadableFile(
        { file, line },
        "Required a Pajek network, which begins with *Vertices. Name the format of the file.",
        trimmed,
      );
    const parts = words(trimmed);
    if (section.name === "vertices") {
      addVertex(labels, parts, { file, line });
      yield besides("vertices", parts.slice(2), line);
    } else if (section.name === "matrix") {
      row += 1;
      yield rowOfMatrix(section.label, row, parts, matrix, { file, line });
    } else if (section.name === "vector") vector?.values.push(trimmed);
    else yield toEdges(section, parts, line);
  }
  if (section?.name === "vertices") yield toNodes(vertices, labels);
  if (section?.name === "matrix") checkRows(row === matrix.rows, matrix, { file, line });
}

/** Throws UnreadableFile where a file has a second network, or too large a one. */
function checkVertices(isAnother: boolean, vertices: number, place: Place, value: string): void {
  if (isAnother) throw new UnreadableFile(place, "Required one network in a file. Split it.", value);
  if (vertices > MOST_VERTICES)
    throw new UnreadableFile(place, `Required ${MOST_VERTICES} vertices at most. Correct it.`, value);
}

/** Throws UnreadableFile where another vertex has the number. */
function addVertex(
  labels: Map<string, { label: string; line: number }>,
  parts: readonly string[],
  place: Place,
): void {
  const [number = "", label = number] = parts;
  if (labels.has(number))
    throw new UnreadableFile(
      place,
      "Required a number that no other vertex has. Correct it.",
      parts.join(" "),
    );
  labels.set(number, { label, line: place.line ?? 1 });
}

/** Vertices without a line of their own go by their number. */
function toNodes(count: number, labels: ReadonlyMap<string, { label: string; line: number }>): GraphPart[] {
  const ids = new Set(labels.keys());
  for (let number = 1; number <= count; number += 1) ids.add(String(number));
  return [...ids].map((id) => {
    const { label = id, line = 1 } = labels.get(id) ?? {};
    return { sort: "node", element: { line, own: { id, label }, cells: {} } };
  });
}

/** Places, shapes, colours and times, which stand behind a vertex or a line. */
const besides = (name: string, more: readonly string[], line: number): GraphPart[] =>
  more.length === 0
    ? []
    : [
        {
          passed: `besides ${name}`,
          text: `lines of *${name} go on (places, shapes, labels, times): what follows is passed over.`,
          line,
          value: more.join(" "),
        },
      ];

/** How many rows and columns of numbers a matrix has, and how many vertices stand before those of its columns. */
interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly before: number;
}

/** In a network of two modes, `*Vertices 10 4`, the first vertices are the rows, and the others the columns. */
const matrixOf = (vertices: number, first: number): Matrix =>
  first > 0 && first < vertices
    ? { rows: first, columns: vertices - first, before: first }
    : { rows: vertices, columns: vertices, before: 0 };

function checkRows(isRight: boolean, { rows, columns }: Matrix, place: Place, value?: string): void {
  if (!isRight)
    throw new UnreadableFile(
      place,
      `Required ${rows} rows of ${columns} numbers below *Matrix, as *Vertices says. Correct them.`,
      value,
    );
}

/** A row of a matrix: an arc to each vertex whose number is not zero. */
function rowOfMatrix(
  label: string | undefined,
  row: number,
  parts: readonly string[],
  matrix: Matrix,
  place: Place,
): GraphPart[] {
  const { rows, columns, before } = matrix;
  const isRow = parts.length === columns && parts.every((part) => Number.isFinite(Number(part)));
  checkRows(isRow && row <= rows, matrix, place, parts.join(" "));
  return parts.flatMap((weight, at): GraphPart[] => {
    if (Number(weight) === 0) return [];
    const own = { from: String(row), to: String(before + at + 1), label, undirected: false };
    const cells: Record<string, string> = Number(weight) === 1 ? {} : { weight };
    return [{ sort: "edge", element: { line: place.line ?? 1, own, cells } }];
  });
}

/** The label of a line (`l "funds"`), and what else stands behind its ends: names with a value each, and times. */
function labelled(more: readonly string[]): { label: string | undefined; others: string[] } {
  const others: string[] = [];
  let label: string | undefined;
  for (let at = 0; at < more.length;) {
    const [name = "", value = ""] = more.slice(at, at + 2);
    if (name === "l") label = value;
    else others.push(name, ...(name.startsWith("[") ? [] : [value]));
    at += name.startsWith("[") ? 1 : 2;
  }
  return { label, others };
}

function toEdges({ name, label: relation }: Section, parts: readonly string[], line: number): GraphPart[] {
  const [from = "", ...rest] = parts;
  const edge = (to: string, cells: Record<string, string>, label = relation): GraphPart => ({
    sort: "edge",
    element: { line, own: { from, to, label, undirected: name.startsWith("edges") }, cells },
  });
  if (name === "arcslist" || name === "edgeslist") return rest.map((to) => edge(to, {}));
  const [to = "", weight, ...more] = rest;
  if (name === "arcs" || name === "edges") {
    const { label, others } = labelled(more);
    const passed = label !== undefined && relation !== undefined && label !== relation ? [relation] : [];
    return [
      edge(to, weight === undefined || Number(weight) === 1 ? {} : { weight }, label),
      ...besides(name, [...passed, ...others], line),
    ];
  }
  return [
    {
      passed: `section ${name}`,
      text: `lines of *${name} have no place in the model.`,
      line,
      value: parts.join(" "),
    },
  ];
}
