import type { Answerer } from "./answerer.js";

type Question = (...asked: never[]) => unknown;

/** How questions are answered from something: functions that are made once, not once a request. `Gap` stands for no answer. */
export type Answers<From, Questions, Gap = never> = {
  readonly [Q in keyof Questions]: Questions[Q] extends Question
    ? (from: From, ...asked: Parameters<Questions[Q]>) => ReturnType<Questions[Q]> | Gap
    : never;
};

type Answer<From> = (from: From, ...asked: readonly unknown[]) => unknown;

/** The class of those who answer all questions from something: to make one takes as long as to make any small object. */
export function answererBy<From>(answers: Answers<From, Answerer>): new (from: From) => Answerer {
  class AnswererFrom {
    constructor(readonly from: From) {}
  }
  for (const [question, answer] of Object.entries(answers) as [string, Answer<From>][])
    Object.defineProperty(AnswererFrom.prototype, question, {
      value(this: AnswererFrom, ...asked: readonly unknown[]) {
        return answer(this.from, ...asked);
      },
    });
  return AnswererFrom as unknown as new (from: From) => Answerer;
}
