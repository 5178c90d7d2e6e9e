import type { RequestContext } from "../api/context.js";
import { linkagesOfStep } from "../network/held-keys.js";
import { heldShortestPaths } from "../network/held-paths.js";
import { admitted } from "../network/held-walk.js";
import { stepKey } from "../store/repositories/path-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import type { Walk } from "../store/repositories/walk.js";
import { shortestPaths } from "./shortest-paths.js";

/** Between whom, how long at most, how many at most, and what may be walked. */
export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly walk: Walk;
}

export interface FoundPath {
  readonly stakeholders: readonly StoredStakeholder[];
  readonly linkages: readonly StoredLinkage[];
  readonly steps: readonly {
    from: StoredStakeholder;
    to: StoredStakeholder;
    linkages: readonly StoredLinkage[];
  }[];
  readonly length: number;
}

/**
 * Finds the paths (at most `maxLength` round trips, none where the network is held in memory), then their linkages and
 * stakeholders (one each, beside each other).
 */
export async function findPaths(context: RequestContext, search: PathSearch): Promise<FoundPath[]> {
  const repository = context.repositories.stakeholders;
  const found = await findIds(context, search);
  const pairs = new Map<string, readonly [string, string]>();
  for (const path of found) for (const pair of stepsOf(path)) pairs.set(stepKey(...pair), pair);
  const ids = [...new Set(found.flat())];
  const [linkages, loaded] = await Promise.all([
    linkagesOfSteps(context, [...pairs.values()], search.walk),
    repository.byIds(ids),
  ]);
  const stakeholders = new Map(loaded.map((one) => [one.id, one]));
  const get = (id: string): StoredStakeholder => stakeholders.get(id) as StoredStakeholder;
  return found.map((path) => {
    const steps = stepsOf(path).map(([a, b]) => ({
      from: get(a),
      to: get(b),
      linkages: linkages.get(stepKey(a, b)) ?? [],
    }));
    return {
      stakeholders: path.map(get),
      linkages: steps.map((step) => step.linkages[0] as StoredLinkage),
      steps,
      length: steps.length,
    };
  });
}

/** The paths as lists of ids: from the held network where that has what the walk asks for. */
async function findIds({ held, repositories }: RequestContext, search: PathSearch): Promise<string[][]> {
  const { from, to, maxLength, first, walk } = search;
  if (from === to) return [[from]];
  const known = held?.whole && heldShortestPaths(held.whole, search);
  return (
    known ??
    shortestPaths(from, to, maxLength, first, (frontier, reverse) =>
      repositories.paths.steps(frontier, walk, reverse),
    )
  );
}

/** The linkages of each step, by id: of the held network by their keys, so that no hub is looked through. */
async function linkagesOfSteps(
  { held, repositories }: RequestContext,
  pairs: readonly (readonly [string, string])[],
  walk: Walk,
): Promise<Map<string, StoredLinkage[]>> {
  if (pairs.length === 0) return new Map();
  const order = held?.whole?.linkages;
  const admits = order && admitted(order.network, { ...walk, stakeholders: null, avoiding: [] });
  if (!order || !admits) return repositories.paths.linkagesOfSteps(pairs, walk);
  const keys = new Map(
    pairs.map(([a, b]) => [stepKey(a, b), order.keysInOrder(linkagesOfStep(order.network, a, b, admits))]),
  );
  const linkages = await repositories.linkages.byKeys([...keys.values()].flat());
  const found = new Map(linkages.map((linkage) => [linkage.id, linkage]));
  return new Map([...keys].map(([step, list]) => [step, list.flatMap(([, id]) => found.get(id) ?? [])]));
}

const stepsOf = (path: readonly string[]): (readonly [string, string])[] =>
  path.slice(1).map((id, index) => [path[index] as string, id] as const);
