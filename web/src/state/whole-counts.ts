import type { FacetName } from "./view.js";

/** What the service counted of a value of a facet, and what it calls it where that is no word of the page. */
export interface CountedValue {
  readonly count: number;
  readonly name: string | null;
}

/** How much of the whole network the filters choose, and the counts that each value of a facet would leave. */
export interface WholeCounts {
  readonly stakeholders: number;
  readonly linkages: number;
  /** By the id of the value; of many, those with the most. */
  readonly facets: Readonly<Record<FacetName, ReadonlyMap<string, CountedValue>>>;
}
