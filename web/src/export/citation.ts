import type { Network, Surroundings } from "../state/facts.js";
import { type Shown, shownInWords } from "../state/filter-network.js";

/** The newest change among what is loaded, to the second: the version of the data that a citation names. */
export function dataVersion(network: Network): string {
  let newest = "";
  for (const { updatedAt } of network.stakeholders.values()) if (updatedAt > newest) newest = updatedAt;
  return newest === "" ? "empty" : newest.replace(/\.\d+Z$/u, "Z");
}

/** A line that cites what is shown: what it is, from which documents, which version of the data, where, and when read. */
export function citationOf(
  shown: Shown,
  network: Network,
  { documents }: Surroundings,
  address: string,
  today: Date,
): string {
  const ids = new Set(shown.linkages.flatMap((linkage) => linkage.documents));
  const titles = [...ids].map((id) => documents.get(id)?.name ?? id).sort((a, b) => a.localeCompare(b, "en"));
  const from =
    titles.length === 0
      ? ""
      : titles.length > 6
        ? ` Told by ${titles.length} documents.`
        : ` Told by: ${titles.join("; ")}.`;
  return `Linkages: ${shownInWords(shown, " and ")}.${from} Data of ${dataVersion(network)}. ${address} (read ${today.toISOString().slice(0, 10)}).`;
}
