import type { LinkageFacts } from "./facts.js";
import { daySpan, overlap, periodInWords } from "./period.js";
import type { Comparison } from "./view.js";
import { counted } from "./wording.js";

/** Where a linkage stands between two times; null where it has no date, or belongs to neither. */
export type Change = "before" | "both" | "after";

/** The linkages of two times: dated ones whose period has a day in common with either. */
export function changeOf({ before, after }: Comparison): (linkage: LinkageFacts) => Change | null {
  const [first, second] = [daySpan(before), daySpan(after)];
  return ({ span }) => {
    if (span === null || first === null || second === null) return null;
    const [a, b] = [overlap(span, first), overlap(span, second)];
    return a && b ? "both" : a ? "before" : b ? "after" : null;
  };
}

/** The two times in words. */
export const comparisonTitle = ({ before, after }: Comparison): string => `${before} and ${after}`;

/** The changes in words, in the order of the legend. */
export const CHANGES: Readonly<Record<Change, string>> = {
  before: "Only at the first",
  both: "At both",
  after: "Only at the second",
};

/** What changed, in a sentence: "20 linkages are of 2007 alone, 5 of 2004 alone, and 31 of both." */
export function changesInWords({ before, after }: Comparison, count: (change: Change) => number): string {
  const [first, second] = [before, after].map(periodInWords);
  const fresh = counted(count("after"), "linkage is", "linkages are");
  return `${fresh} of ${second} alone, ${count("before")} of ${first} alone, and ${count("both")} of both.`;
}
