/** What the service counted of a value of a facet, and what it calls it where that is no word of the page. */
export interface CountedValue {
  readonly count: number;
  readonly name: string | null;
}

/** The counts that each value of a facet would leave, by its id; of many, those with the most. */
export type CountedValues = ReadonlyMap<string, CountedValue>;

/** How much of the whole network the filters choose. */
export interface WholeTotals {
  readonly stakeholders: number;
  readonly linkages: number;
}
