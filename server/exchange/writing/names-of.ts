import type { ExportedNetwork } from "../format.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import type { NameOf } from "./named-table.js";

/** The names of all facets, which are few. */
export async function facetNames(network: ExportedNetwork): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [label] of FACET_LISTS)
    for await (const part of network.facets(label)) for (const { id, name } of part) names.set(id, name);
  return names;
}

/** The names of these stakeholders, and of the facets that are known. */
export async function namesOf(
  network: ExportedNetwork,
  ids: readonly string[],
  facets: ReadonlyMap<string, string> = new Map(),
): Promise<NameOf> {
  const names = await network.names([...new Set(ids)].filter((id) => !facets.has(id)));
  return (id) => names.get(id) ?? facets.get(id);
}
