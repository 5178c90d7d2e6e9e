import { at } from "./typed-array.js";
import type { Network } from "./network.js";
import type { Ring } from "../store/repositories/network-repository.js";
import { byCodePoint } from "./by-code-point.js";
import { degreeOf } from "./held-degree.js";
import { sortInSlices } from "./sort-in-slices.js";

/** All stakeholders, best connected first and equal ones by id: 8 bytes each beside the network. */
export class ConnectionOrder {
  private readonly places: Int32Array;

  private constructor(
    private readonly network: Network,
    private readonly order: Int32Array,
  ) {
    this.places = placesOf(order);
  }

  static async of(network: Network): Promise<ConnectionOrder> {
    const id = (index: number): string => network.ids[index] as string;
    const order = await sortInSlices(
      network.ids.length,
      (a, b) => degreeOf(network, b) - degreeOf(network, a) || byCodePoint(id(a), id(b)),
    );
    return new ConnectionOrder(network, order);
  }

  /** The best connected `room` of these, and how many they are. */
  best(members: readonly number[], room: number): Ring {
    const places = placesAmong(this.places, members).sort();
    return {
      ids: Array.from(
        places.subarray(0, Math.max(0, room)),
        (place) => this.network.ids[at(this.order, place)] as string,
      ),
      total: members.length,
    };
  }
}

/** Where these stand, in no order. */
export function placesAmong(places: Int32Array, members: readonly number[]): Int32Array {
  const found = new Int32Array(members.length);
  members.forEach((index, i) => (found[i] = at(places, index)));
  return found;
}

/** Where in an order each number stands. */
export function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((index, place) => (places[index] = place));
  return places;
}
