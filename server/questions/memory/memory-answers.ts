import type { HeldAnswers } from "./not-held-yet.js";
import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import { listAnswers } from "./list-answers.js";
import { recordAnswers } from "./record-answers.js";
import type { RecordSource } from "./record-source.js";
import type { Snapshot } from "./snapshot.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/** Answers from the network in memory: nothing is read but records, and those at once where they are in memory, too. */
export function memoryAnswers(snapshot: Snapshot, records: RecordSource): HeldAnswers {
  const recordQuestions = recordAnswers(snapshot, records);
  return {
    ...recordQuestions,
    ...listAnswers(snapshot, records),
    ...aroundAnswers(snapshot, records),
    ...facetAnswers(snapshot),
    ...walkAnswers(snapshot, records),
    ...wholeAnswers(snapshot, records, recordQuestions.facet()),
  };
}
