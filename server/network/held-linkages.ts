import type { LinkageFilter } from "../../schema/filters/filters.js";
import type { LinkageOrderField } from "../../schema/orders.js";
import { at } from "./typed-array.js";
import { inTurns } from "./in-turns.js";
import type { Steps } from "./steps.js";
import type { LinkageKey } from "../store/repositories/linkage-repository.js";
import type { PageRequest } from "../store/repositories/keyset.js";
import { byCodePoint } from "./by-code-point.js";
import { placesAmong, placesOf } from "./connection-order.js";
import type { Test } from "./held-conditions.js";
import { linkageTest } from "./held-filter.js";
import { linkageKey } from "./held-keys.js";
import { linkageOrders } from "./linkage-orders.js";
import type { HeldOrders, Order, Position } from "./held-orders.js";
import type { HeldNetwork } from "./held-network.js";
import { Remembered } from "./remembered.js";
import { sortInSlices } from "./sort-in-slices.js";

/** The linkages that a filter lets through, by id. */
interface HeldList {
  /** A look at each linkage, once for each filter. */
  count(): Promise<number>;
  /** A page and one more, as a statement would give them. */
  page(order: Order<LinkageOrderField>, request: PageRequest): Promise<PlacedLinkage[]>;
}

/** Where a linkage stands in a list, and how it is found. */
interface PlacedLinkage {
  readonly position: Position;
  readonly key: LinkageKey;
}

/** Linkages that are looked at before the clock is. */
const A_STEP = 4096;

/** So many filters are remembered with how many linkages they let through. */
const MOST_COUNTS = 256;

/** All linkages in the order of their ids: 8 bytes each beside the network. */
export class HeldLinkages {
  readonly #orders: HeldOrders<LinkageOrderField>;
  readonly #counts = new Remembered<Promise<number>>(MOST_COUNTS);
  /** The place of each linkage in the order. */
  private readonly places: Int32Array;

  private constructor(
    readonly network: HeldNetwork,
    private readonly order: Int32Array,
  ) {
    this.places = placesOf(order);
    this.#orders = linkageOrders(network, this.places);
  }

  static async of(network: HeldNetwork): Promise<HeldLinkages> {
    const { linkageIds } = network;
    const id = (index: number): string => linkageIds[index] as string;
    return new HeldLinkages(
      network,
      await sortInSlices(linkageIds.length, (a, b) => byCodePoint(id(a), id(b))),
    );
  }

  /** Those that a filter lets through; undefined where it asks for what is not held. */
  through(filter: LinkageFilter | null | undefined): HeldList | undefined {
    const test = linkageTest(this.network, filter);
    return (
      test && {
        count: () =>
          this.#counts.get(JSON.stringify(filter ?? {}), () => inTurns(counted(this.order.length, test))),
        page: (order, request) => this.#page(test, order, request),
      }
    );
  }

  /** The keys of linkages that are given by their numbers, by id. */
  keysInOrder(linkages: readonly number[]): LinkageKey[] {
    const places = placesAmong(this.places, linkages).sort();
    return Array.from(places, (place) => this.keyOf(at(this.order, place)));
  }

  keyOf(linkage: number): LinkageKey {
    return linkageKey(this.network, linkage);
  }

  /** The numbers of a page and one more of linkages that are given by their numbers. */
  pageOf(
    linkages: readonly number[],
    descending: boolean,
    { after, before, reversed, limit }: PageRequest,
  ): number[] {
    const [low, high] = this.#bounds(descending, after, before);
    const places = placesAmong(this.places, linkages).filter((place) => place >= low && place < high);
    places.sort();
    if (descending !== reversed) places.reverse();
    return Array.from(places.subarray(0, limit + 1), (place) => at(this.order, place));
  }

  async #page(test: Test, order: Order<LinkageOrderField>, request: PageRequest): Promise<PlacedLinkage[]> {
    const placed = await this.#orders.page(order, request, test);
    if (placed) return placed.map(({ index, position }) => ({ position, key: this.keyOf(index) }));
    const found = await inTurns(this.#pageById(test, order.direction === "DESC", request));
    return found.map((index) => {
      const key = this.keyOf(index);
      return { position: [null, key[1]], key };
    });
  }

  *#pageById(
    test: Test,
    descending: boolean,
    { after, before, reversed, limit }: PageRequest,
  ): Steps<number[]> {
    const { order } = this;
    const [low, high] = this.#bounds(descending, after, before);
    const upwards = descending === reversed;
    const found: number[] = [];
    for (let step = 0; step < high - low && found.length <= limit; step++) {
      if (step % A_STEP === A_STEP - 1) yield;
      const index = at(order, upwards ? low + step : high - 1 - step);
      if (test(index)) found.push(index);
    }
    return found;
  }

  /** The places between two cursors. They count upwards by id, whichever way the list goes. */
  #bounds(
    descending: boolean,
    after: PageRequest["after"],
    before: PageRequest["before"],
  ): [low: number, high: number] {
    const [above, below] = descending ? [before, after] : [after, before];
    return [
      above === null ? 0 : this.#placeOf(above.id, true),
      below === null ? this.order.length : this.#placeOf(below.id, false),
    ];
  }

  /** The first place of an id, or behind it. */
  #placeOf(id: string, behind: boolean): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const side = byCodePoint(this.network.linkageIds[at(this.order, middle)] as string, id);
      if (side < 0 || (behind && side === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function* counted(linkageCount: number, test: Test): Steps<number> {
  let count = 0;
  for (let index = 0; index < linkageCount; index++) {
    if (index % A_STEP === 0) yield;
    if (test(index)) count += 1;
  }
  return count;
}
