import type { Network, Surroundings } from "./facts.js";
import { openCommunityName } from "./community.js";
import { FACETS, facetName } from "./facet-counts.js";
import { type Choice, canHavePartners } from "./filter-network.js";
import { periodInWords } from "./period.js";
import { choiceText, listText } from "../words/formats.js";
import { t } from "../words/words.js";

function degreeInWords([least, most]: Choice["degree"]): string | null {
  if (least !== null && most !== null) return t("filter.between", { least, most });
  return least !== null ? t("filter.orMore", { least }) : most !== null ? t("filter.atMost", { most }) : null;
}

/** What a choice lets through, a line for each of its filters: "Kind: Clusters or Universities". None for a choice of all. */
export function filtersInWords(choice: Choice, network: Network, around: Surroundings): string[] {
  const line = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [t("filter.line", { name, values: choiceText(values) })];
  const facets = FACETS.flatMap((facet) => {
    const nameOf = facetName(facet, network, around);
    return line(t(`facet.${facet}`), (choice.filters[facet] as readonly string[]).map(nameOf));
  });
  const { during, undated, hidden, linkagesOf } = choice;
  const times = during === null ? [] : [periodInWords(during)];
  const nameOf = (id: string): string => network.stakeholders.get(id)?.name ?? id;
  const community = openCommunityName(choice, network);
  return [
    ...(community === null ? [] : [t("filter.line", { name: t("filter.community"), values: community })]),
    ...facets,
    ...(linkagesOf === null
      ? []
      : [t(`filter.linkagesOf.${linkagesOf.way ?? "all"}`, { names: listText(linkagesOf.ids.map(nameOf)) })]),
    ...line(t("filter.degree"), [degreeInWords(choice.degree) ?? []].flat()),
    ...line(
      t("filter.when"),
      times.map((period) => (undated ? t("filter.undatedToo", { period }) : period)),
    ),
    ...(hidden.length === 0 ? [] : [t("filter.hidden", { names: listText(hidden.map(nameOf)) })]),
    ...(choice.throughProjects ? [t("filter.folded")] : []),
    ...(canHavePartners(choice) ? [t(choice.strict ? "filter.withoutPartners" : "filter.withPartners")] : []),
  ];
}
