import { isDeepStrictEqual } from "node:util";
import fc, { type Arbitrary } from "fast-check";
import type { Service } from "./service.js";

/** How many questions are under way at a time. */
const AT_ONCE = 8;

/** A query with chance for its variables, and what the model says of them. */
export interface GeneratedQuestion<V> {
  readonly query: string;
  readonly variables: Arbitrary<V>;
  readonly expected: (variables: V) => unknown;
}

/** Asks so many questions; gives the first few that were answered otherwise than by the model, none when all agree. */
export async function differences<V extends Readonly<Record<string, unknown>>>(
  service: Service,
  { seed, count }: { readonly seed: number; readonly count: number },
  { query, variables, expected }: GeneratedQuestion<V>,
): Promise<unknown[]> {
  const found: unknown[] = [];
  const questions = fc.sample(variables, { seed, numRuns: Math.ceil(count) });
  for (let start = 0; start < questions.length && found.length === 0; start += AT_ONCE)
    await Promise.all(
      questions.slice(start, start + AT_ONCE).map(async (asked) => {
        const answer = await service.ask(query, asked);
        const wanted = { data: expected(asked) };
        if (!isDeepStrictEqual(answer, wanted)) found.push({ asked, answer, wanted });
      }),
    );
  return found;
}
