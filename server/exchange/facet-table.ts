import type { FacetLabel } from "../store/repositories/patterns.js";
import { facetsInUse } from "./facets-in-use.js";
import type { FlatField } from "./flat-fields.js";
import type { ExportedNetwork, ExportFormat } from "./format.js";
import { NamedTable } from "./named-table.js";
import { facetNames } from "./names-of.js";

/** A format that writes the facets of a label as one plain table: all of them, or those that a part of the network names. */
export function facetTable(
  label: FacetLabel,
  list: string,
  fields: Readonly<Record<string, FlatField["form"]>>,
): ExportFormat {
  async function* write(network: ExportedNetwork): AsyncGenerator<string> {
    const table = new NamedTable(
      Object.entries({ id: "text", name: "text", ...fields } as const).map(([field, form]) => ({
        field,
        form,
      })),
    );
    const names = await facetNames(network);
    const ids = await facetsInUse(network);
    yield table.heading;
    for await (const part of network.facets(label, ids))
      yield part
        .map((facet) => table.line(facet as unknown as Record<string, unknown>, (id) => names.get(id)))
        .join("");
  }
  return {
    key: `${list}.csv`,
    title: `${list.charAt(0).toUpperCase()}${list.slice(1)} (CSV)`,
    mediaType: "text/csv",
    extension: `${list}.csv`,
    description: `The ${list} as a plain table, for data frames.`,
    write,
  };
}
