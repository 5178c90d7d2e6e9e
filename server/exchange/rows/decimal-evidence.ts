import type { DecimalSign } from "../values/number-text.js";
import type { FileNotes } from "./file-notes.js";

/** What the numbers of a file show of its decimal sign. */
export class DecimalEvidence {
  private readonly shown = { ".": 0, ",": 0 };
  private asked = 0;

  note(decimal: DecimalSign | undefined): void {
    if (decimal !== undefined) this.shown[decimal] += 1;
  }

  ask(): void {
    this.asked += 1;
  }

  /** The sign that all numbers show which show one. */
  get sign(): DecimalSign | undefined {
    const { ".": points, ",": commas } = this.shown;
    if (points > 0 && commas === 0) return ".";
    return commas > 0 && points === 0 ? "," : undefined;
  }

  /** Tells the guess that would read the numbers with two readings; it is not taken unless it is said. */
  tell(notes: FileNotes): void {
    const { sign } = this;
    if (this.asked > 0 && sign !== undefined)
      notes.add("decimal", {
        text: `guess: the other numbers of the file have the decimal sign "${sign}". Say --decimal ${sign} where that holds for those with two readings too.`,
      });
  }
}
