import { rankedHits } from "../ranked-hits.js";
import type { HeldAnswers } from "./not-held-yet.js";
import { facetOfEach } from "./record-answers.js";

/** Answers over all: a search reads nothing but who is shown. */
export const wholeAnswers: HeldAnswers = {
  search: async (source, asked) => {
    const { snapshot, records } = source;
    const ids = await snapshot.texts.best(asked.words, asked.kinds, asked.first);
    return rankedHits(await records.stakeholders(ids), asked, facetOfEach(source));
  },
  starts: ({ snapshot }, filter) => snapshot.startCounts.of(filter),
};
