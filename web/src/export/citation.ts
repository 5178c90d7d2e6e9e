import { type Network, stakeholderTotal, type Surroundings } from "../state/facts.js";
import { type Shown, shownParts } from "../state/filter-network.js";
import { byName, listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** The newest change among what is loaded, to the second: the version of the data that a citation names. */
export function dataVersion(network: Network): string {
  let newest = "";
  for (const { updatedAt } of network.stakeholders.values()) if (updatedAt > newest) newest = updatedAt;
  return newest === "" ? t("citation.empty") : newest.replace(/\.\d+Z$/u, "Z");
}

/** A line that cites a network which is drawn together: how large it is, where, and when read. */
export const citationOfWhole = (around: Surroundings, address: string, today: Date): string =>
  t("citation.together", {
    stakeholders: stakeholderTotal(around),
    linkages: around.linkageCount,
    address,
    day: today.toISOString().slice(0, 10),
  });

/** A line that cites what is shown: what it is, from which documents, which version of the data, where, and when read. */
export function citationOf(
  shown: Shown,
  network: Network,
  { documents }: Surroundings,
  address: string,
  today: Date,
): string {
  const ids = new Set(shown.linkages.flatMap((linkage) => linkage.documents));
  const titles = [...ids].map((id) => documents.get(id)?.name ?? id).sort(byName);
  const parts = {
    shown: listText(shownParts(shown)),
    version: dataVersion(network),
    address,
    day: today.toISOString().slice(0, 10),
  };
  if (titles.length === 0) return t("citation", parts);
  return titles.length > 6
    ? t("citation.toldByMany", { ...parts, count: titles.length })
    : t("citation.told", { ...parts, titles: titles.join("; ") });
}
