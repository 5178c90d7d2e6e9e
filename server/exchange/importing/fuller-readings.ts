import type { LinkageRecord } from "../../../schema/record.js";
import { type AmountUnit, inUnit } from "../values/amount-units.js";
import type { OtherReading } from "../importer.js";
import type { Pending } from "./pending-record.js";
import { SeenIds } from "./seen-ids.js";

/**
 * Linkages without keys are known by what they are: one of which a field could not be read at first has another id once it
 * can. This tells which linkages of an earlier edition are the same rows, with less read of them: they have the same place in
 * the same document and the same ends, and no sum, period, role or kind that the new ones have not, or had another way
 * to be read.
 */
export class FullerReadings {
  private readonly lesser = new SeenIds();

  /** Linkages of this edition, of documents that were imported before. */
  note(batch: readonly Pending[], known: ReadonlySet<string>): void {
    for (const { list, record, given, hasKindOfMapping, amountsIn, otherReadings = [] } of batch) {
      if (list !== "linkages" || given?.["id"] !== undefined) continue;
      const linkage = record as LinkageRecord;
      if (!linkage.sources.some(({ document }) => known.has(document))) continue;
      const kinds = hasKindOfMapping === true ? [linkage.kind, "COLLABORATION"] : [linkage.kind];
      for (const kind of kinds)
        for (const period of periodsIn(linkage.period, otherReadings))
          for (const role of either(linkage.role))
            for (const amount of amountsOf(linkage.amount, amountsIn, otherReadings))
              for (const text of readings({ ...linkage, kind, period, role, amount })) this.lesser.add(text);
    }
  }

  /** Whether a linkage that did not come this time is one that came with more. */
  holds(gone: LinkageRecord): boolean {
    return readings(gone).some((text) => this.lesser.has(text));
  }
}

const either = <T>(value: T): readonly (T | undefined)[] => (value == null ? [value] : [value, undefined]);

/** A sum, and what may have been read of it: nothing, the number as it stands, without its unit, or with the other sign. */
function amountsOf(
  amount: LinkageRecord["amount"],
  unit: AmountUnit | undefined,
  others: readonly OtherReading[],
): readonly LinkageRecord["amount"][] {
  if (amount == null) return [undefined];
  const sums = [
    ...(unit === undefined ? [] : [inUnit(amount.amount, unit)]),
    ...others.flatMap((other) => other.amount ?? []),
  ];
  return [amount, undefined, ...sums.map((sum) => ({ ...amount, amount: sum }))];
}

/** A period, and what may have been read of it: one side, nothing, or other days. */
function periodsIn(
  period: string | null | undefined,
  others: readonly OtherReading[],
): readonly (string | undefined)[] {
  if (period == null) return [undefined];
  const all = [period, ...others.flatMap((other) => other.period ?? [])];
  const sides = all.flatMap((one) => {
    const [start = "", end = start] = one.split("/");
    return [one, `${start}/..`, `../${end}`];
  });
  return [undefined, ...sides];
}

type Read = Pick<LinkageRecord, "from" | "to" | "sources"> & {
  readonly [field in "kind" | "period" | "role"]?: string | null | undefined;
} & { readonly amount?: LinkageRecord["amount"] | undefined };

/** What a linkage is at each of its places. */
const readings = ({ from, to, kind, period, role, amount, sources }: Read): string[] =>
  sources.map(({ document, locator }) =>
    JSON.stringify([
      ...[from, to, kind, period ?? null, role ?? null],
      ...[amount?.amount ?? null, amount?.currency ?? null],
      ...[document, locator],
    ]),
  );
