import type { ImportListener } from "./import-report.js";

/** So many records of each sort are shown in a dry run. */
const EXAMPLES = 2;

/** Shows the first records of each list of a dry run; documents are not shown. */
export class Examples {
  private readonly shown = new Map<string, number>();

  constructor(private readonly listener: ImportListener) {}

  show(list: string, record: object): void {
    const count = this.shown.get(list) ?? 0;
    if (count >= EXAMPLES || list === "documents") return;
    this.shown.set(list, count + 1);
    this.listener.example?.(record);
  }
}
