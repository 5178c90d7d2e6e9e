import { inTurns } from "../turns/in-turns.js";
import { byCodePoint } from "./by-code-point.js";
import type { IdOrder } from "./id-order.js";
import { firstWhere, patchedOrder } from "../arrays/sorted-numbers.js";
import { sortInSlices, sortSteps } from "../turns/sort-in-slices.js";
import { ROWS_A_STEP, type Steps } from "../turns/steps.js";
import { at } from "../arrays/typed-array.js";
import type { OrderDirection } from "../../../schema/enums.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { Cursor, PageRequest, Position } from "../../store/repositories/keyset.js";

/** What a list is sorted by. */
export interface Order<F extends string> {
  readonly field: F;
  readonly direction: OrderDirection;
}

type Key = string | number;
type Test = (index: number) => boolean;

/** One field that a list may be sorted by. */
export interface SortColumn {
  /** What a cursor keeps of it, as the graph's statement would give it. */
  readonly keyOf: (index: number, descending: boolean) => Key;
  /** A number in the same order, where keys take longer to make or to compare. */
  readonly rankOf?: (index: number, descending: boolean) => number;
}

/** What is sorted: numbered things with ids. */
export interface Sorted<F extends string> {
  readonly byId: IdOrder;
  readonly idOf: (index: number) => string;
  /** Null stands for the id itself. */
  readonly columns: Readonly<Record<F, SortColumn | null>>;
}

/** One of a page, and where it stands in the list. */
export class Placed {
  constructor(
    readonly index: number,
    private readonly list: { positionOf(index: number): Position },
  ) {}

  position(): Position {
    return this.list.positionOf(this.index);
  }
}

/** Of more the first are not looked for, but all are sorted. */
const MOST_LEADING = 1_000;

/** All of them in the orders that are asked for: each is sorted once, 4 bytes each, and follows every patch. */
export class Orders<F extends string> {
  readonly #orders: Map<string, Awaitable<Int32Array>>;
  /** Those that are sorted, with what they are sorted by: what a patch takes along. */
  readonly #sorted = new Map<string, { readonly order: Order<F>; readonly list: Int32Array }>();

  constructor(
    private readonly sorted: Sorted<F>,
    known: Iterable<{ readonly order: Order<F>; readonly list: Int32Array }> = [],
  ) {
    for (const one of known) this.#sorted.set(nameOf(one.order), one);
    this.#orders = new Map([...this.#sorted].map(([name, { list }]) => [name, list]));
  }

  /** One page of those that pass a test, and one more, as a statement would give them. The order that it sorts is for all who ask later. */
  page(order: Order<F>, request: PageRequest, test: Test, signal?: AbortSignal): Awaitable<Placed[]> {
    const comparison = this.#comparisonOf(order);
    return whenKnown(this.#inOrder(order, comparison), (list) =>
      inTurns(pageSteps(list, comparison, request, test), signal),
    );
  }

  /** The same of some that are given by their numbers, each once. A first page looks at each, any other sorts them. */
  *pageAmong(numbers: Iterable<number>, order: Order<F>, request: PageRequest): Steps<Placed[]> {
    const comparison = this.#comparisonOf(order);
    const { limit, reversed, after, before } = request;
    if (after === null && before === null && limit < MOST_LEADING) {
      const isBefore = (a: number, b: number): boolean => comparison.ofTwo(a, b) < 0 !== reversed;
      return (yield* leading(numbers, limit + 1, isBefore)).map(comparison.place);
    }
    const sorted = yield* sortSteps(Int32Array.from(numbers), comparison.ofTwo);
    return yield* pageSteps(sorted, comparison, request, () => true);
  }

  /** The orders of what is there after a patch. `touched` are those whose keys may differ, who came or are gone. */
  *patched(sorted: Sorted<F>, touched: ReadonlySet<number>): Steps<Orders<F>> {
    const isIn = ({ byId }: Sorted<F>, index: number): boolean => (byId.places[index] ?? -1) >= 0;
    const leaving = [...touched].filter((index) => isIn(this.sorted, index));
    const coming = [...touched].filter((index) => isIn(sorted, index));
    const known: { order: Order<F>; list: Int32Array }[] = [];
    const after = new Orders(sorted);
    for (const { order, list } of this.#sorted.values()) {
      const { ofTwo } = after.#comparisonOf(order);
      known.push({ order, list: yield* patchedOrder(list, { leaving, coming }, ofTwo) });
      yield;
    }
    return new Orders(sorted, known);
  }

  #comparisonOf({ field, direction }: Order<F>): Comparison<F> {
    return new Comparison(this.sorted, this.sorted.columns[field], direction === "DESC");
  }

  #inOrder(order: Order<F>, comparison: Comparison<F>): Awaitable<Int32Array> {
    const name = nameOf(order);
    let list = this.#orders.get(name);
    if (list === undefined) {
      list = this.#sort(order, comparison);
      this.#orders.set(name, list);
    }
    return list;
  }

  #sort(order: Order<F>, { ofTwo }: Comparison<F>): Awaitable<Int32Array> {
    const { byId, columns } = this.sorted;
    const ascending = byId.order;
    if (columns[order.field] === null)
      return order.direction === "DESC" ? ascending.slice().reverse() : ascending;
    return whenKnown(sortInSlices(ascending, ofTwo), (list) => {
      this.#sorted.set(nameOf(order), { order, list });
      this.#orders.set(nameOf(order), list);
      return list;
    });
  }
}

const nameOf = ({ field, direction }: Order<string>): string => `${field} ${direction}`;

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
    const byId = at(sorted.byId.places, a) - at(sorted.byId.places, b);
    if (column === null) return sign * byId;
    const { rankOf, keyOf } = column;
    const difference = rankOf
      ? rankOf(a, descending) - rankOf(b, descending)
      : compareKeys(keyOf(a, descending), keyOf(b, descending));
    return sign * difference || byId;
  };

  withCursor(index: number, { key, id }: Cursor): number {
    const [ownKey, ownId] = this.positionOf(index);
    if (ownKey === null) return this.sign * byCodePoint(ownId, id);
    return this.sign * compareKeys(ownKey, key as Key) || byCodePoint(ownId, id);
  }

  readonly place = (index: number): Placed => new Placed(index, this);

  positionOf(index: number): Position {
    return [this.column && this.column.keyOf(index, this.descending), this.sorted.idOf(index)];
  }
}

/** The first `most` in an order of different ones. */
function* leading(
  numbers: Iterable<number>,
  most: number,
  isBefore: (a: number, b: number) => boolean,
): Steps<number[]> {
  const first: number[] = [];
  let looks = 0;
  for (const number of numbers) {
    if (++looks % ROWS_A_STEP === 0) yield;
    if (first.length === most && !isBefore(number, first[most - 1] as number)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(number, first[middle] as number)) high = middle;
      else low = middle + 1;
    }
    if (first.length === most) first.pop();
    first.splice(low, 0, number);
  }
  return first;
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
    if (step % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const index = at(list, reversed ? high - 1 - step : low + step);
    if (test(index)) found.push(comparison.place(index));
  }
  return found;
}
