import type { LinkageKind } from "../generated/graphql.js";
import type { Network } from "./facts.js";

/** The partners of a stakeholder that are loaded, by one kind of linkage or any. Costs one walk over the linkages. */
export function partnersOnMap(
  { linkages }: Network,
  id: string,
  kind: LinkageKind | null,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const one of linkages)
    if ((one.from === id || one.to === id) && one.from !== one.to && (kind === null || one.kind === kind))
      found.add(one.from === id ? one.to : one.from);
  return found;
}
