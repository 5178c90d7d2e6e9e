/** The letters of a word as bits; some letters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

/** The letters that words most often have: about half of them each. */
export const COMMONEST = lettersOf("aeinorst");

/** Whether there are more of these letters than so many, 3 at most. */
export function isMoreThan(most: number, letters: number): boolean {
  let left = letters;
  if (most > 0) left &= left - 1;
  if (most > 1) left &= left - 1;
  if (most > 2) left &= left - 1;
  return left !== 0;
}
