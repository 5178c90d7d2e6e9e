import type { LinkageFacts } from "./facts.js";
import { daySpan, overlap, periodInWords } from "./period.js";
import type { Comparison } from "./view.js";
import { t } from "../words/words.js";

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
export const comparisonTitle = ({ before, after }: Comparison): string => t("compare.two", { before, after });

/** What changed, in a sentence: "20 linkages are of 2007 alone, 5 of 2004 alone, and 31 of both." */
export function changesInWords({ before, after }: Comparison, count: (change: Change) => number): string {
  const [first, second] = [periodInWords(before), periodInWords(after)];
  return t("compare.sentence", {
    first,
    second,
    fresh: count("after"),
    old: count("before"),
    both: count("both"),
  });
}
