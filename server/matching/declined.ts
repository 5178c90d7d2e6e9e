import { UNDATED } from "../network/network.js";
import { at, single } from "../network/arrays/typed-array.js";
import type { MatchColumns } from "./view/match-columns.js";
import { counts, linkagesAt } from "./view/partner-graph.js";

/**
 * Who is not suggested to a stakeholder, because one of the two declined and nothing of either is newer: no linkage that
 * began, no need and no offer that is dated, after the last day on which that can have been. Costs the linkages of these.
 */
export function declinedOf(network: MatchColumns, one: number): ReadonlySet<number> {
  const { offsets, columns, values } = network.declined;
  const found = new Set<number>();
  let own: number | undefined;
  for (let e = at(offsets, one); e < at(offsets, one + 1); e++) {
    const other = at(columns, e);
    own ??= newestDay(network, one);
    if (Math.max(own, newestDay(network, other)) <= single(values, e)) found.add(other);
  }
  return found;
}

/** The last day on which something of a stakeholder began, as far as it is dated. */
function newestDay(network: MatchColumns, one: number): number {
  let newest = Math.max(UNDATED, at(network.exchangeDay, one));
  for (const linkage of linkagesAt(network, one))
    if (counts(network, linkage)) newest = Math.max(newest, at(network.day, linkage));
  return newest;
}
