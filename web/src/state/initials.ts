const MOST = 3;
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "de", "la", "du", "der", "und"]);

/** Up to three letters that stand for a name: those of its acronym, else the first of its words. */
export function initialsOf({
  name,
  acronym,
}: {
  readonly name: string;
  readonly acronym?: string | null;
}): string {
  const letters = (acronym ?? "").match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length > 0) return letters.slice(0, MOST).join("").toUpperCase();
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .slice(0, MOST)
    .map((word) => /^./u.exec(word)?.[0] ?? "")
    .join("")
    .toUpperCase();
}
