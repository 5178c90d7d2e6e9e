import type { StakeholderRecord, TakeUpRecord } from "../schema/record.js";
import { wilson } from "../server/matching/model/wilson.js";
import { table } from "./page.js";

/** What is known of suggesting one to another: all take-ups of this seeker and this candidate. */
type Suggestion = readonly TakeUpRecord[];

const RANKS: readonly (readonly [name: string, first: number, last: number])[] = [
  ["1", 1, 1],
  ["2 to 5", 2, 5],
  ["6 to 10", 6, 10],
  ["11 and more", 11, Infinity],
];

function suggestionsOf({ takeUps = [] }: StakeholderRecord): Suggestion[] {
  const byCandidate = new Map<string, TakeUpRecord[]>();
  for (const one of takeUps) byCandidate.set(one.candidate, [...(byCandidate.get(one.candidate) ?? []), one]);
  return [...byCandidate.values()];
}

const isHit = (suggestion: Suggestion): boolean =>
  suggestion.some(({ state }) => state === "MET" || state === "AGREED");

const rankOf = (suggestion: Suggestion): number | undefined =>
  suggestion.find(({ rank }) => rank !== undefined)?.rank;

const reasonsOf = (suggestion: Suggestion): string[] => [
  ...new Set(suggestion.flatMap(({ reasons = [] }) => reasons)),
];

function line(name: string, some: readonly Suggestion[]): string[][] {
  if (some.length === 0) return [];
  const hits = some.filter(isHit).length;
  const { low, high } = wilson(hits, some.length);
  const share = (hits / some.length).toFixed(2);
  return [[name, String(some.length), String(hits), `${share} [${low.toFixed(2)}, ${high.toFixed(2)}]`]];
}

/**
 * Tables of how many suggestions led to a meeting or an agreement, by the rank and by each reason with which they were made;
 * says so where nothing is recorded.
 */
export function takeUpTables(stakeholders: readonly StakeholderRecord[]): string {
  const all = stakeholders.flatMap(suggestionsOf);
  if (all.length === 0) return "No take-up is recorded, so nothing is known of what came of suggestions.";
  const head = (what: string): string[] => [what, "taken up", "met or agreed", "share (95%)"];
  const byRank = [
    ...line("all", all),
    ...RANKS.flatMap(([name, first, last]) =>
      line(
        name,
        all.filter((one) => (rankOf(one) ?? 0) >= first && (rankOf(one) ?? 0) <= last),
      ),
    ),
    ...line(
      "not recorded",
      all.filter((one) => rankOf(one) === undefined),
    ),
  ];
  const reasons = [...new Set(all.flatMap(reasonsOf))].sort();
  const byReason = reasons.flatMap((reason) =>
    line(
      reason,
      all.filter((one) => reasonsOf(one).includes(reason)),
    ),
  );
  return [
    table(head("rank"), byRank),
    ...(byReason.length > 0 ? [table(head("reason"), byReason)] : []),
    "Of suggestions that somebody took up: nobody recorded those that were passed over. One with several reasons counts for each.",
  ].join("\n\n");
}
