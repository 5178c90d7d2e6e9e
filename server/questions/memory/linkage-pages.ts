import type { HeldLinkages } from "../../network/held-linkages.js";
import { at } from "../../network/typed-array.js";
import { whenKnown } from "../../store/awaitable.js";
import { type PageRow, rowsAt } from "../../store/repositories/keyset.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import type { OfEach } from "../answerer.js";
import { byId } from "../of-each.js";
import type { RecordSource } from "./record-source.js";

/**
 * Pages of the linkages of some stakeholders, of which `pageOf` gives the numbers: at most two round trips beside each
 * other, one for linkages and one for who is at their other ends, where the request reads them.
 */
export function linkagePages(
  linkages: HeldLinkages,
  pageOf: (id: string) => readonly number[],
  records: RecordSource,
): OfEach<readonly PageRow<StoredLinkage>[]> {
  const { from, to, ids, linkageIds, indexOf } = linkages.network;
  const pages = new Map<string, readonly number[]>();
  const numbersOf = (id: string): readonly number[] => {
    const known = pages.get(id) ?? pageOf(id);
    pages.set(id, known);
    return known;
  };
  const idOf = (linkage: number): string => linkageIds[linkage] as string;
  const rows = (numbers: readonly number[], found: readonly StoredLinkage[]): PageRow<StoredLinkage>[] =>
    rowsAt(
      numbers.map((linkage) => [null, idOf(linkage)]),
      found,
    );
  return {
    known: (id) => {
      const numbers = numbersOf(id);
      const found: StoredLinkage[] = [];
      for (const linkage of numbers) {
        const record = records.linkage(idOf(linkage));
        if (record === undefined) return undefined;
        found.push(record);
      }
      return rows(numbers, found);
    },
    find: (asked) => {
      const far = new Set<string>();
      const wanted = new Set<number>();
      for (const id of asked)
        for (const linkage of numbersOf(id)) {
          const start = at(from, linkage);
          far.add(ids[start === indexOf.get(id) ? at(to, linkage) : start] as string);
          wanted.add(linkage);
        }
      const ends = records.readsEnds() ? records.stakeholders([...far]) : undefined;
      const read = records.linkages(Array.from(wanted, (linkage) => linkages.keyOf(linkage)));
      return whenKnown(read, (found) =>
        whenKnown(ends, () => {
          const known = byId(found);
          const each = (id: string): PageRow<StoredLinkage>[] =>
            rows(
              numbersOf(id),
              numbersOf(id).flatMap((linkage) => known.get(idOf(linkage)) ?? []),
            );
          return new Map(asked.map((id) => [id, each(id)]));
        }),
      );
    },
  };
}
