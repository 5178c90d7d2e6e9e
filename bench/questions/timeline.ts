import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import { NO_START } from "../../server/store/repositories/conditions.js";
import { drawPeriods, firstAndLastDay } from "../periods.js";
import type { Question } from "../question.js";

interface Bucket {
  readonly period: string | null;
  readonly count: number;
}

/** By the clock, the undated last; an open start is undated. */
function toTimeline(buckets: readonly Bucket[]): unknown {
  const undated = buckets
    .filter(({ period }) => period === null || period === NO_START.slice(0, 4))
    .reduce((sum, { count }) => sum + count, 0);
  const dated = buckets
    .filter(({ period }) => period !== null && period !== NO_START.slice(0, 4))
    .sort((a, b) => ((a.period ?? "") < (b.period ?? "") ? -1 : 1));
  return { timeline: [...dated, ...(undated > 0 ? [{ period: null, count: undated }] : [])] };
}

/** How many linkages began in each year: a question to everything. */
export const timeline: Question = {
  key: "timeline",
  title: "linkages by year",
  asks: () => [{}],
  // Of the linkages that other months meet.
  asksOnce: () => drawPeriods().map((during) => ({ filter: { during } })),
  query: () =>
    "query Timeline($filter: LinkageFilter) { timeline(by: YEAR, filter: $filter) { period count } }",
  hand: () => ({
    statement: ({ filter }) =>
      `MATCH ()-[r:${LINKAGE_TYPES}]->()${filter === undefined ? "" : " WHERE r.earliest <= $to AND r.latest >= $from"} RETURN left(r.earliest, 4), count(*)`,
    parameters: ({ filter }) =>
      filter === undefined ? {} : firstAndLastDay((filter as { during: string }).during),
    data: (rows) =>
      toTimeline(rows.map((row) => ({ period: row.get(0) as string | null, count: row.get(1) as number }))),
  }),
  // It cannot group: a field with a statement of the user's, the same as by hand.
  peer: () => ({
    query: "{ timeline { period count } }",
    onlyAgain: true,
    data: (answer: { timeline: readonly Bucket[] }) => toTimeline(answer.timeline),
  }),
};
