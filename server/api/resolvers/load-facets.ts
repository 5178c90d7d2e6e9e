import { fold } from "../../../schema/fold.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import type { StoredFacet } from "../../store/repositories/stored.js";

/** The facets with these ids, by name; at once where all are held in memory. */
export function loadFacets(
  { loaders, held }: RequestContext,
  ids: readonly string[],
): StoredFacet[] | Promise<StoredFacet[]> {
  const known = ids.flatMap((id) => held?.facets.get(id) ?? []);
  return known.length === ids.length ? byName(known) : loadKnown(loaders.facet, ids).then(byName);
}

const keys = new WeakMap<StoredFacet, string>();

function keyOf(facet: StoredFacet): string {
  let key = keys.get(facet);
  if (key === undefined) keys.set(facet, (key = `${fold(facet.name)}\n${facet.id}`));
  return key;
}

const byName = (facets: StoredFacet[]): StoredFacet[] =>
  facets.length < 2 ? facets : facets.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
