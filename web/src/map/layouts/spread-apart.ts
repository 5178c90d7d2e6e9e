const ROUNDS = 60;
/** The free space kept between two discs, in pixels. */
const MARGIN = 5;

/**
 * Pushes discs apart until none overlap (or rounds run out), in place: `xs`, `ys` and `radii` are in the same unit.
 * Deterministic; each round costs about the number of discs times the neighbours of each.
 */
export function spreadApart(xs: Float64Array, ys: Float64Array, radii: Float64Array, margin = MARGIN): void {
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const cell = 2 * largest + margin;
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<string, number[]>();
    for (let i = 0; i < xs.length; i++) {
      const key = `${Math.floor((xs[i] ?? 0) / cell)} ${Math.floor((ys[i] ?? 0) / cell)}`;
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [i]);
      else list.push(i);
    }
    if (!pushOnce(xs, ys, radii, margin, cell, cells)) return;
  }
}

function pushOnce(
  xs: Float64Array,
  ys: Float64Array,
  radii: Float64Array,
  margin: number,
  cell: number,
  cells: ReadonlyMap<string, readonly number[]>,
): boolean {
  let moved = false;
  for (let i = 0; i < xs.length; i++) {
    const [column, row] = [Math.floor((xs[i] ?? 0) / cell), Math.floor((ys[i] ?? 0) / cell)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (const j of cells.get(`${x} ${y}`) ?? []) {
          if (j <= i) continue;
          let [dx, dy] = [(xs[j] ?? 0) - (xs[i] ?? 0), (ys[j] ?? 0) - (ys[i] ?? 0)];
          const wanted = (radii[i] ?? 0) + (radii[j] ?? 0) + margin;
          let distance = Math.hypot(dx, dy);
          if (distance >= wanted - 0.01) continue;
          // Two in one place part in a direction of their own.
          if (distance < 0.001) [dx, dy, distance] = [Math.cos(i + j), Math.sin(i + j), 1];
          const push = (wanted - Math.min(distance, wanted)) / 2 / distance;
          xs[i] = (xs[i] ?? 0) - dx * push;
          ys[i] = (ys[i] ?? 0) - dy * push;
          xs[j] = (xs[j] ?? 0) + dx * push;
          ys[j] = (ys[j] ?? 0) + dy * push;
          moved = true;
        }
  }
  return moved;
}
