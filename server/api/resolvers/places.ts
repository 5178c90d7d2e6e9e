import { badInput } from "../../errors.js";
import { readCursor, writeCursor } from "../../store/repositories/keyset.js";

/** So deep a list is paged that is worked out anew for each page. */
const DEEPEST = 1_000;

const sortOf = (list: string) => ({ name: list, descending: false, key: () => "", form: "number" }) as const;

/** The argument that goes on behind an item. */
export const AFTER = {
  nullable: true,
  description: "Only what comes after this cursor, one of the first 1000. 4000 characters at most.",
} as const;

/** How many items of a list a cursor leaves behind, 0 without one; throws BAD_USER_INPUT for one from elsewhere or too deep. */
export function placesAfter(list: string, after: string | null | undefined): number {
  const skipped = Number(readCursor("after", after, sortOf(list))?.key ?? 0);
  if (Number.isInteger(skipped) && skipped >= 0 && skipped <= DEEPEST) return skipped;
  throw badInput(
    `\`after\` is the cursor of one of the first ${DEEPEST} items.`,
    skipped,
    "Narrow the question with a filter.",
  );
}

/** The cursor of the item at a place, from 1. */
export const cursorAt = (list: string, place: number): string => writeCursor(sortOf(list), place, "");
