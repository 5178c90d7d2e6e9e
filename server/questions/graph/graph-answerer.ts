import type { Repositories } from "../../store/repositories/repositories.js";
import type { Answerer } from "../answerer.js";
import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import { listAnswers } from "./list-answers.js";
import { recordAnswers } from "./record-answers.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/** Asks the graph: one statement for each question, whatever the number of things it is about, but for walks. */
export function graphAnswerer(repositories: Repositories): Answerer {
  const records = recordAnswers(repositories);
  return {
    ...records,
    ...listAnswers(repositories),
    ...aroundAnswers(repositories),
    ...facetAnswers(repositories),
    ...walkAnswers(repositories),
    ...wholeAnswers(repositories, records.facet()),
  };
}
