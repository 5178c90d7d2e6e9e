import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { OfEach, WholeQuestions } from "../answerer.js";
import { rankedHits } from "../ranked-hits.js";

/** Answers over all: a search ranks what the engine's own index hands over, in three statements. */
export const wholeAnswers = (
  { search, stakeholders, timeline }: Repositories,
  facet: OfEach<StoredFacet>,
): WholeQuestions => ({
  search: async (asked) =>
    rankedHits(await stakeholders.byIds(await search.candidates([...new Set(asked.words)])), asked, facet),
  starts: (filter) => timeline.starts(filter),
});
