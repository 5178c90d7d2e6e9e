import { fold } from "../../../schema/fold.js";
import { byCodePoint } from "../../network/orders/by-code-point.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";

type Asked = Pick<RequestContext, "loaders">;

/** A facet by its id: at once where it is known, else with all others that are asked for in the same turn. */
export const loadFacet = ({ loaders }: Asked, id: string): Awaitable<StoredFacet | null> =>
  loaders.known.facet.known(id) ?? loaders.facet.load(id);

/** The facets with these ids, by name; at once where all are known. */
export function loadFacets({ loaders }: Asked, ids: readonly string[]): Awaitable<StoredFacet[]> {
  const { facet } = loaders.known;
  const known = ids.flatMap((id) => facet.known(id) ?? []);
  return known.length === ids.length ? byName(known) : loadKnown(loaders.facet, ids).then(byName);
}

const keys = new WeakMap<StoredFacet, string>();

function keyOf(facet: StoredFacet): string {
  let key = keys.get(facet);
  if (key === undefined) keys.set(facet, (key = `${fold(facet.name)}\n${facet.id}`));
  return key;
}

const byName = (facets: StoredFacet[]): StoredFacet[] =>
  facets.length < 2 ? facets : facets.sort((a, b) => byCodePoint(keyOf(a), keyOf(b)));
