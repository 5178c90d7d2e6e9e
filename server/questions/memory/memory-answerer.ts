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

/** Answers from a snapshot: nothing is read but records that are beyond its budget. */
export function memoryAnswerer(snapshot: Snapshot, whole: () => Repositories): Answerer {
  const records = recordsOf(snapshot, whole);
  const recordQuestions = recordAnswers(snapshot, records);
  return {
    ...recordQuestions,
    ...listAnswers(snapshot, records),
    ...aroundAnswers(snapshot, records),
    ...partnerAnswers(snapshot, records),
    ...partyAnswers(snapshot, records),
    ...unitAnswers(snapshot),
    ...facetAnswers(snapshot),
    ...walkAnswers(snapshot, records),
    ...wholeAnswers(snapshot, recordQuestions),
  };
}
