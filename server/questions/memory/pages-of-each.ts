import type { Placed } from "../../network/orders.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { OfEach } from "../answerer.js";

/**
 * A page of each of many, of which memory says what stands on it: at once where no record has to be read, else with one
 * round trip for all.
 */
export function pagesOfEach<T extends { readonly id: string }, A>(
  pageOf: (id: string) => readonly Placed[],
  known: (index: number) => T | undefined,
  read: (numbers: readonly number[]) => Awaitable<readonly T[]>,
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
      const records = placed.flatMap(({ index }) => known(index) ?? []);
      return records.length === placed.length ? shown(id, placed, records) : undefined;
    },
    find: (ids) => {
      const numbers = [...new Set(ids.flatMap((id) => placedOf(id).map(({ index }) => index)))];
      return whenKnown(
        read(numbers),
        (records) => new Map(ids.map((id) => [id, shown(id, placedOf(id), records)])),
      );
    },
  };
}
