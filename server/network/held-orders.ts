import type { OrderDirection } from "../../schema/enums.js";
import { at } from "./typed-array.js";
import { inTurns } from "./in-turns.js";
import type { Steps } from "./steps.js";
import type { Cursor, PageRequest } from "../store/repositories/keyset.js";
import { byCodePoint } from "./by-code-point.js";
import type { Test } from "./held-conditions.js";
import { sortInSlices } from "./sort-in-slices.js";

/** What a list is sorted by. */
export interface Order<F extends string> {
  readonly field: F;
  readonly direction: OrderDirection;
}

type Key = string | number;

/** One field that a list may be sorted by. */
export interface SortColumn {
  /** What a cursor keeps of it, as the graph's statement would give it. */
  readonly keyOf: (index: number, descending: boolean) => Key;
  /** A number in the same order, where keys take longer to make or to compare. */
  readonly rankOf?: (index: number, descending: boolean) => number;
}

/** What is sorted: numbered things with ids. */
export interface Sorted<F extends string> {
  readonly count: number;
  readonly idOf: (index: number) => string;
  /** In which order their ids are. */
  readonly byId: (a: number, b: number) => number;
  /** Fields that are not here, the graph sorts by; null stands for the id itself. */
  readonly columns: Partial<Record<F, SortColumn | null>>;
}

/** Where one stands in a list: what a cursor keeps of it. */
export type Position = readonly [key: Key | null, id: string];

/** One of a page. */
export interface Placed {
  readonly index: number;
  readonly position: Position;
}

/** Ones that are looked at before the clock is. */
const A_STEP = 4096;

/** All of them in the orders that are asked for: each is sorted once, 4 bytes each. */
export class HeldOrders<F extends string> {
  readonly #orders = new Map<string, Promise<Int32Array>>();

  constructor(private readonly sorted: Sorted<F>) {}

  /**
   * One page of those that pass a test, and one more, as a statement would give them; undefined for an order that is not
   * held.
   */
  page(order: Order<F>, request: PageRequest, test: Test | Promise<Test>): Promise<Placed[]> | undefined {
    const column = this.sorted.columns[order.field];
    if (column === undefined) return undefined;
    const comparison = new Comparison(this.sorted, column, order.direction === "DESC");
    return Promise.all([this.#inOrder(order, comparison), test]).then(([list, passes]) =>
      inTurns(pageSteps(list, comparison, request, passes)),
    );
  }

  #inOrder({ field, direction }: Order<F>, comparison: Comparison<F>): Promise<Int32Array> {
    const name = `${field} ${direction}`;
    let list = this.#orders.get(name);
    if (list === undefined) {
      list = sortInSlices(this.sorted.count, comparison.ofTwo);
      this.#orders.set(name, list);
    }
    return list;
  }
}

/** By key, equal ones by id upwards; by id alone (either way) where there is no key. */
class Comparison<F extends string> {
  private readonly sign: number;

  constructor(
    private readonly sorted: Sorted<F>,
    private readonly column: SortColumn | null,
    private readonly descending: boolean,
  ) {
    this.sign = descending ? -1 : 1;
  }

  readonly ofTwo = (a: number, b: number): number => {
    const { column, sign, descending, sorted } = this;
    if (column === null) return sign * sorted.byId(a, b);
    const { rankOf, keyOf } = column;
    const difference = rankOf
      ? rankOf(a, descending) - rankOf(b, descending)
      : compareKeys(keyOf(a, descending), keyOf(b, descending));
    return sign * difference || sorted.byId(a, b);
  };

  withCursor(index: number, { key, id }: Cursor): number {
    const [ownKey, ownId] = this.positionOf(index);
    if (ownKey === null) return this.sign * byCodePoint(ownId, id);
    return this.sign * compareKeys(ownKey, key as Key) || byCodePoint(ownId, id);
  }

  positionOf(index: number): Position {
    return [this.column && this.column.keyOf(index, this.descending), this.sorted.idOf(index)];
  }
}

const compareKeys = (a: Key, b: Key): number =>
  typeof a === "number" ? a - (b as number) : byCodePoint(a, b as string);

function* pageSteps<F extends string>(
  list: Int32Array,
  comparison: Comparison<F>,
  { after, before, reversed, limit }: PageRequest,
  test: Test,
): Steps<Placed[]> {
  /** The first place from which on positions stand behind one, or at it. */
  const place = (cursor: Cursor, least: number): number =>
    firstWhere(list, (index) => comparison.withCursor(index, cursor) >= least);
  const low = after === null ? 0 : place(after, Number.MIN_VALUE);
  const high = before === null ? list.length : place(before, 0);
  const found: Placed[] = [];
  for (let step = 0; step < high - low && found.length <= limit; step++) {
    if (step % A_STEP === A_STEP - 1) yield;
    const index = at(list, reversed ? high - 1 - step : low + step);
    if (test(index)) found.push({ index, position: comparison.positionOf(index) });
  }
  return found;
}

/** The first place from which on a condition holds; it must hold for all after one that it holds for. */
function firstWhere(list: Int32Array, holds: (index: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(at(list, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
