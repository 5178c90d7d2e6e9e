import type { LinkageFacts } from "./facts.js";
import { groupBy } from "./group-by.js";
import type { TimeScale } from "./time-scale.js";

/** All linkages of one stated period, drawn as wide as it is: a year over its year, a month over its month. */
export interface TimeBar {
  /** As the source has it (EDTF). */
  readonly period: string;
  readonly count: number;
  /** From 0 to 1 on the axis. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on without a stated end. */
  readonly isOpen: boolean;
}

/** The bars of the dated linkages, the widest first, so that narrow ones lie on top. Open ends reach over their first year. */
export function timeBars(linkages: readonly LinkageFacts[], scale: TimeScale): TimeBar[] {
  const dated = linkages.filter(({ span, period }) => span !== null && period != null);
  return [...groupBy(dated, ({ period }) => period ?? "")]
    .flatMap(([period, several]): TimeBar[] => {
      const span = several[0]?.span;
      if (span == null) return [];
      const isOpen = !Number.isFinite(span.last) || !Number.isFinite(span.first);
      const first = Number.isFinite(span.first) ? span.first : span.last;
      const last = Number.isFinite(span.last) ? span.last : first + 180;
      return [{ period, count: several.length, from: scale.at(first), to: scale.at(last + 1), isOpen }];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || (a.period < b.period ? -1 : 1));
}

/** How many bars the dated linkages have. */
export const countPeriods = (linkages: readonly LinkageFacts[]): number =>
  new Set(linkages.flatMap(({ span, period }) => (span === null || period == null ? [] : [period]))).size;
