import { answererBy } from "../answers.js";
import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import type { GraphSource } from "./graph-source.js";
import { listAnswers } from "./list-answers.js";
import { recordAnswers } from "./record-answers.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/** Asks the graph: one statement for each question, whatever the number of things it is about, but for walks. */
export const GraphAnswerer = answererBy<GraphSource>({
  ...recordAnswers,
  ...listAnswers,
  ...aroundAnswers,
  ...facetAnswers,
  ...walkAnswers,
  ...wholeAnswers,
});
