import { inThisTurn, inTurns } from "../../network/turns/in-turns.js";
import type { Steps } from "../../network/turns/steps.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { OfEach } from "../answerer.js";

/**
 * What is worked out from memory for each, once: at once as long as the turn has time for it, else in turns with others. One
 * may have as many linkages as a whole network, and many may be asked about at once.
 */
export function stepsOfEach<A extends object | number>(
  stepsFor: (id: string) => Steps<A>,
  signal: AbortSignal,
): OfEach<A> {
  const answers = new Map<string, A>();
  const begun = new Map<string, Steps<A>>();
  const take = (id: string): Steps<A> => {
    const steps = begun.get(id) ?? stepsFor(id);
    begun.delete(id);
    return steps;
  };
  function* all(ids: readonly string[]): Steps<ReadonlyMap<string, A>> {
    for (const id of ids) if (!answers.has(id)) answers.set(id, yield* take(id));
    return new Map(ids.map((id) => [id, answers.get(id) as A]));
  }
  return {
    known: (id) => {
      const answer = answers.get(id);
      if (answer !== undefined) return answer;
      const steps = take(id);
      const done = inThisTurn(steps);
      if (done === undefined) begun.set(id, steps);
      else answers.set(id, done);
      return done;
    },
    find: (ids): Awaitable<ReadonlyMap<string, A>> => inTurns(all(ids), signal),
  };
}
