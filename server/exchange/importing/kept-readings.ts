import type { LinkageRecord } from "../../../schema/record.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { AMOUNT_UNITS, inOnes } from "../values/amount-units.js";
import { mayBeSum, mayBeTime } from "../values/possible-readings.js";
import type { Pending } from "./pending-record.js";

/**
 * Linkages without keys are known by what they are: one of which a sum or a period cannot be read has another id than it
 * had when that could be read, with `--dates`, `--decimal` or a mapping, and so has one whose kind or unit a mapping said.
 * This finds what is stored of the same line: its ends are the same, and the line has cells that can be read as the sum or
 * the times that are stored, or says no kind or unit.
 */
export class KeptReadings {
  private readonly kept = new Set<string>();

  constructor(private readonly graph: ImportLookup) {}

  get count(): number {
    return this.kept.size;
  }

  /** Whether a stored linkage stays in the place of one that says less. */
  has = (id: string): boolean => this.kept.has(id);

  /** A batch without the linkages, of documents that were imported before, of which more is stored. */
  async without(batch: readonly Pending[], known: ReadonlySet<string>): Promise<readonly Pending[]> {
    const lesser = batch.filter(
      ({ unread, record }) =>
        unread !== undefined && (record as LinkageRecord).sources.some(({ document }) => known.has(document)),
    );
    if (lesser.length === 0) return batch;
    const passed = new Set<Pending>();
    const here = new Set(batch.map(({ record }) => record.id));
    const stored = await this.storedBetween(lesser);
    for (const pending of lesser) {
      const { id, from, to } = pending.record as LinkageRecord;
      const all = stored.get(`${from} ${to}`) ?? [];
      if (all.some((one) => one.id === id)) continue;
      const fuller = all.find((one) => !this.kept.has(one.id) && !here.has(one.id) && saysMore(one, pending));
      if (fuller === undefined) continue;
      this.kept.add(fuller.id);
      passed.add(pending);
    }
    return passed.size === 0 ? batch : batch.filter((pending) => !passed.has(pending));
  }

  private async storedBetween(lesser: readonly Pending[]): Promise<Map<string, LinkageRecord[]>> {
    const pairs = new Map(
      lesser.map(({ record }) => {
        const { from, to } = record as LinkageRecord;
        return [`${from} ${to}`, [from, to] as const];
      }),
    );
    const stored = new Map<string, LinkageRecord[]>();
    for (const linkage of await this.graph.linkagesBetween([...pairs.values()])) {
      const pair = `${linkage.from} ${linkage.to}`;
      stored.set(pair, [...(stored.get(pair) ?? []), linkage]);
    }
    return stored;
  }
}

/** Whether a stored linkage is the same line with a sum or a time more, which cells of the line can be read as. */
function saysMore(stored: LinkageRecord, { record, unread }: Pending): boolean {
  const read = record as LinkageRecord;
  const { cells, isKindTaken, mayBeInUnits } = unread ?? NOTHING_UNREAD;
  const place = ({ document, locator }: LinkageRecord["sources"][number]): string => `${document} ${locator}`;
  const places = new Set(read.sources.map(place));
  const isOfLine = stored.sources.some((source) => places.has(place(source)));
  if (!isOfLine || (stored.kind !== read.kind && !isKindTaken)) return false;
  if (read.role != null && read.role !== stored.role) return false;
  const sum =
    mayBeInUnits && isInUnits(stored.amount, read.amount)
      ? "more"
      : sumMore(stored.amount, read.amount, cells);
  const time = timeMore(stored.period, read.period, cells);
  const isMore = sum === "more" || time === "more" || stored.kind !== read.kind;
  return sum !== "other" && time !== "other" && isMore;
}

const NOTHING_UNREAD = { cells: [], isKindTaken: false, mayBeInUnits: false };

/** Whether a stored sum is the same number in thousands, millions or another unit. */
const isInUnits = (stored: LinkageRecord["amount"], read: LinkageRecord["amount"]): boolean =>
  stored != null &&
  read != null &&
  stored.currency === read.currency &&
  AMOUNT_UNITS.some((unit) => unit !== "one" && inOnes(read.amount, unit) === stored.amount);

/** What is stored says as much, more that the cells can be read as, or something else. */
type Compared = "same" | "more" | "other";

function sumMore(
  stored: LinkageRecord["amount"],
  read: LinkageRecord["amount"],
  cells: readonly string[],
): Compared {
  if (stored == null || read != null)
    return stored?.amount === read?.amount && stored?.currency === read?.currency ? "same" : "other";
  return cells.some((cell) => mayBeSum(cell, stored)) ? "more" : "other";
}

function timeMore(
  stored: LinkageRecord["period"],
  read: LinkageRecord["period"],
  cells: readonly string[],
): Compared {
  if (stored == null || stored === read) return stored == read ? "same" : "other";
  const isRead = (time: string): boolean => cells.some((cell) => mayBeTime(cell, time));
  if (read == null && isRead(stored)) return "more";
  const before = sidesOf(read ?? "../..");
  const isMore = sidesOf(stored).every(
    (side, at) => side === before[at] || (before[at] === ".." && isRead(side)),
  );
  return isMore ? "more" : "other";
}

function sidesOf(period: string): readonly [string, string] {
  const [start = "", end = start] = period.split("/");
  return [start, end];
}
