import type { Snapshot } from "../../network/snapshot.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { Answerer } from "../answerer.js";
import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import { listAnswers } from "./list-answers.js";
import { partnerAnswers } from "./partner-answers.js";
import { partyAnswers } from "./party-answers.js";
import { recordAnswers } from "./record-answers.js";
import { recordsOf } from "./record-source.js";
import { unitAnswers } from "./unit-answers.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/**
 * Answers from a snapshot: nothing is read but records that are beyond its budget. Work that nobody else waits for stops with
 * the signal.
 */
export function memoryAnswerer(snapshot: Snapshot, whole: () => Repositories, signal: AbortSignal): Answerer {
  const records = recordsOf(snapshot, whole, signal);
  const recordQuestions = recordAnswers(snapshot, records);
  return {
    ...recordQuestions,
    ...listAnswers(snapshot, records, signal),
    ...aroundAnswers(snapshot, records),
    ...partnerAnswers(snapshot, records),
    ...partyAnswers(snapshot, records),
    ...unitAnswers(snapshot),
    ...facetAnswers(snapshot, signal),
    ...walkAnswers(snapshot, records, signal),
    ...wholeAnswers(snapshot, recordQuestions, signal),
  };
}
