import { type Awaitable, whenKnown } from "../store/awaitable.js";
import type { OfEach } from "./answerer.js";

interface Identified {
  readonly id: string;
}

/** Things by their ids. */
export const byId = <T extends Identified>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** Records by id; `known` tells which need not be read. */
export const recordOfEach = <T extends Identified>(
  known: (id: string) => T | undefined,
  find: (ids: readonly string[]) => Awaitable<readonly T[]>,
): OfEach<T> => ({ known, find: (ids) => whenKnown(find(ids), byId) });

/** What has to be read for everybody. */
export const readOfEach = <A>(
  find: (ids: readonly string[]) => Awaitable<ReadonlyMap<string, A>>,
): OfEach<A> => ({ known: () => undefined, find });

/** What is in memory for everybody; worked out once for each who is asked about. */
export function knownOfEach<A>(workOut: (id: string) => A): OfEach<A> {
  const answers = new Map<string, A>();
  const known = (id: string): A => {
    const answer = answers.has(id) ? (answers.get(id) as A) : workOut(id);
    answers.set(id, answer);
    return answer;
  };
  return { known, find: (ids) => new Map(ids.map((id) => [id, known(id)])) };
}
