import type { LinkageFacts } from "./facts.js";
import { newYear, yearOf } from "./period.js";

/** A stretch of the axis: years with dates, or a run of years without any, drawn narrow. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly isGap: boolean;
  /** Where it lies on the axis, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** An axis over the dated linkages. */
export interface TimeScale {
  readonly stretches: readonly Stretch[];
  /** Where a day lies, from 0 to 1; days outside lie at the ends. */
  readonly at: (day: number) => number;
  /** The year at a place of the axis; of a gap, its first. */
  readonly yearAt: (place: number) => number;
}

const LONGEST_EMPTY_RUN = 1;
const GAP_WIDTH = 0.6;

/** Runs of years `[first, last, isGap]` that cover all from the first year to the last. */
function runsOf(years: readonly number[]): [number, number, boolean][] {
  const runs: [number, number, boolean][] = [];
  for (const year of years) {
    const previous = runs.at(-1)?.[1];
    if (previous !== undefined)
      for (let empty = previous + 1; empty < year; empty++)
        if (year - previous - 1 <= LONGEST_EMPTY_RUN) runs.push([empty, empty, false]);
        else {
          runs.push([empty, year - 1, true]);
          break;
        }
    runs.push([year, year, false]);
  }
  return runs;
}

/** The years that the linkages' dates name; open ends name none. */
export function datedYears(linkages: readonly LinkageFacts[]): number[] {
  const years = new Set<number>();
  for (const { span } of linkages)
    for (const day of [span?.first, span?.last])
      if (day !== undefined && Number.isFinite(day)) years.add(yearOf(day));
  return [...years].sort((a, b) => a - b);
}

/** An axis on which years with dates have the same width, and longer runs without any are squeezed; null without dates. */
export function timeScale(linkages: readonly LinkageFacts[]): TimeScale | null {
  const runs = runsOf(datedYears(linkages));
  if (runs.length === 0) return null;
  const width = runs.reduce((sum, [, , isGap]) => sum + (isGap ? GAP_WIDTH : 1), 0);
  let passed = 0;
  const stretches = runs.map(([first, last, isGap]): Stretch => {
    const from = passed / width;
    passed += isGap ? GAP_WIDTH : 1;
    return { first, last, isGap, from, to: passed / width };
  });
  return {
    stretches,
    at(day) {
      const stretch = stretches.find(({ last }) => day < newYear(last + 1));
      if (stretch === undefined) return 1;
      const start = newYear(stretch.first);
      const share = Math.max(0, (day - start) / (newYear(stretch.last + 1) - start));
      return stretch.from + share * (stretch.to - stretch.from);
    },
    yearAt: (place) => (stretches.find(({ to }) => place < to) ?? stretches.at(-1) ?? { first: 0 }).first,
  };
}
