import type { NetworkRepository } from "../repositories/network-repository.js";
import type { StoredLinkage } from "../repositories/stored.js";
import type { Walk } from "../repositories/walk.js";

/** What to grow: from whom (empty: the whole network), how far, and how much of it at most. */
export interface Growth {
  readonly around: readonly string[];
  readonly depth: number;
  readonly walk: Walk;
  readonly maxNodes: number;
  readonly maxLinkages: number;
}

/** A part of the network by ids, with what had to be left out. */
export interface GrownNetwork {
  readonly ids: readonly string[];
  readonly linkages: readonly StoredLinkage[];
  readonly truncated: boolean;
  readonly omittedNodes: number;
  readonly omittedLinkages: number;
  readonly reachedDepth: number;
}

/**
 * Grows ring by ring: nearest first, in a ring the best connected first. Where a ring does not fit, what fits is kept,
 * the rest is counted, and nothing behind it is looked for. Round trips: one a ring, one for the linkages, and one each
 * to count the linkages left out where something was.
 */
export async function growNetwork(repository: NetworkRepository, growth: Growth): Promise<GrownNetwork> {
  const { around, walk, maxNodes, maxLinkages } = growth;
  const kept = [...around];
  let inner: readonly string[] = [];
  let frontier: readonly string[] = around;
  let omittedNodes = 0;
  let reachedDepth = 0;
  if (around.length === 0) {
    const ring = await repository.wholeRing(walk, maxNodes);
    kept.push(...ring.ids);
    inner = ring.ids;
    omittedNodes = ring.total - ring.ids.length;
  }
  while (reachedDepth < growth.depth && frontier.length > 0 && omittedNodes === 0) {
    const ring = await repository.nextRing(frontier, kept, walk, maxNodes - kept.length);
    inner = frontier;
    frontier = ring.ids;
    kept.push(...ring.ids);
    omittedNodes = ring.total - ring.ids.length;
    reachedDepth += 1;
  }
  const leftOut = omittedNodes === 0 ? 0 : await repository.countLinkagesLeftOut(inner, kept, walk);
  const linkages = await repository.linkagesBetween(kept, walk, maxLinkages + 1);
  const cut = linkages.length > maxLinkages;
  const total = cut ? await repository.countLinkagesBetween(kept, walk) : linkages.length;
  const omittedLinkages = leftOut + Math.max(0, total - maxLinkages);
  return {
    ids: kept,
    linkages: linkages.slice(0, maxLinkages),
    truncated: omittedNodes > 0 || omittedLinkages > 0,
    omittedNodes,
    omittedLinkages,
    reachedDepth,
  };
}
