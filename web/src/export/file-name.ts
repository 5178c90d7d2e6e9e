import { fold } from "../../../schema/fold.js";

const MOST_LETTERS = 80;

/** A name of a file without its ending, that says what is in it and of when it is: "linkages-funding-2026-11-27". */
export function fileName(what: string, filters: readonly string[], today: Date): string {
  const words = [what, ...filters.map((line) => line.slice(line.indexOf(":") + 1))].join(" ");
  const slug = fold(words)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, MOST_LETTERS)
    .replaceAll(/^-|-$/gu, "");
  return `${slug}-${today.toISOString().slice(0, 10)}`;
}
