import type { FileNotes } from "../rows/file-notes.js";
import type { XmlElement } from "../reading/xml-elements.js";

/** The parts of an activity that are read. */
const READ: ReadonlySet<string> = new Set([
  ...["iati-identifier", "other-identifier", "reporting-org", "participating-org", "related-activity"],
  ...["title", "description", "activity-status", "activity-date", "budget", "transaction", "result"],
  ...["sector", "recipient-country", "recipient-region", "location"],
]);

/** The parts of activities that have no place in the model, counted. */
export class PassedElements {
  private readonly counts = new Map<string, number>();
  private line: number | undefined;

  note(activity: XmlElement): void {
    for (const { name, line } of activity.children) {
      if (READ.has(name)) continue;
      this.line ??= line;
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }

  /** Names all of them at once. */
  tell(notes: FileNotes): void {
    if (this.counts.size === 0) return;
    const all = [...this.counts].sort(([, one], [, other]) => other - one);
    const list = all.map(([name, count]) => `${name} ${count}`).join(", ");
    notes.add("parts", {
      line: this.line,
      text: `parts of activities have no place in the model, and are passed over (how many of each): ${list}.`,
    });
  }
}
