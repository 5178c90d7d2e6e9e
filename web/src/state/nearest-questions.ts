import { words } from "../../../schema/fold.js";
import type { Question } from "./questions.js";

const MOST = 3;
/** Words that are shorter say little of what a question is about. */
const SHORTEST = 4;
/** "Trained" and "training" begin alike. */
const STEM = 5;

const stems = (text: string): Set<string> =>
  new Set(
    words(text)
      .filter((word) => word.length >= SHORTEST)
      .map((word) => word.slice(0, STEM)),
  );

/** The questions that share the most words with one that is not understood; the first of all where none shares any. */
export function nearestQuestions(text: string, questions: readonly Question[]): Question[] {
  const asked = stems(text);
  const shared = questions.map((question) => ({
    question,
    count: [...stems(question.text)].filter((stem) => asked.has(stem)).length,
  }));
  return shared
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ question }) => question);
}
