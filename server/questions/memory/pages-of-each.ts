import type { Placed } from "../../network/orders/orders.js";
import { whenKnown } from "../../store/awaitable.js";
import type { OfEach } from "../answerer.js";
import type { ReadEach } from "./record-source.js";

/**
 * A page of each of many, of which memory says what stands on it: at once where no record has to be read, else with one
 * round trip for all.
 */
export function pagesOfEach<T, A>(
  pages: OfEach<readonly Placed[]>,
  known: (index: number) => T | undefined,
  read: ReadEach<T>,
  shown: (id: string, placed: readonly Placed[], records: readonly T[]) => A,
): OfEach<A> {
  return {
    known: (id) => {
      const placed = pages.known(id);
      const records = placed?.map(({ index }) => known(index));
      return placed === undefined || !records || records.includes(undefined)
        ? undefined
        : shown(id, placed, records as T[]);
    },
    find: (ids) =>
      whenKnown(pages.find(ids), (placed) => {
        const numbers = [...new Set([...placed.values()].flat().map(({ index }) => index))];
        return whenKnown(read(numbers), (records) => {
          const byNumber = new Map(numbers.map((number, place) => [number, records[place]]));
          const shownOf = (id: string): A => {
            const there = (placed.get(id) ?? []).filter(({ index }) => byNumber.get(index) !== undefined);
            return shown(
              id,
              there,
              there.map(({ index }) => byNumber.get(index) as T),
            );
          };
          return new Map(ids.map((id) => [id, shownOf(id)]));
        });
      }),
  };
}
