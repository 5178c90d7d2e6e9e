import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { stepKey } from "../repositories/path-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../repositories/stored.js";
import type { Walk } from "../repositories/walk.js";
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

/** Finds the paths (at most `maxLength` round trips), then their linkages and stakeholders (one each). */
export async function findPaths(context: RequestContext, search: PathSearch): Promise<FoundPath[]> {
  const paths = context.repositories.paths;
  const { from, to, maxLength, first, walk } = search;
  const found =
    from === to
      ? [[from]]
      : await shortestPaths(from, to, maxLength, first, (frontier, reverse) =>
          paths.steps(frontier, walk, reverse),
        );
  const pairs = new Map<string, readonly [string, string]>();
  for (const path of found) for (const pair of stepsOf(path)) pairs.set(stepKey(...pair), pair);
  const linkages =
    pairs.size === 0
      ? new Map<string, StoredLinkage[]>()
      : await paths.linkagesOfSteps([...pairs.values()], walk);
  const loaded = await loadKnown(context.loaders.stakeholder, [...new Set(found.flat())]);
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

const stepsOf = (path: readonly string[]): (readonly [string, string])[] =>
  path.slice(1).map((id, index) => [path[index] as string, id] as const);
