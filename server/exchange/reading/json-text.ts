/** Whole numbers that a number of the program cannot hold exactly; strings are passed over. */
const LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/gu;

/**
 * The value of a JSON text. Whole numbers of 16 digits and more, such as keys of other programs, become texts with all
 * their digits. Throws an error whose message says what was required, and the cure.
 */
export function parseJson(text: string): unknown {
  const exact = /\d{16}/u.test(text)
    ? text.replace(LONG_NUMBERS, (part) => (part.startsWith('"') ? part : `"${part}"`))
    : text;
  try {
    return JSON.parse(exact) as unknown;
  } catch (error) {
    throw new Error(
      `Required JSON (${(error as Error).message}). Correct it there; JSON has no NaN, no comments, and no comma before a bracket.`,
      { cause: error },
    );
  }
}
