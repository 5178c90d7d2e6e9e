import type { LinkageDetailsFragment } from "../generated/graphql.js";
import { resultInWords } from "../state/result-words.js";

/** What is known of a linkage beside its kind and ends, as a table tells it; null where nothing is documented. */
export interface LinkageCells {
  readonly activity: string | null;
  readonly results: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** The record whose sum holds this one: a total counts it once. */
  readonly includedIn: string | null;
  readonly quantity: string | null;
  /** The documents with the place in each. */
  readonly sources: string | null;
}

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join("; "));

/** Tells a linkage in the cells of a table; all null where its details are not known. */
export function linkageCells(details: LinkageDetailsFragment | undefined): LinkageCells {
  const { activity, results = [], amount, quantity, sources = [] } = details ?? {};
  return {
    activity: activity ?? null,
    results: joined(results.map(({ type, text, state }) => `${resultInWords(type, state)}: ${text}`)),
    amount: amount?.amount ?? null,
    currency: amount?.currency ?? null,
    includedIn: amount?.includedIn ?? null,
    quantity: quantity == null ? null : `${quantity.value} ${quantity.unit}`,
    sources: joined(sources.map(({ document, locator }) => `${document.name}, ${locator}`)),
  };
}
