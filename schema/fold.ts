/** Letters that Unicode does not take apart, as people type them without their keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l" },
  ...{ đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" },
};

const ASCII = /^[\s!-~]*$/u;

/** A text as search and sorting see it: lower case, no accents, letters and digits only, single spaces between words. */
export const fold = (text: string): string => words(text).join(" ");

/** The folded words of a text, in order. Unicode letters and digits of any script count; NFKD marks are dropped, ø is o, ß is ss. */
export const words = (text: string): string[] =>
  // Most texts of an import are ASCII, which needs none of the steps that cost most.
  (ASCII.test(text) ? text.toLowerCase().match(/[a-z0-9]+/gu) : wordsOfAnyScript(text)) ?? [];

const wordsOfAnyScript = (text: string): string[] | null =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/gu, (letter) => PLAIN[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu);
