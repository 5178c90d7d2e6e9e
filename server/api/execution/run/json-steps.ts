import type { Steps } from "../../../network/turns/steps.js";

/** Values that are written between two yields. */
const A_STEP = 500;

/**
 * Writes JSON as `JSON.stringify` does, in steps: parts of up to `A_STEP` values are written at once, larger ones part by
 * part. For trees of plain objects, arrays and scalars, as answers are.
 */
export function* jsonSteps(value: unknown): Steps<string> {
  const written: string[] = [];
  yield* write(value, written);
  return written.join("");
}

function* write(value: unknown, written: string[]): Steps<undefined> {
  if (typeof value !== "object" || value === null || leftOf(value, A_STEP) >= 0) {
    written.push(JSON.stringify(value));
    yield;
  } else if (Array.isArray(value)) {
    yield* writeItems(value, written);
  } else {
    let before = "{";
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined) continue;
      written.push(before, JSON.stringify(key), ":");
      before = ",";
      yield* write(part, written);
    }
    written.push(before === "{" ? "{}" : "}");
  }
  return undefined;
}

/** Items that are small are written together. */
function* writeItems(items: readonly unknown[], written: string[]): Steps<undefined> {
  let together: unknown[] = [];
  let left = A_STEP;
  let before = "[";
  const flush = (): void => {
    if (together.length === 0) return;
    written.push(before, JSON.stringify(together).slice(1, -1));
    before = ",";
    together = [];
    left = A_STEP;
  };
  for (const item of items) {
    const after = leftOf(item, left);
    if (after >= 0) {
      together.push(item);
      left = after;
      continue;
    }
    flush();
    yield;
    if (leftOf(item, A_STEP) >= 0) together.push(item);
    else {
      written.push(before);
      before = ",";
      yield* write(item, written);
    }
  }
  flush();
  written.push(before === "[" ? "[]" : "]");
  return undefined;
}

/** What is left of a number of values when those in here are taken from it; below zero where they are more. */
function leftOf(value: unknown, most: number): number {
  if (typeof value === "string") return most - 1 - (value.length >> 6);
  if (typeof value !== "object" || value === null) return most - 1;
  let left = most - 1;
  for (const part of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) {
    left = leftOf(part, left);
    if (left < 0) break;
  }
  return left;
}
