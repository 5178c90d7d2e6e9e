import type { WholeQuestions } from "../answerer.js";
import type { Answers } from "../answers.js";
import { rankedHits } from "../ranked-hits.js";
import type { GraphSource } from "./graph-source.js";
import { facetOfEach } from "./record-answers.js";

/** Answers over all: a search ranks what the engine's own index hands over, in three statements. */
export const wholeAnswers: Answers<GraphSource, WholeQuestions> = {
  search: async (source, asked) => {
    const { search, stakeholders } = source.repositories;
    const candidates = await search.candidates([...new Set(asked.words)]);
    return rankedHits(await stakeholders.byIds(candidates), asked, facetOfEach(source));
  },
  starts: ({ repositories: { timeline } }, filter) => timeline.starts(filter),
};
