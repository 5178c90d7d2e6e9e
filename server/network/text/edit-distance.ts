/** Longer words are not compared letter by letter. */
export const LONGEST_WORD = 32;

const ROW = LONGEST_WORD + 1;
let [beforeLast, last, row] = [new Uint8Array(ROW), new Uint8Array(ROW), new Uint8Array(ROW)];

/** How far a word is from what was written. */
export interface Distances {
  whole: number;
  /** From the beginning of the word that is nearest. */
  beginning: number;
}

const found: Distances = { whole: 0, beginning: 0 };

/**
 * How many letters are lost, added, wrong or swapped with their neighbour (optimal string alignment), where a long vowel for a
 * short one ("oo" for u, "ee" for i) is one; whatever is more than `most` is told as one more than that. `asked` has LONGEST_WORD letters at most. The answer is the same object each time.
 */
export function distances(asked: string, word: string, most: number): Distances {
  const width = asked.length;
  const end = Math.min(word.length, width + most);
  for (let column = 0; column <= width; column++) last[column] = column;
  found.beginning = most + 1;
  found.whole = most + 1;
  for (let line = 1; line <= end; line++) {
    const least = nextRow(asked, word, line);
    const here = row[width] as number;
    if (here < found.beginning) found.beginning = here;
    if (least > most) return found;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  if (end === word.length) found.whole = Math.min(last[width] as number, most + 1);
  return found;
}

/** Works out the row of one more letter of the word; gives the least of it. */
function nextRow(asked: string, word: string, line: number): number {
  const letter = word.charCodeAt(line - 1);
  let least = (row[0] = line);
  for (let column = 1; column <= asked.length; column++) {
    const isSame = asked.charCodeAt(column - 1) === letter;
    let cost = (last[column - 1] as number) + (isSame ? 0 : 1);
    cost = Math.min(cost, (last[column] as number) + 1, (row[column - 1] as number) + 1);
    if (isSwapped(asked, word, column, line)) cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
    if (isLong(asked, column, letter)) cost = Math.min(cost, (last[column - 2] as number) + 1);
    if (isLong(word, line, asked.charCodeAt(column - 1)))
      cost = Math.min(cost, (beforeLast[column - 1] as number) + 1);
    row[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

const isSwapped = (asked: string, word: string, column: number, line: number): boolean =>
  line > 1 &&
  column > 1 &&
  asked.charCodeAt(column - 1) === word.charCodeAt(line - 2) &&
  asked.charCodeAt(column - 2) === word.charCodeAt(line - 1);

const [E, I, O, U] = ["e", "i", "o", "u"].map((vowel) => vowel.charCodeAt(0));

/** Whether the two letters before `end` are how a vowel is written where it is long. */
function isLong(text: string, end: number, vowel: number): boolean {
  const doubled = vowel === U ? O : vowel === I ? E : undefined;
  return (
    doubled !== undefined &&
    end > 1 &&
    text.charCodeAt(end - 1) === doubled &&
    text.charCodeAt(end - 2) === doubled
  );
}
