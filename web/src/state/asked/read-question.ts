import type { FoundFacet } from "../search-wish.js";
import type { End } from "./grounds.js";
import { readAsked, readWithin } from "./read-asked.js";
import { NAMES_NOBODY, type Reading } from "./reading.js";

/** What a text asks, whom its names may mean, and the place or the sector that it keeps to. */
export interface ReadText {
  readonly reading: Reading | null;
  readonly ends: readonly (readonly End[])[];
  readonly where: FoundFacet | null;
}

/** What names are looked up by. */
export interface NameFinder {
  /** Whom each of up to three names may mean. */
  readonly ends: (names: readonly string[]) => Promise<ReadText["ends"]>;
  /** The places and sectors that are called so, the likeliest first. */
  readonly facets: (name: string) => Promise<readonly FoundFacet[]>;
}

const endsOf = async (reading: Reading | null, find: NameFinder): Promise<ReadText["ends"]> =>
  reading === null || NAMES_NOBODY.has(reading.asked) || reading.names.length === 0
    ? []
    : find.ends(reading.names);

const hasAllEnds = ({ ends }: ReadText): boolean => ends.every((some) => some.length > 0);

/** Reads a text as it stands, or where that is not sure as a question about the place or the sector that it ends with. */
export async function readQuestion(text: string, find: NameFinder): Promise<ReadText> {
  const [reading, within] = [readAsked(text), readWithin(text)];
  const [ends, endsWithin, facets] = await Promise.all([
    endsOf(reading, find),
    endsOf(within, find),
    within?.where == null ? [] : find.facets(within.where),
  ]);
  const whole: ReadText = { reading, ends, where: null };
  const kept: ReadText = { reading: within, ends: endsWithin, where: facets[0] ?? null };
  if (within === null || (reading !== null && reading.unread.length === 0 && hasAllEnds(whole))) return whole;
  return reading === null || (kept.where !== null && hasAllEnds(kept)) ? kept : whole;
}
