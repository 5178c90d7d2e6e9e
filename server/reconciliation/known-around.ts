import type { Answerer } from "../questions/answerer.js";
import type { StoredFacet, StoredStakeholder } from "../store/repositories/stored.js";

/** What the ids in some records lead to. */
export interface KnownAround {
  /** A sector or place and all that hold it, the smallest first; nothing for an unknown id. */
  lineage(id: string): readonly StoredFacet[];
  stakeholder(id: string): StoredStakeholder | undefined;
}

/** Reads the sectors, places and parents of records: one round trip for each level of a tree. */
export async function readAround(
  ask: Pick<Answerer, "facet" | "stakeholder">,
  records: readonly StoredStakeholder[],
): Promise<KnownAround> {
  const facets = new Map<string, StoredFacet>();
  let wanted = records.flatMap(({ sectors, places }) => [...sectors, ...places]);
  while (wanted.length > 0) {
    const found = await ask.facet().find([...new Set(wanted)]);
    for (const [id, facet] of found) facets.set(id, facet);
    wanted = [...found.values()].flatMap(({ parent }) =>
      parent === null || facets.has(parent) ? [] : parent,
    );
  }
  const parents = [...new Set(records.flatMap(({ parent }) => parent ?? []))];
  const stakeholders =
    parents.length === 0 ? new Map<string, StoredStakeholder>() : await ask.stakeholder().find(parents);
  return {
    lineage: (id) => lineageIn(facets, id),
    stakeholder: (id) => stakeholders.get(id),
  };
}

function lineageIn(facets: ReadonlyMap<string, StoredFacet>, id: string): readonly StoredFacet[] {
  const lineage = new Set<StoredFacet>();
  for (let facet = facets.get(id); facet !== undefined && !lineage.has(facet);) {
    lineage.add(facet);
    facet = facet.parent === null ? undefined : facets.get(facet.parent);
  }
  return [...lineage];
}
