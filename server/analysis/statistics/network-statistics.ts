import { findComponents } from "../components.js";
import { type Bridge, findCuts } from "../cuts.js";
import { degreesOf, type Network } from "../network.js";
import { countTriangles } from "../triangles.js";
import { at, real } from "../../network/arrays/typed-array.js";
import { boundDiameter, type Diameter } from "./diameter.js";
import { mixing, type Mixing } from "./mixing.js";
import { reciprocity } from "./reciprocity.js";

/** How many things have a size. */
export interface SizeCount {
  readonly size: number;
  readonly count: number;
}

/** What can be said about a network as a whole; shares are null where there is nothing to divide by. */
export interface NetworkStatistics {
  /** Pairs of partners. */
  readonly pairs: number;
  readonly density: number | null;
  readonly meanDegree: number | null;
  /** Connected parts by size, largest first. */
  readonly components: readonly SizeCount[];
  readonly diameter: Diameter | null;
  /** Triangles over pairs of partners of one (three times, since each has three): Newman, Networks, 7.9. */
  readonly transitivity: number | null;
  /** The mean share of pairs of partners who are partners (Watts and Strogatz, Nature 393, 1998). */
  readonly clustering: number | null;
  readonly reciprocity: number | null;
  /** Stakeholders by number of partners, fewest first. */
  readonly degrees: readonly SizeCount[];
  readonly mixing: Mixing;
  /** How many stakeholders are cut vertices. */
  readonly cutVertices: number;
  /** Those that cut off the most first. */
  readonly bridges: readonly Bridge[];
}

/** Looks at the whole network; one visit of every triangle, otherwise linear but for the diameter. */
export function networkStatistics(network: Network): NetworkStatistics {
  const { size } = network;
  const components = findComponents(network);
  const degrees = degreesOf(network);
  const pairs = network.partners.length / 2;
  const { cutsOff, bridges } = findCuts(network);
  return {
    pairs,
    density: size < 2 ? null : pairs / ((size * (size - 1)) / 2),
    meanDegree: size === 0 ? null : (2 * pairs) / size,
    components: countSizes(components.sizes).reverse(),
    diameter: boundDiameter(network, components),
    ...clusteringOf(network, degrees),
    reciprocity: reciprocity(network),
    degrees: countSizes(degrees),
    mixing: mixing(network),
    cutVertices: cutsOff.reduce((count, cut) => count + (cut > 0 ? 1 : 0), 0),
    bridges: [...bridges].sort((a, b) => b.cutsOff - a.cutsOff || a.a - b.a || a.b - b.b),
  };
}

function countSizes(sizes: Int32Array): SizeCount[] {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].map(([size, count]) => ({ size, count })).sort((a, b) => a.size - b.size);
}

function clusteringOf(
  network: Network,
  degrees: Int32Array,
): Pick<NetworkStatistics, "transitivity" | "clustering"> {
  const triangles = countTriangles(network);
  let closed = 0;
  let open = 0;
  let sum = 0;
  for (let v = 0; v < network.size; v += 1) {
    const pairs = (at(degrees, v) * (at(degrees, v) - 1)) / 2;
    closed += real(triangles, v);
    open += pairs;
    if (pairs > 0) sum += real(triangles, v) / pairs;
  }
  return {
    transitivity: open === 0 ? null : closed / open,
    clustering: network.size === 0 ? null : sum / network.size,
  };
}
