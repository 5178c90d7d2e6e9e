import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";

/** The relationship types of linkages, as a pattern names them; everything that traverses names these and no others. */
export const LINKAGE_TYPES = LINKAGE_KIND_KEYS.join("|");

/** The kinds of facets: their label, the relationship that stakeholders have to them, and the list in a dataset. */
export const FACETS = {
  Sector: { relationship: "IN_SECTOR", list: "sectors" },
  Place: { relationship: "IN_PLACE", list: "places" },
  Topic: { relationship: "ON_TOPIC", list: "topics" },
  Document: { relationship: "CITES", list: "documents" },
} as const;

export type FacetLabel = keyof typeof FACETS;

/** The facet that an id names by its prefix. */
export const facetLabelOfId = (id: string): FacetLabel | undefined =>
  (Object.keys(FACETS) as FacetLabel[]).find((label) => id.startsWith(`${label.toLowerCase()}:`));
