import type { SearchField } from "../../../schema/enums.js";
import { fold, words } from "../../../schema/fold.js";
import { byCodePoint } from "../by-code-point.js";
import type { SearchedStakeholder } from "../../store/repositories/search-repository.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";

/** How much a hit in each field is worth. */
export const FIELD_WEIGHTS: Record<SearchField, number> = {
  NAME: 1,
  ACRONYM: 1,
  OTHER_NAME: 0.9,
  CODE: 0.9,
  PRODUCT: 0.5,
  SECTOR: 0.45,
  PLACE: 0.45,
  SUMMARY: 0.3,
};

export interface RankedHit {
  readonly stakeholder: StoredStakeholder;
  readonly score: number;
  readonly matchedIn: SearchField;
  readonly matchedText: string;
}

/** The texts of a stakeholder that a search may hit, field by field. */
export function searchableTexts(
  stakeholder: SearchedStakeholder,
  nameOf: (facet: string) => string | undefined,
): [SearchField, string][] {
  const named = (ids: readonly string[]): string[] => ids.flatMap((id) => nameOf(id) ?? []);
  const fields: [SearchField, readonly (string | null)[]][] = [
    ["NAME", [stakeholder.name]],
    ["ACRONYM", [stakeholder.acronym]],
    ["OTHER_NAME", stakeholder.otherNames],
    ["CODE", [...stakeholder.codes, ...stakeholder.identifiers.map((identifier) => identifier.value)]],
    ["PRODUCT", stakeholder.products],
    ["SECTOR", named(stakeholder.sectors)],
    ["PLACE", named(stakeholder.places)],
    ["SUMMARY", [stakeholder.summary]],
  ];
  return fields.flatMap(([field, texts]) =>
    texts.flatMap((text): [SearchField, string][] => (text === null ? [] : [[field, text]])),
  );
}

/**
 * Scores a stakeholder for folded query words: for each word the best field it starts a word of (a whole word counts
 * 1, a beginning its share of the word), times the field's weight, averaged; a text that is the query as a whole adds
 * 1, one that starts with it 0.5 (both times the weight). Null where a word is found nowhere.
 */
export function rankHit(
  stakeholder: StoredStakeholder,
  query: readonly string[],
  nameOf: (facet: string) => string | undefined,
): RankedHit | null {
  const whole = query.join(" ");
  const best = query.map(() => 0);
  let top = { value: -1, field: "NAME" as SearchField, text: stakeholder.name };
  let bonus = 0;
  for (const [field, text] of searchableTexts(stakeholder, nameOf)) {
    const weight = FIELD_WEIGHTS[field];
    const textWords = words(text);
    const shares = query.map((word) => weight * share(word, textWords));
    shares.forEach((value, index) => (best[index] = Math.max(best[index] ?? 0, value)));
    const folded = fold(text);
    const extra = folded === whole ? weight : folded.startsWith(whole) ? weight / 2 : 0;
    bonus = Math.max(bonus, extra);
    const value = shares.reduce((sum, one) => sum + one, extra * query.length);
    if (value > top.value) top = { value, field, text };
  }
  if (best.includes(0)) return null;
  return { stakeholder, score: scoreOf(best, bonus), matchedIn: top.field, matchedText: top.text };
}

/** The score of a hit: what each word of the query found, averaged, and the bonus for the query as a whole. */
export function scoreOf(best: readonly number[], bonus: number): number {
  const score = best.reduce((sum, value) => sum + value, 0) / best.length + bonus;
  return Math.round(score * 1e6) / 1e6;
}

function share(word: string, textWords: readonly string[]): number {
  let most = 0;
  for (const textWord of textWords)
    if (textWord.startsWith(word)) most = Math.max(most, word.length / textWord.length);
  return most;
}

/** Best first; equal ones by number of linkages, then by id. */
export const byScore = (a: RankedHit, b: RankedHit): number =>
  b.score - a.score ||
  b.stakeholder.degree - a.stakeholder.degree ||
  byCodePoint(a.stakeholder.id, b.stakeholder.id);
