/** Endings and what stands instead of them; the first that fits is taken. */
const PLURALS: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/ies$/u, "y"],
  [/(?<=ss|x|ch|sh|zz)es$/u, ""],
  [/(?<![siu])s$/u, ""],
];

/** Verbs, and who does what they say; at least four letters stay. */
const ENDINGS = /(?<=^.{4,})(?:ing|ed|er)$/u;

const DOUBLED = /([bdgmnprt])\1$/u;

/** The shortest word that has inflections. */
const LEAST = 4;

/**
 * What the inflections of an English word have in common: "ministries" and "ministry", "planning" and "plan". Rules without
 * a dictionary: what is no English word only loses its last letters, the same ones each time.
 */
export function stemOf(word: string): string {
  if (word.length < LEAST) return word;
  const [ending, instead] = PLURALS.find(([one]) => one.test(word)) ?? [/$/u, ""];
  const one = word.replace(ending, instead);
  const bare = one.replace(ENDINGS, "");
  return bare === one ? one.replace(/(?<=^.{3,})e$/u, "") : bare.replace(DOUBLED, "$1").replace(/e$/u, "");
}

/** The singular of a plural, or the plural of a word that it does not begin with; null where there is neither. */
export function otherNumber(word: string): string | null {
  if (word.length < LEAST) return null;
  const plural = PLURALS.find(([ending]) => ending.test(word));
  if (plural) return word.replace(...plural);
  return /[^aeiou]y$/u.test(word) ? word.replace(/y$/u, "ies") : null;
}

/** A beginning that all inflections of a word have. */
export const commonBeginning = (stem: string): string => stem.replace(/(?<=^.{3,})y$/u, "");
