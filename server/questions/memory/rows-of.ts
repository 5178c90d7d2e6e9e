import type { Placed } from "../../network/orders.js";
import type { PageRow } from "../../store/repositories/keyset.js";

/** The rows of a page from what stands at each place; without what is gone meanwhile. */
export function rowsOf<T>(placed: readonly Placed[], nodes: readonly (T | undefined)[]): PageRow<T>[] {
  const rows: PageRow<T>[] = [];
  for (let place = 0; place < placed.length; place++) {
    const node = nodes[place];
    if (node !== undefined) rows.push({ position: (placed[place] as Placed).position, node });
  }
  return rows;
}
