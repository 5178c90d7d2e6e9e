import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach } from "../answerer.js";
import { rankedHits } from "../ranked-hits.js";
import type { HeldAnswers } from "./not-held-yet.js";
import type { RecordSource } from "./record-source.js";
import type { Snapshot } from "./snapshot.js";

/** Answers over all: a search reads nothing but who is shown. */
export const wholeAnswers = (
  { texts, startCounts }: Snapshot,
  records: RecordSource,
  facet: OfEach<StoredFacet>,
): HeldAnswers => ({
  search: async (asked) => {
    const ids = await texts.best(asked.words, asked.kinds, asked.first);
    return rankedHits(await records.stakeholders(ids), asked, facet);
  },
  starts: (filter) => startCounts.of(filter),
});
