import type { Row, RowScope } from "./row-scope.js";

/** Signs as HTML writes them, and letters of UTF-8 that were read as those of an older encoding. */
const ODD =
  /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+|[a-z]+(?:uml|acute|grave|circ|tilde|cedil));|\u00c3[\u0080-\u00bf]|\u00e2\u20ac/iu;

/** A mark of a footnote at a name (`Kappa Agency¹`, `Name*`, `Fund [2]`), and quotes around it. */
const MARKED =
  /(?:(?<=\p{L})[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\*+|[\u2020\u2021\u00a7]+|\[(?:\d{1,2}|[a-z])\]|(?<=\S\s)\d{1,2}\))$|^(?:'[^']*'|[\u2018\u201c\u201e\u00ab].*[\u2019\u201c\u201d\u00bb])$/u;

/** Tells of names that some program before has spelt otherwise, or that have marks at them; they are kept as they are written. */
export function noteOddName(name: string, { line }: Row, { notes, columns }: RowScope): void {
  if (ODD.test(name))
    notes.add("odd names", {
      line,
      column: columns.get("name"),
      value: name,
      text: "names hold signs of HTML, or letters that were once read in a wrong encoding: they are kept as they are written. Correct them in the file.",
    });
  if (MARKED.test(name))
    notes.add("marked names", {
      line,
      column: columns.get("name"),
      value: name,
      text: "names end with what looks like the mark of a footnote, or stand in quotes: they are kept as they are written, and are others than those without. Take the marks away in the file, where they are no part of the name.",
    });
}

/** Tells of names without keys that differ in case, accents or signs alone; each is a stakeholder of its own. */
export const noteAlike = (name: string, { line }: Row, { notes, columns }: RowScope): void => {
  notes.add("names alike", {
    line,
    column: columns.get("name"),
    value: name,
    text: "names have the words of another one, and differ in case, accents or signs alone: they are as many stakeholders. Write them in one way, or give them one key, where they are the same.",
  });
};
