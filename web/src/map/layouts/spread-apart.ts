const ROUNDS = 60;
/** The free space kept between two discs, in pixels. */
const MARGIN = 5;
/** More rows than any picture has, so that each cell has a number of its own. */
const ROWS = 2 ** 20;
const NOBODY = -1;

/** Discs by the cells of a grid: the first of each cell, and for each disc the next in its own. */
interface Cells {
  readonly first: ReadonlyMap<number, number>;
  readonly next: Int32Array;
}

function toCells(xs: Float64Array, ys: Float64Array, cell: number): Cells {
  const first = new Map<number, number>();
  const next = new Int32Array(xs.length);
  for (let i = xs.length - 1; i >= 0; i--) {
    const key = Math.floor((xs[i] ?? 0) / cell) * ROWS + Math.floor((ys[i] ?? 0) / cell);
    next[i] = first.get(key) ?? NOBODY;
    first.set(key, i);
  }
  return { first, next };
}

/**
 * Pushes discs apart until none overlap (or rounds run out), in place: `xs`, `ys` and `radii` are in the same unit.
 * Deterministic; each round costs about the number of discs times the neighbours of each.
 */
export function spreadApart(xs: Float64Array, ys: Float64Array, radii: Float64Array, margin = MARGIN): void {
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const cell = 2 * largest + margin;
  for (let round = 0; round < ROUNDS; round++)
    if (!pushOnce(xs, ys, radii, margin, cell, toCells(xs, ys, cell))) return;
}

function pushOnce(
  xs: Float64Array,
  ys: Float64Array,
  radii: Float64Array,
  margin: number,
  cell: number,
  { first, next }: Cells,
): boolean {
  let moved = false;
  for (let i = 0; i < xs.length; i++) {
    const [column, row] = [Math.floor((xs[i] ?? 0) / cell), Math.floor((ys[i] ?? 0) / cell)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (let j = first.get(x * ROWS + y) ?? NOBODY; j !== NOBODY; j = next[j] ?? NOBODY)
          if (j > i) moved = pushPair(xs, ys, i, j, (radii[i] ?? 0) + (radii[j] ?? 0) + margin) || moved;
  }
  return moved;
}

/** Moves two discs, half each, until they are `wanted` apart; false where they were. */
function pushPair(xs: Float64Array, ys: Float64Array, i: number, j: number, wanted: number): boolean {
  let [dx, dy] = [(xs[j] ?? 0) - (xs[i] ?? 0), (ys[j] ?? 0) - (ys[i] ?? 0)];
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted - 0.01) return false;
  // Two in one place part in a direction of their own.
  if (distance < 0.001) [dx, dy, distance] = [Math.cos(i + j), Math.sin(i + j), 1];
  const push = (wanted - Math.min(distance, wanted)) / 2 / distance;
  xs[i] = (xs[i] ?? 0) - dx * push;
  ys[i] = (ys[i] ?? 0) - dy * push;
  xs[j] = (xs[j] ?? 0) + dx * push;
  ys[j] = (ys[j] ?? 0) + dy * push;
  return true;
}
