import type { Answerer } from "../answerer.js";

type Question = keyof Answerer;

/** The questions that memory answers; undefined instead of an answer says that it asks for what is not in memory. */
export type HeldAnswers = {
  readonly [Q in Question]?: (...asked: Parameters<Answerer[Q]>) => ReturnType<Answerer[Q]> | undefined;
};

type Ask = (...asked: readonly unknown[]) => unknown;

/**
 * Asks the graph what is not in memory yet: initiatives, partners, and whatever filters by activities and results. To be
 * deleted, with every `undefined` that stands for an answer in this folder, once the network holds those too.
 */
export function completedBy(graph: Answerer, memory: HeldAnswers): Answerer {
  const entries = Object.entries(graph).map(([question, ask]): [string, Ask] => {
    const own = memory[question as Question] as Ask | undefined;
    return [question, own ? (...asked) => own(...asked) ?? (ask as Ask)(...asked) : (ask as Ask)];
  });
  return Object.fromEntries(entries) as unknown as Answerer;
}
