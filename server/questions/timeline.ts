import type { TimeUnit } from "../../schema/enums.js";
import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../schema/linkages.js";
import type { StartCount } from "../store/repositories/timeline-repository.js";

export interface Bucket {
  readonly period: string | null;
  readonly count: number;
  readonly kinds: readonly { readonly kind: LinkageKind; readonly count: number }[];
}

/** The year and, where it is known, the month (01 to 12) or quarter (33 to 36) of a date. */
const START = /^(\d{4})(?:-(\d{2}))?/u;

/** The bucket that a stated start falls into; one of its own precision where it is coarser than the unit. */
function bucketOf(start: string, unit: TimeUnit): string | null {
  const [, year, month] = START.exec(start) ?? [];
  if (year === undefined) return null;
  if (unit === "YEAR" || month === undefined) return year;
  if (unit === "MONTH" || Number(month) > 12) return `${year}-${month}`;
  return `${year}-${33 + Math.floor((Number(month) - 1) / 3)}`;
}

/** Sorts by first day; a coarser bucket before the finer ones that it holds; null last. */
function place(period: string | null): string {
  if (period === null) return "~";
  const [, year, month] = START.exec(period) ?? [];
  const quarter = Number(month) - 33;
  return quarter >= 0
    ? `${year}-${String(quarter * 3 + 1).padStart(2, "0")}`
    : `${period}${month ? "+" : ""}`;
}

/** The buckets in time's order, from counts of stated starts. Open starts count as undated. */
export function timeline(starts: readonly StartCount[], unit: TimeUnit): Bucket[] {
  const buckets = new Map<string | null, Map<LinkageKind, number>>();
  for (const { start, kind, count } of starts) {
    const period = start === null ? null : bucketOf(start, unit);
    const kinds = buckets.get(period) ?? new Map<LinkageKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    buckets.set(period, kinds);
  }
  return [...buckets]
    .map(([period, kinds]) => ({
      period,
      count: [...kinds.values()].reduce((sum, count) => sum + count, 0),
      kinds: LINKAGE_KIND_KEYS.filter((kind) => kinds.has(kind)).map((kind) => ({
        kind,
        count: kinds.get(kind) ?? 0,
      })),
    }))
    .sort((a, b) => compare(place(a.period), place(b.period)));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
