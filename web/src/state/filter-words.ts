import type { Network, Surroundings } from "./facts.js";
import { FACETS, facetName } from "./facet-counts.js";
import { type Choice, canHavePartners } from "./filter-network.js";
import { periodInWords } from "./period.js";
import type { FacetName } from "./view.js";

/** What folded projects are, in words. */
export const FOLDED = "Projects folded: a line joins two who take part in the same projects";

function degreeInWords([least, most]: Choice["degree"]): string | null {
  if (least !== null && most !== null) return `${least} to ${most}`;
  return least !== null ? `${least} or more` : most !== null ? `${most} at most` : null;
}

/** What a choice lets through, a line for each of its filters: "Kind: Clusters or Universities". None for a choice of all. */
export function filtersInWords(choice: Choice, network: Network, around: Surroundings): string[] {
  const line = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${name}: ${values.join(" or ")}`];
  const facets = (Object.keys(FACETS) as FacetName[]).flatMap((facet) => {
    const nameOf = facetName(facet, network, around);
    return line(FACETS[facet], (choice.filters[facet] as readonly string[]).map(nameOf));
  });
  const { during, undated, hidden } = choice;
  const undatedToo = undated ? ", and linkages without a date" : "";
  const nameOf = (id: string): string => network.stakeholders.get(id)?.name ?? id;
  return [
    ...facets,
    ...line("Number of linkages", [degreeInWords(choice.degree) ?? []].flat()),
    ...line("When", during === null ? [] : [periodInWords(during) + undatedToo]),
    ...(hidden.length === 0 ? [] : [`Hidden: ${hidden.map(nameOf).join(", ")}`]),
    ...(choice.throughProjects ? [FOLDED] : []),
    ...(canHavePartners(choice) ? [choice.strict ? "Without their partners" : "With their partners"] : []),
  ];
}
