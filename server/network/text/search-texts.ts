import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { Facets } from "../facets.js";
import type { Network } from "../network.js";
import type { NetworkRecords } from "../records/records.js";
import { listOf } from "../arrays/row-lists.js";
import { namesIn, type SearchTexts, stakeholderTexts } from "./search-fields.js";

interface Changes {
  readonly facets: ReadonlyMap<string, unknown>;
  readonly stakeholders: ReadonlyMap<string, StoredStakeholder | null>;
}

/** What a search may hit now of those that were changed, or that have a sector, place or topic that was. */
export function searchTextsOf(
  network: Network,
  facets: Facets,
  records: NetworkRecords,
  changes: Changes,
): Map<number, SearchTexts> {
  const namesOf = namesIn((id) => facets.get(id));
  const texts = new Map<number, SearchTexts>();
  for (const index of thoseWith(network, changes.facets)) {
    const record = records.stakeholder(network, index);
    if (record) texts.set(index, stakeholderTexts(record, namesOf));
  }
  for (const [id, record] of changes.stakeholders) {
    const index = network.ids.find(id);
    if (index >= 0) texts.set(index, record === null ? [] : stakeholderTexts(record, namesOf));
  }
  return texts;
}

/** Who has one of these sectors, places or topics. */
function thoseWith(network: Network, changed: ReadonlyMap<string, unknown>): number[] {
  const { sectors, places, topics } = network.facets;
  const lists = [
    [network.sectors, sectors],
    [network.places, places],
    [network.needs, topics],
    [network.offers, topics],
  ] as const;
  const found = new Set<number>();
  for (const [rows, names] of lists) {
    const codes = new Set(names.flatMap((name, code) => (changed.has(name) ? [code] : [])));
    for (let index = 0; codes.size > 0 && index < rows.offsets.length - 1; index++)
      if (listOf(rows, index).some((code) => codes.has(code))) found.add(index);
  }
  return [...found];
}
