import { nextTurn } from "../store/graph/turns.js";
import type { Ring } from "../store/repositories/network-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import type { Walk } from "../store/repositories/walk.js";
import type { Awaitable } from "../store/awaitable.js";
import { keepLinked, type LinkageEnds } from "./keep-linked.js";

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

/** Linkages that are known by their ends; those that are chosen are read by their numbers. */
export interface LinkageChoice extends LinkageEnds {
  read(chosen: readonly number[]): Awaitable<readonly StoredLinkage[]>;
}

/** The steps of a growing network: rings best connected first, equal ones by id; linkages by id. */
export interface NetworkSteps {
  /** The first `room` of those one step from the frontier that are not seen, and how many they are. */
  nextRing(frontier: readonly string[], seen: readonly string[], walk: Walk, room: number): Awaitable<Ring>;
  /** The first `room` of all. */
  wholeRing(walk: Walk, room: number): Awaitable<Ring>;
  /** The linkages between these stakeholders; undefined where they are more than `most`. */
  linkagesBetween(
    ids: readonly string[],
    walk: Walk,
    most: number,
  ): Awaitable<readonly StoredLinkage[] | undefined>;
  countLinkagesBetween(ids: readonly string[], walk: Walk): Awaitable<number>;
  /** All linkages between these stakeholders, to choose from. */
  choiceBetween(ids: readonly string[], walk: Walk): Awaitable<LinkageChoice>;
  /** How many linkages lead from the inner stakeholders to others than those that are kept. */
  countLinkagesLeftOut(inner: readonly string[], kept: readonly string[], walk: Walk): Awaitable<number>;
}

/** Of so many stakeholders each step takes milliseconds: others have their turn between two. */
const MANY = 500;

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
 * the rest is counted, and nothing behind it is looked for. Asks `networks` once a ring, once for the linkages (twice more
 * where they do not fit, to choose and to read), beside it for the stakeholders, and once to count what was left out.
 */
export async function growNetwork(
  networks: NetworkSteps,
  stakeholders: (ids: readonly string[]) => Awaitable<readonly StoredStakeholder[]>,
  growth: Growth,
): Promise<GrownNetwork> {
  const { walk, maxLinkages } = growth;
  const { kept, inner, omittedNodes, reachedDepth } = await growRings(networks, growth);
  const inTurn = <T>(work: () => Awaitable<T>): Awaitable<T> =>
    kept.length > MANY ? nextTurn().then(work) : work();
  const [leftOut, nodes, all] = await Promise.all([
    omittedNodes === 0 ? 0 : inTurn(() => networks.countLinkagesLeftOut(inner, kept, walk)),
    inTurn(() => stakeholders(kept)),
    inTurn(() => networks.linkagesBetween(kept, walk, maxLinkages)),
  ]);
  const { linkages, omitted } = all
    ? { linkages: all, omitted: 0 }
    : await inTurn(() => cutLinkages(networks, kept, growth));
  const omittedLinkages = leftOut + omitted;
  return {
    nodes,
    linkages,
    truncated: omittedNodes > 0 || omittedLinkages > 0,
    omittedNodes,
    omittedLinkages,
    reachedDepth,
  };
}

/** As many linkages as may be shown, so that the stakeholders stay linked where they can, and how many are left out. */
async function cutLinkages(
  networks: NetworkSteps,
  kept: readonly string[],
  { walk, maxLinkages }: Growth,
): Promise<{ readonly linkages: readonly StoredLinkage[]; readonly omitted: number }> {
  if (maxLinkages === 0) return { linkages: [], omitted: await networks.countLinkagesBetween(kept, walk) };
  const choice = await networks.choiceBetween(kept, walk);
  const linkages = await choice.read(keepLinked(choice, kept.length, maxLinkages));
  return { linkages, omitted: choice.from.length - maxLinkages };
}

async function growRings(networks: NetworkSteps, { around, depth, walk, maxNodes }: Growth): Promise<Grown> {
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
