import type { DecimalSign } from "../values/number-text.js";
import type { FileNotes } from "./file-notes.js";

/** What the numbers of a file show of its decimal sign. */
export class DecimalEvidence {
  /** Decimal sign → the first number that shows it. */
  private readonly shown = new Map<DecimalSign, string>();
  private isAsked = false;

  note(decimal: DecimalSign | undefined, text: string): void {
    if (decimal !== undefined && !this.shown.has(decimal)) this.shown.set(decimal, text);
  }

  ask(): void {
    this.isAsked = true;
  }

  /** The sign that all numbers show which show one. */
  get sign(): DecimalSign | undefined {
    return this.shown.size === 1 ? [...this.shown.keys()][0] : undefined;
  }

  /** Tells what the other numbers show of those with two readings; it is not taken unless it is said. */
  tell(notes: FileNotes): void {
    if (!this.isAsked || this.shown.size === 0) return;
    const { sign } = this;
    const [example] = this.shown.values();
    const signs = [...this.shown].map(([one, text]) => `"${one}" ("${text}")`).join(" and ");
    notes.add("decimal", {
      text:
        sign === undefined
          ? `other numbers of the file have both decimal signs, ${signs}: one of them is wrong, or columns differ. Correct it, or say \`decimal\` for each file in a mapping.`
          : `guess: the other numbers of the file, such as "${example ?? ""}", have the decimal sign "${sign}". Say --decimal ${sign} where that holds for those with two readings too.`,
    });
    this.isAsked = false;
  }
}
