const LINES = new WeakMap<object, number>();

/** The line of its file in which an object of `noteLines` begins, counted from 1; 1 where it is not known. */
export const lineOf = (value: object): number => LINES.get(value) ?? 1;

/** Strings, objects, keys that are numbers, and ends of lines; strings hold no ends of lines. */
const MARKS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|\{|\n/gu;

/**
 * Notes in which line of a text of JSON each object of its value begins. Objects come in the order of the text, but for
 * those under keys that are numbers, which a program moves to the front, and under keys that are repeated: of such a text
 * no lines are known. Texts of one line are not looked at.
 */
export function noteLines(text: string, value: unknown): void {
  if (!text.trim().includes("\n")) return;
  const starts: number[] = [];
  let line = 1;
  for (const [mark, isKey] of text.matchAll(MARKS)) {
    if (mark === "\n") line += 1;
    else if (mark === "{") starts.push(line);
    else if (isKey !== undefined && /^"\d+"/u.test(mark)) return;
  }
  const objects = objectsIn(value);
  if (objects.length !== starts.length) return;
  for (const [at, object] of objects.entries()) LINES.set(object, starts[at] ?? 1);
}

/** All objects in a value, each before those inside of it. */
function objectsIn(value: unknown): object[] {
  const found: object[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next)) found.push(next);
    const parts = Object.values(next) as unknown[];
    for (let at = parts.length - 1; at >= 0; at -= 1) waiting.push(parts[at]);
  }
  return found;
}
