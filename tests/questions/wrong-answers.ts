import fc from "fast-check";
import type { DatasetRecord } from "../../schema/record.js";
import type { Answerer } from "../../server/questions/answerer.js";
import { filterArbitraries } from "../support/filter-arbitraries.js";
import { memoryGraph } from "../support/memory/memory-graph.js";
import { aroundRows } from "./around-rows.js";
import { facetRows } from "./facet-rows.js";
import { groupRows } from "./group-rows.js";
import { likeRows } from "./like-rows.js";
import { listRows } from "./list-rows.js";
import { type Chance, isSame, type Outcome, type QuestionRow, type Runs } from "./question-row.js";
import { recordRows } from "./record-rows.js";
import { walkRows } from "./walk-rows.js";

type Question = keyof Answerer;

const ROWS: Readonly<Record<Question, QuestionRow>> = {
  ...recordRows,
  ...listRows,
  ...aroundRows,
  ...facetRows,
  ...walkRows,
  ...groupRows,
  ...likeRows,
};

/** Every question that can be asked. */
export const QUESTIONS = Object.keys(ROWS) as Question[];

/** An answer that is not the reckoned one. */
export interface WrongAnswer {
  readonly question: Question;
  readonly asked: unknown;
  readonly said: unknown;
  readonly expected: unknown;
}

const chanceOf = (dataset: DatasetRecord): Chance => {
  const graph = memoryGraph(dataset);
  return {
    graph,
    filters: filterArbitraries(graph),
    stakeholder: fc.constantFrom(...graph.stakeholders.map(({ id }) => id)),
  };
};

/**
 * Asks each question `count` times by chance, and gives the first wrong answer to each: none when the answerer says of
 * everything what the dataset says. To be asked again after every write.
 */
export async function wrongAnswers(
  ask: Answerer,
  dataset: DatasetRecord,
  runs: Runs,
  questions: readonly Question[] = QUESTIONS,
): Promise<WrongAnswer[]> {
  const chance = chanceOf(dataset);
  const wrong: WrongAnswer[] = [];
  for (const question of questions)
    for await (const { asked, said, expected } of ROWS[question].ask(ask, chance, runs))
      if (!isSame(said, expected)) {
        wrong.push({ question, asked, said, expected });
        break;
      }
  return wrong;
}

/** The questions that two answerers answer differently in anything, records and cursors included. */
export async function disagreements(
  [one, other]: readonly [Answerer, Answerer],
  dataset: DatasetRecord,
  runs: Runs,
  questions: readonly Question[] = QUESTIONS,
): Promise<object[]> {
  const chance = chanceOf(dataset);
  const found: object[] = [];
  for (const question of questions) {
    const [first, second] = [one, other].map((ask) => ROWS[question].ask(ask, chance, runs));
    for await (const { asked, answer } of first as AsyncGenerator<Outcome>) {
      const twin = (await second?.next())?.value as Outcome;
      if (isSame(answer, twin.answer)) continue;
      found.push({ question, asked, answers: [answer, twin.answer] });
      break;
    }
  }
  return found;
}
