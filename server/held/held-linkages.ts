import type { LinkageFilter } from "../../schema/filters/filters.js";
import type { Network } from "../matchmaking/network.js";
import { at } from "../analytics/typed-array.js";
import type { LinkageKey } from "../repositories/linkage-repository.js";
import type { PageRequest } from "../repositories/keyset.js";
import { byCodePoint } from "./by-code-point.js";
import { linkageTest, type Test } from "./held-filter.js";
import { linkageKey } from "./held-keys.js";
import { sortInSlices } from "./sort-in-slices.js";

/** The linkages that a filter lets through, by id. */
interface HeldList {
  /** A look at each linkage. */
  count(): number;
  /** A page and one more, as a statement would give them. */
  page(descending: boolean, request: PageRequest): LinkageKey[];
}

/** All linkages in the order of their ids: 4 bytes each beside the network. */
export class HeldLinkages {
  private constructor(
    private readonly network: Network,
    private readonly order: Int32Array,
  ) {}

  static async of(network: Network): Promise<HeldLinkages> {
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
        count: () => this.order.reduce((sum, index) => sum + (test(index) ? 1 : 0), 0),
        page: (descending, request) => this.#page(test, descending, request),
      }
    );
  }

  #page(test: Test, descending: boolean, { after, before, reversed, limit }: PageRequest): LinkageKey[] {
    const { order } = this;
    // Places count upwards by id, whichever way the list goes.
    const [above, below] = descending ? [before, after] : [after, before];
    const low = above === null ? 0 : this.#placeOf(above.id, true);
    const high = below === null ? order.length : this.#placeOf(below.id, false);
    const upwards = descending === reversed;
    const found: LinkageKey[] = [];
    for (let step = 0; step < high - low && found.length <= limit; step++) {
      const index = at(order, upwards ? low + step : high - 1 - step);
      if (test(index)) found.push(linkageKey(this.network, index));
    }
    return found;
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
