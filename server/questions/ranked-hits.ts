import { byScore, rankHit, type RankedHit } from "../network/text/rank-hits.js";
import type { StoredFacet, StoredStakeholder } from "../store/repositories/stored.js";
import type { OfEach, TextSearch } from "./answerer.js";

/** Ranks candidates for a search, best first; reads the names of their facets where they are not known. */
export async function rankedHits(
  candidates: readonly StoredStakeholder[],
  { words, kinds, first }: TextSearch,
  facet: OfEach<StoredFacet>,
): Promise<RankedHit[]> {
  const asked = candidates.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const facets = await facet.find([
    ...new Set(asked.flatMap(({ sectors, places }) => [...sectors, ...places])),
  ]);
  return asked
    .map((one) => rankHit(one, words, (id) => facets.get(id)?.name))
    .filter((hit) => hit !== null)
    .sort(byScore)
    .slice(0, first);
}
