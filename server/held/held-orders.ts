import type { OrderDirection } from "../../schema/enums.js";
import type { StakeholderOrderField } from "../../schema/orders.js";
import type { StakeholderType } from "../../schema/stakeholder-kinds.js";
import type { Cursor, PageRequest } from "../repositories/keyset.js";
import type { KeyRow } from "../repositories/order-repository.js";
import { byCodePoint } from "./by-code-point.js";

type Key = string | number | null;
type Label = "Stakeholder" | StakeholderType;

interface Order {
  readonly field: StakeholderOrderField;
  readonly direction: OrderDirection;
}

/** What stakeholders are sorted by; orders that are not here the graph gives. */
const KEYS: Partial<Record<StakeholderOrderField, (row: KeyRow) => Key>> = {
  NAME: (row) => row.nameKey,
  DEGREE: (row) => row.degree,
  KIND: (row) => row.kind,
  ID: () => null,
};

/** Where a stakeholder stands in a list. */
export type Position = readonly [key: Key, id: string];

/** The lists of all stakeholders, and of each type, in the orders that are asked for; each is sorted once. */
export class HeldOrders {
  readonly #lists = new Map<string, Position[]>();

  constructor(private readonly rows: readonly KeyRow[]) {}

  /** How many there are of a label. */
  count(label: Label): number {
    return this.#list(label, { field: "ID", direction: "ASC" })?.length ?? 0;
  }

  /** The positions of one page and of one more, as a statement would give them; undefined for an order not held. */
  page(label: Label, order: Order, { after, before, reversed, limit }: PageRequest): Position[] | undefined {
    const list = this.#list(label, order);
    if (list === undefined) return undefined;
    const compare = comparator(order);
    const low = after === null ? 0 : firstWhere(list, (one) => compare(one, toPosition(after)) > 0);
    const high =
      before === null ? list.length : firstWhere(list, (one) => compare(one, toPosition(before)) >= 0);
    if (!reversed) return list.slice(low, Math.min(high, low + limit + 1));
    return list.slice(Math.max(low, high - limit - 1), Math.max(low, high)).reverse();
  }

  #list(label: Label, order: Order): Position[] | undefined {
    const keyOf = KEYS[order.field];
    if (keyOf === undefined) return undefined;
    const name = `${label} ${order.field} ${order.direction}`;
    const known = this.#lists.get(name);
    if (known) return known;
    const rows = label === "Stakeholder" ? this.rows : this.rows.filter((row) => row.type === label);
    const list = rows.map((row): Position => [keyOf(row), row.id]).sort(comparator(order));
    this.#lists.set(name, list);
    return list;
  }
}

const toPosition = ({ key, id }: Cursor): Position => [key, id];

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
function firstWhere(list: readonly Position[], holds: (one: Position) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as Position)) high = middle;
    else low = middle + 1;
  }
  return low;
}
