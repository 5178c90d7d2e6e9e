import type { Answerer } from "../answerer.js";
import { answererBy, type Answers } from "../answers.js";
import { GraphAnswerer } from "../graph/graph-answerer.js";
import type { MemorySource } from "./memory-source.js";

/** Answers from memory; undefined instead of one says that the question asks for what is not in memory. */
export type HeldAnswers = Partial<Answers<MemorySource, Answerer, undefined>>;

/** Memory, and who answers what is not in it yet. */
export interface CompletedSource extends MemorySource {
  readonly graph: Answerer;
}

type Ask = (...asked: readonly unknown[]) => unknown;

/**
 * Asks the graph what is not in memory yet: initiatives, and whatever filters by activities and results. To be deleted,
 * with every `undefined` that stands for an answer in this folder, once the network holds those too; `answererBy` then
 * takes the answers as they are.
 */
export function completed(memory: HeldAnswers): new (from: CompletedSource) => Answerer {
  const ask = (question: keyof Answerer): [string, Ask] => {
    const own = memory[question] as Ask | undefined;
    const fromGraph = (from: CompletedSource, asked: readonly unknown[]): unknown =>
      (from.graph[question] as Ask).apply(from.graph, asked as unknown[]);
    return [question, (from, ...asked) => own?.(from, ...asked) ?? fromGraph(from as CompletedSource, asked)];
  };
  const questions = Object.getOwnPropertyNames(GraphAnswerer.prototype).filter(
    (name) => name !== "constructor",
  ) as (keyof Answerer)[];
  return answererBy(Object.fromEntries(questions.map(ask)) as unknown as Answers<CompletedSource, Answerer>);
}
