import { at } from "./typed-array.js";
import type { Network } from "./network.js";
import type { LinkageKey } from "../store/repositories/linkage-repository.js";
import { degreeOf } from "./held-degree.js";

/** How the graph finds a linkage: from the end with fewer linkages to look through. */
export function linkageKey(network: Network, linkage: number): LinkageKey {
  const [a, b] = [at(network.from, linkage), at(network.to, linkage)];
  const end = degreeOf(network, a) <= degreeOf(network, b) ? a : b;
  return [network.ids[end] as string, network.linkageIds[linkage] as string];
}
