import type { GraphPart } from "./graph-part.js";

/** What a project of Pajek (`.paj`) says of each vertex: a class (partition), a number (vector) or a place in an order. */
export interface Vector {
  readonly name: string;
  /** In the order of the vertices. */
  readonly values: string[];
}

export const isVector = (section: string): boolean => /^(?:partition|vector|permutation)$/u.test(section);

type Part = GraphPart | { readonly vector: Vector; readonly line: number };
type Node = Extract<GraphPart, { sort: unknown }>;

/** The parts of a network; in a project nodes come last, with what partitions and vectors say of them. */
export async function* withVectors(
  file: string,
  parts: AsyncGenerator<readonly Part[]>,
): AsyncGenerator<readonly GraphPart[]> {
  const isProject = /\.paj(?:\.gz)?$/iu.test(file);
  const nodes: Node[] = [];
  const vectors: { readonly vector: Vector; readonly line: number }[] = [];
  let broken: { readonly error: unknown } | undefined;
  try {
    for await (const some of parts) {
      const others: GraphPart[] = [];
      for (const part of some)
        if ("vector" in part) vectors.push(part);
        else if (isProject && "sort" in part && part.sort === "node") nodes.push(part);
        else others.push(part);
      yield others;
    }
  } catch (error) {
    // What was read before holds.
    broken = { error };
  }
  nodes.sort((a, b) => Number(a.element.own.id) - Number(b.element.own.id));
  yield nodes.map(({ sort, element }, at) => ({
    sort,
    element: { ...element, cells: { ...element.cells, ...cellsAt(vectors, at, nodes.length) } },
  }));
  yield vectors.flatMap(({ vector, line }) =>
    vector.values.length === nodes.length ? [] : [passed(vector.name, line)],
  );
  if (broken !== undefined) throw broken.error;
}

const passed = (name: string, line: number): GraphPart => ({
  passed: `vector ${name}`,
  text: "partitions and vectors are passed over that have not one value for each vertex of the network before them, or stand in a file that is no project (.paj).",
  line,
  value: name,
});

const cellsAt = (
  vectors: readonly { readonly vector: Vector }[],
  at: number,
  count: number,
): Record<string, string> =>
  Object.fromEntries(
    vectors.flatMap(({ vector: { name, values } }) => {
      const value = values[at];
      return values.length !== count || value === undefined ? [] : [[name, value]];
    }),
  );
