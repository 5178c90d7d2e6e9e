import { isDeepStrictEqual } from "node:util";
import fc, { type Arbitrary } from "fast-check";
import type { Answerer, OfEach } from "../../server/questions/answerer.js";
import type { FilterArbitraries } from "../support/filter-arbitraries.js";
import type { MemoryGraph } from "../support/memory/memory-graph.js";

/** What chance draws from when it asks about a dataset. */
export interface Chance {
  readonly graph: MemoryGraph;
  readonly filters: FilterArbitraries;
  readonly stakeholder: Arbitrary<string>;
}

/** How one question is asked by chance, and what is to be answered. */
interface Row<A, F> {
  readonly asked: (chance: Chance) => Arbitrary<A>;
  /** The whole answer as plain data. */
  readonly answer: (ask: Answerer, asked: A) => Promise<F>;
  /** What of it can be reckoned from the dataset alone, and that reckoning. */
  readonly said: (answer: F) => unknown;
  readonly expected: (graph: MemoryGraph, asked: A) => unknown;
}

/** A row that hides what its question takes and gives. */
export interface QuestionRow {
  /** Asks `count` times by chance; gives each question, its whole answer, what that says and what it should say. */
  ask(ask: Answerer, chance: Chance, runs: Runs): AsyncGenerator<Outcome, void>;
}

export interface Runs {
  readonly seed: number;
  readonly count: number;
}

export interface Outcome {
  readonly asked: unknown;
  readonly answer: unknown;
  readonly said: unknown;
  readonly expected: unknown;
}

export const row = <A, F>({ asked, answer, said, expected }: Row<A, F>): QuestionRow => ({
  async *ask(ask, chance, { seed, count }) {
    for (const one of fc.sample(asked(chance), { seed, numRuns: Math.ceil(count) })) {
      const found = await answer(ask, one);
      yield { asked: one, answer: found, said: said(found), expected: expected(chance.graph, one) };
    }
  },
});

/** The answers about these ids as a list; throws where what is known beforehand is another than what is found. */
export async function answersOf<A>(question: OfEach<A>, ids: readonly string[]): Promise<(A | undefined)[]> {
  const early = ids.map((id) => question.known(id));
  const found = await question.find(ids);
  return ids.map((id, index) => {
    const answer = found.get(id);
    for (const known of [early[index], question.known(id)])
      if (known !== undefined && !isSame(known, answer))
        throw new Error(`Of ${id} is known ${JSON.stringify(known)}, found ${JSON.stringify(answer)}.`);
    return answer;
  });
}

/** As they leave the service: an engine makes its lists outside the tests' realm. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** Whether two answers say the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

/** By code point, as answers are ordered. */
export const compareTexts = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The ids of these. */
export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
