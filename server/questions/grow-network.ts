import type { RequestContext } from "../api/context.js";
import { heldNetworks } from "../network/held-networks.js";
import type { NetworkRepository } from "../store/repositories/network-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import type { Walk } from "../store/repositories/walk.js";

/** What to grow: from whom (empty: the whole network), how far, and how much of it at most. */
export interface Growth {
  readonly around: readonly string[];
  readonly depth: number;
  readonly walk: Walk;
  readonly maxNodes: number;
  readonly maxLinkages: number;
}

/** A part of the network, nearest stakeholders first, with what had to be left out. */
export interface GrownNetwork {
  readonly nodes: readonly StoredStakeholder[];
  readonly linkages: readonly StoredLinkage[];
  readonly truncated: boolean;
  readonly omittedNodes: number;
  readonly omittedLinkages: number;
  readonly reachedDepth: number;
}

/** The stakeholders of the rings, and what did not fit. */
interface Grown {
  /** Nearest first, in a ring the best connected first. */
  readonly kept: readonly string[];
  /** Those whose linkages lead to what did not fit. */
  readonly inner: readonly string[];
  readonly omittedNodes: number;
  readonly reachedDepth: number;
}

/**
 * Grows ring by ring: nearest first, in a ring the best connected first. Where a ring does not fit, what fits is kept,
 * the rest is counted, and nothing behind it is looked for. Round trips: one a ring where the network is not held in
 * memory, one for the linkages, one beside it for the stakeholders, and one each to count what was left out.
 */
export async function growNetwork(context: RequestContext, growth: Growth): Promise<GrownNetwork> {
  const { repositories } = context;
  const { walk, maxLinkages } = growth;
  const held = context.held?.whole;
  const find = repositories.linkages.byKeys;
  const networks = (held && heldNetworks(held, walk, find)) ?? repositories.networks;
  const { kept, inner, omittedNodes, reachedDepth } = await growRings(networks, growth);
  const [leftOut, nodes, linkages] = await Promise.all([
    omittedNodes === 0 ? 0 : networks.countLinkagesLeftOut(inner, kept, walk),
    repositories.stakeholders.byIds(kept),
    networks.linkagesBetween(kept, walk, maxLinkages + 1),
  ]);
  const shown = linkages.slice(0, maxLinkages);
  const cut = linkages.length > maxLinkages;
  const total = cut ? await networks.countLinkagesBetween(kept, walk) : linkages.length;
  const omittedLinkages = leftOut + Math.max(0, total - maxLinkages);
  return {
    nodes,
    linkages: shown,
    truncated: omittedNodes > 0 || omittedLinkages > 0,
    omittedNodes,
    omittedLinkages,
    reachedDepth,
  };
}

async function growRings(
  networks: NetworkRepository,
  { around, depth, walk, maxNodes }: Growth,
): Promise<Grown> {
  const kept = [...around];
  let inner: readonly string[] = [];
  let frontier: readonly string[] = around;
  let omittedNodes = 0;
  let reachedDepth = 0;
  if (around.length === 0) {
    const ring = await networks.wholeRing(walk, maxNodes);
    kept.push(...ring.ids);
    inner = ring.ids;
    omittedNodes = ring.total - ring.ids.length;
  }
  while (reachedDepth < depth && frontier.length > 0 && omittedNodes === 0) {
    const ring = await networks.nextRing(frontier, kept, walk, maxNodes - kept.length);
    inner = frontier;
    frontier = ring.ids;
    kept.push(...ring.ids);
    omittedNodes = ring.total - ring.ids.length;
    reachedDepth += 1;
  }
  return { kept, inner, omittedNodes, reachedDepth };
}
