import type { Row, RowScope } from "./row-scope.js";

/** Signs as HTML writes them, and letters of UTF-8 that were read as those of an older encoding. */
const ODD =
  /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+|[a-z]+(?:uml|acute|grave|circ|tilde|cedil));|\u00c3[\u0080-\u00bf]|\u00e2\u20ac/iu;

/** Tells of names that some program before has spelt otherwise; they are kept as they are written. */
export function noteOddName(name: string, { line }: Row, { notes, columns }: RowScope): void {
  if (ODD.test(name))
    notes.add("odd names", {
      line,
      column: columns.get("name"),
      value: name,
      text: "names hold signs of HTML, or letters that were once read in a wrong encoding: they are kept as they are written. Correct them in the file.",
    });
}
