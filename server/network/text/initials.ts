import { carrying } from "./little-words.js";

/** Stands before initials, so that no word that anybody writes is taken for them. */
export const INITIALS = "=";

/** So many words have initials that somebody may write. */
const [FEWEST, MOST] = [2, 8];

/** The first letters of the words that carry something, behind INITIALS; null where they are too few or too many. */
export function initialsOf(words: readonly string[]): string | null {
  const own = carrying(words);
  if (own.length < FEWEST || own.length > MOST) return null;
  return INITIALS + own.map((word) => String.fromCodePoint(word.codePointAt(0) as number)).join("");
}

/** Whether somebody may mean initials by a word. */
export const mayBeInitials = (word: string): boolean => word.length >= FEWEST && word.length <= MOST;
