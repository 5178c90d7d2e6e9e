import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import { listAnswers } from "./list-answers.js";
import { completed } from "./not-held-yet.js";
import { recordAnswers } from "./record-answers.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/** Answers from the network in memory: nothing is read but records, and those at once where they are in memory, too. */
export const MemoryAnswerer = completed({
  ...recordAnswers,
  ...listAnswers,
  ...aroundAnswers,
  ...facetAnswers,
  ...walkAnswers,
  ...wholeAnswers,
});
