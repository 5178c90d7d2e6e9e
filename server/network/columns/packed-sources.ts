/** Keys of sources as they are kept: one a line, and the number that a `#` at the end stands for. */
export interface PackedSources {
  readonly sourceKeys: string | null;
  readonly sourceNumber: number;
}

/** A number as it is written where it ends a key: below 2 ** 31, without zeros before it. */
const LAST_NUMBER = /(?<= )[1-9]\d{0,8}$/u;

/** Stands for the number at the end of a key. */
export const MARK = "#";

/**
 * Rows of a table differ in their number alone, so that a single key is kept without it: a network of a million linkages has
 * few such texts. No folded text has a mark.
 */
export function packSources(keys: readonly string[]): PackedSources {
  const [only] = keys;
  if (only === undefined) return { sourceKeys: null, sourceNumber: 0 };
  const number = keys.length === 1 ? LAST_NUMBER.exec(only)?.[0] : undefined;
  return number === undefined
    ? { sourceKeys: keys.join("\n"), sourceNumber: 0 }
    : { sourceKeys: only.slice(0, -number.length) + MARK, sourceNumber: Number(number) };
}

/** The keys that were packed. */
export const unpackSources = (text: string, number: number): string[] =>
  number === 0 ? text.split("\n") : [text.slice(0, -MARK.length) + String(number)];
