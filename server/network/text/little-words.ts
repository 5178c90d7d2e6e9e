const LITTLE = new Set("a an and at by for from in of on or the to with".split(" "));

/** Whether a word carries nothing. */
export const isLittle = (word: string): boolean => LITTLE.has(word);

/** The words that carry something: without "the", "of" and their like, but all of them where nothing else is left. */
export function carrying(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !LITTLE.has(word));
  return left.length > 0 ? left : words;
}
