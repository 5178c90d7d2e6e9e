/** An answer, or a promise of it: what is in memory is there at once, and nobody waits a tick for it. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on with a value as soon as it is known: in the same tick where it is known already. */
export const whenKnown = <T, R>(value: Awaitable<T>, next: (value: T) => Awaitable<R>): Awaitable<R> =>
  value instanceof Promise ? value.then(next) : next(value);
