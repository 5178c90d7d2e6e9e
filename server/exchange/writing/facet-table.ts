import type { FacetLabel } from "../../store/repositories/patterns.js";
import { facetsInUse } from "./facets-in-use.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { NamedTable } from "./named-table.js";
import { facetNames } from "./names-of.js";
import { FACET_FIELDS } from "../rows/facet-rows.js";
import type { ToLine } from "../tables/exact-line.js";

/** The facets of a label as a plain table: all of them, or those that a part of the network names. */
export async function* facetLines(
  network: ExportedNetwork,
  label: FacetLabel,
  list: keyof typeof FACET_FIELDS,
  toLine?: ToLine,
): AsyncGenerator<string> {
  const table = new NamedTable(FACET_FIELDS[list], toLine);
  const names = await facetNames(network);
  const ids = await facetsInUse(network);
  yield table.heading;
  for await (const part of network.facets(label, ids))
    yield part
      .map((facet) => table.line(facet as unknown as Record<string, unknown>, (id) => names.get(id)))
      .join("");
}

/** A format that writes the facets of a label as one plain table. */
export const facetTable = (label: FacetLabel, list: keyof typeof FACET_FIELDS): ExportFormat => ({
  key: `${list}.csv`,
  title: `${list.charAt(0).toUpperCase()}${list.slice(1)} (CSV)`,
  mediaType: "text/csv",
  extension: `${list}.csv`,
  description: `The ${list} as a plain table, for data frames.`,
  write: (network) => facetLines(network, label, list),
});
