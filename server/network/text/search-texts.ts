import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { Facets } from "../facets.js";
import type { Network } from "../network.js";
import type { NetworkRecords } from "../records.js";
import { listOf } from "../row-lists.js";
import { searchableTexts } from "./rank-hits.js";
import type { SearchTexts } from "./texts.js";

interface Changes {
  readonly facets: ReadonlyMap<string, unknown>;
  readonly stakeholders: ReadonlyMap<string, StoredStakeholder | null>;
}

/** What a search may hit now of those that were changed, or that have a sector or place that was. */
export function searchTextsOf(
  network: Network,
  facets: Facets,
  records: NetworkRecords,
  changes: Changes,
): Map<number, SearchTexts> {
  const nameOf = (id: string): string | undefined => facets.get(id)?.name;
  const texts = new Map<number, SearchTexts>();
  for (const index of thoseWith(network, changes.facets)) {
    const record = records.stakeholder(network, index);
    if (record) texts.set(index, searchableTexts(record, nameOf));
  }
  for (const [id, record] of changes.stakeholders) {
    const index = network.ids.find(id);
    if (index >= 0) texts.set(index, record === null ? [] : searchableTexts(record, nameOf));
  }
  return texts;
}

/** Who has one of these sectors or places. */
function thoseWith({ sectors, places, facets }: Network, changed: ReadonlyMap<string, unknown>): number[] {
  if (changed.size === 0) return [];
  const found: number[] = [];
  const codes = (names: readonly string[]): Set<number> =>
    new Set(names.flatMap((name, code) => (changed.has(name) ? [code] : [])));
  const [ofSectors, ofPlaces] = [codes(facets.sectors), codes(facets.places)];
  if (ofSectors.size + ofPlaces.size === 0) return [];
  for (let index = 0; index < sectors.offsets.length - 1; index++)
    if (
      listOf(sectors, index).some((code) => ofSectors.has(code)) ||
      listOf(places, index).some((code) => ofPlaces.has(code))
    )
      found.push(index);
  return found;
}
