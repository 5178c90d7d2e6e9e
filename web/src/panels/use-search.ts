import { useDeferredValue } from "react";
import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import { FindStakeholdersDocument, type FindStakeholdersQuery } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";

/** What a search found, the best first. */
export type Hits = FindStakeholdersQuery["search"];

/** What was found for which text, so that hits of half a word are never taken for those of the whole. */
export interface Found {
  readonly text: string;
  readonly hits: Hits;
}

const MOST_HITS = 8;
const LONGEST = 200;

/** Looks for stakeholders by any spelling while the reader writes; nothing written finds nothing. */
export function useSearch(text: string): Loaded<Found> {
  const wanted = useDeferredValue(text.trim().slice(0, LONGEST));
  return useLoad(wanted === "" ? null : `search ${wanted}`, "Searching", async (signal) => {
    const answer = await ask(
      FindStakeholdersDocument,
      { text: wanted, kinds: null, first: MOST_HITS },
      signal,
    );
    return { text: wanted, hits: answer.search };
  });
}
