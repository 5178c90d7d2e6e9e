import { fold } from "../../schema/fold.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import type { StoredFacet } from "../repositories/stored.js";

/** The facets with these ids, by name. */
export async function loadFacets(
  { loaders }: RequestContext,
  ids: readonly string[],
): Promise<StoredFacet[]> {
  const found = await loadKnown(loaders.facet, ids);
  const key = ({ name, id }: StoredFacet): string => `${fold(name)}\n${id}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
