import type { Placed } from "../../network/orders/orders.js";
import type { PageRow, Position } from "../../store/repositories/keyset.js";

class PlacedRow<T> implements PageRow<T> {
  readonly #placed: Placed;

  constructor(
    placed: Placed,
    readonly node: T,
  ) {
    this.#placed = placed;
  }

  position(): Position {
    return this.#placed.position();
  }
}

/** The rows of a page from what stands at each place; without what is gone meanwhile. */
export function rowsOf<T>(placed: readonly Placed[], nodes: readonly (T | undefined)[]): PageRow<T>[] {
  const rows: PageRow<T>[] = [];
  for (let place = 0; place < placed.length; place++) {
    const node = nodes[place];
    if (node !== undefined) rows.push(new PlacedRow(placed[place] as Placed, node));
  }
  return rows;
}
