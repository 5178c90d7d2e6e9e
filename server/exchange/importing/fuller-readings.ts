import type { LinkageRecord } from "../../../schema/record.js";
import { type AmountUnit, inUnit } from "../values/amount-units.js";
import type { Pending } from "./pending-record.js";
import { SeenIds } from "./seen-ids.js";

/**
 * Linkages without keys are known by what they are: one of which a field could not be read at first has another id once it
 * can. This tells which linkages of an earlier edition are the same rows, with less read of them: they have the same place in
 * the same document and the same ends, and no sum, period, role or kind that the new ones have not.
 */
export class FullerReadings {
  private readonly lesser = new SeenIds();

  /** Linkages of this edition, of documents that were imported before. */
  note(batch: readonly Pending[], known: ReadonlySet<string>): void {
    for (const { list, record, given, hasKindOfMapping, amountsIn } of batch) {
      if (list !== "linkages" || given?.["id"] !== undefined) continue;
      const linkage = record as LinkageRecord;
      if (!linkage.sources.some(({ document }) => known.has(document))) continue;
      const kinds = hasKindOfMapping === true ? [linkage.kind, "COLLABORATION"] : [linkage.kind];
      for (const kind of kinds)
        for (const period of periodsIn(linkage.period))
          for (const role of either(linkage.role))
            for (const amount of amountsOf(linkage.amount, amountsIn))
              for (const text of readings({ ...linkage, kind, period, role, amount })) this.lesser.add(text);
    }
  }

  /** Whether a linkage that did not come this time is one that came with more. */
  holds(gone: LinkageRecord): boolean {
    return readings(gone).some((text) => this.lesser.has(text));
  }
}

const either = <T>(value: T): readonly (T | undefined)[] => (value == null ? [value] : [value, undefined]);

/** A sum, and what may have been read of it: nothing, or the number as it stands, without its unit. */
const amountsOf = (
  amount: LinkageRecord["amount"],
  unit: AmountUnit | undefined,
): readonly LinkageRecord["amount"][] =>
  amount == null || unit === undefined
    ? either(amount)
    : [amount, undefined, { ...amount, amount: inUnit(amount.amount, unit) }];

/** A period, and what may have been read of it: one side, or nothing. */
function periodsIn(period: string | null | undefined): readonly (string | undefined)[] {
  if (period == null) return [undefined];
  const [start = "", end = start] = period.split("/");
  return [period, undefined, `${start}/..`, `../${end}`];
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
