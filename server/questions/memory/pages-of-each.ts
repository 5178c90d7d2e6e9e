import type { Placed } from "../../network/orders/orders.js";
import { whenKnown } from "../../store/awaitable.js";
import type { OfEach } from "../answerer.js";
import type { ReadEach } from "./record-source.js";

/**
 * A page of each of many, of which memory says what stands on it: at once where no record has to be read, else with one
 * round trip for all.
 */
export function pagesOfEach<T, A>(
  pageOf: (id: string) => readonly Placed[],
  known: (index: number) => T | undefined,
  read: ReadEach<T>,
  shown: (id: string, placed: readonly Placed[], records: readonly T[]) => A,
): OfEach<A> {
  const pages = new Map<string, readonly Placed[]>();
  const placedOf = (id: string): readonly Placed[] => {
    const page = pages.get(id) ?? pageOf(id);
    pages.set(id, page);
    return page;
  };
  return {
    known: (id) => {
      const placed = placedOf(id);
      const records = placed.map(({ index }) => known(index));
      return records.includes(undefined) ? undefined : shown(id, placed, records as T[]);
    },
    find: (ids) => {
      const numbers = [...new Set(ids.flatMap((id) => placedOf(id).map(({ index }) => index)))];
      return whenKnown(read(numbers), (records) => {
        const byNumber = new Map(numbers.map((number, place) => [number, records[place]]));
        const shownOf = (id: string): A => {
          const there = placedOf(id).filter(({ index }) => byNumber.get(index) !== undefined);
          return shown(
            id,
            there,
            there.map(({ index }) => byNumber.get(index) as T),
          );
        };
        return new Map(ids.map((id) => [id, shownOf(id)]));
      });
    },
  };
}
