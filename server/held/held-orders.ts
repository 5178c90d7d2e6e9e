import type { OrderDirection } from "../../schema/enums.js";
import type { StakeholderOrderField } from "../../schema/orders.js";
import { STAKEHOLDER_KINDS } from "../matchmaking/network.js";
import { at, byte } from "../analytics/typed-array.js";
import type { Cursor, PageRequest } from "../repositories/keyset.js";
import { byCodePoint } from "./by-code-point.js";
import type { Test } from "./held-conditions.js";
import type { StakeholderColumns } from "./held-network.js";
import { sortInSlices } from "./sort-in-slices.js";

type Key = string | number | null;
type Columns = Pick<StakeholderColumns, "ids" | "kind" | "nameKeys" | "degree">;

/** What a list is sorted by. */
export interface Order {
  readonly field: StakeholderOrderField;
  readonly direction: OrderDirection;
}

/** What stakeholders are sorted by; orders that are not here the graph gives. */
const KEYS: Partial<Record<StakeholderOrderField, (columns: Columns, index: number) => Key>> = {
  NAME: ({ nameKeys }, index) => nameKeys[index] as string,
  DEGREE: ({ degree }, index) => at(degree, index),
  KIND: ({ kind }, index) => STAKEHOLDER_KINDS[byte(kind, index)] as string,
  ID: () => null,
};

/** Where a stakeholder stands in a list. */
export type Position = readonly [key: Key, id: string];

/** All stakeholders in the orders that are asked for: each is sorted once, 4 bytes a stakeholder. */
export class HeldOrders {
  readonly #orders = new Map<string, Promise<Int32Array>>();

  constructor(private readonly columns: Columns) {}

  /**
   * The positions of one page of those that pass a test, and of one more, as a statement would give them; undefined for
   * an order that is not held.
   */
  page(order: Order, request: PageRequest, test: Test | Promise<Test>): Promise<Position[]> | undefined {
    const keyOf = KEYS[order.field];
    if (keyOf === undefined) return undefined;
    const position = (index: number): Position => [
      keyOf(this.columns, index),
      this.columns.ids[index] as string,
    ];
    return Promise.all([this.#sorted(order, position), test]).then(([sorted, passes]) =>
      pageOf(sorted, position, order, request, passes),
    );
  }

  #sorted(order: Order, position: (index: number) => Position): Promise<Int32Array> {
    const name = `${order.field} ${order.direction}`;
    let sorted = this.#orders.get(name);
    if (sorted === undefined) {
      const compare = comparator(order);
      sorted = sortInSlices(this.columns.ids.length, (a, b) => compare(position(a), position(b)));
      this.#orders.set(name, sorted);
    }
    return sorted;
  }
}

function pageOf(
  sorted: Int32Array,
  position: (index: number) => Position,
  order: Order,
  { after, before, reversed, limit }: PageRequest,
  test: Test,
): Position[] {
  const compare = comparator(order);
  /** The first place from which on positions stand behind one, or at it. */
  const place = (cursor: Cursor, least: number): number =>
    firstWhere(sorted, (index) => compare(position(index), [cursor.key, cursor.id]) >= least);
  const low = after === null ? 0 : place(after, Number.MIN_VALUE);
  const high = before === null ? sorted.length : place(before, 0);
  const found: Position[] = [];
  for (let step = 0; step < high - low && found.length <= limit; step++) {
    const index = at(sorted, reversed ? high - 1 - step : low + step);
    if (test(index)) found.push(position(index));
  }
  return found;
}

/** By key, equal ones by id upwards; by id alone (either way) where there is no key. */
function comparator({ direction }: Order): (a: Position, b: Position) => number {
  const sign = direction === "DESC" ? -1 : 1;
  return ([a, idA], [b, idB]) => {
    if (a === null) return sign * byCodePoint(idA, idB);
    const difference = typeof a === "number" ? a - (b as number) : byCodePoint(a, b as string);
    return sign * difference || byCodePoint(idA, idB);
  };
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
