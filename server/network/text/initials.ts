import { carrying } from "./little-words.js";

/** Stands before initials, so that no word that anybody writes is taken for them. */
export const INITIALS = "=";

/** So many words have initials that somebody may write. */
const [FEWEST, MOST] = [2, 8];

/**
 * The first letters of the words that carry something, behind INITIALS, and the same with those of "of", as in MoC; none
 * where they are too few or too many.
 */
export function initialsOf(words: readonly string[]): string[] {
  const own = carrying(words);
  if (own.length < FEWEST) return [];
  const withOf = words.filter((word) => word === "of" || own.includes(word));
  return (withOf.length === own.length ? [own] : [own, withOf])
    .filter(({ length }) => length <= MOST)
    .map(
      (some) => INITIALS + some.map((word) => String.fromCodePoint(word.codePointAt(0) as number)).join(""),
    );
}

/** Whether somebody may mean initials by a word. */
export const mayBeInitials = (word: string): boolean => word.length >= FEWEST && word.length <= MOST;
