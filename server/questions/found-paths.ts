import { stepKey } from "../store/repositories/path-repository.js";
import type { StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import type { Walk } from "../store/repositories/walk.js";
import type { Awaitable } from "../store/awaitable.js";

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

/** From one stakeholder to the next, by their ids. */
export type Step = readonly [from: string, to: string];

/** Reads what stands on paths: linkages by `stepKey` and in the order of their ids. */
export interface PathReads {
  linkagesOfSteps(steps: readonly Step[], walk: Walk): Awaitable<ReadonlyMap<string, StoredLinkage[]>>;
  stakeholders(ids: readonly string[]): Awaitable<readonly StoredStakeholder[]>;
}

/** Puts linkages and stakeholders (one read each, beside each other) on paths that are lists of ids. */
export async function foundPaths(
  paths: readonly (readonly string[])[],
  walk: Walk,
  reads: PathReads,
): Promise<FoundPath[]> {
  const steps = new Map<string, Step>();
  for (const path of paths) for (const step of stepsOf(path)) steps.set(stepKey(...step), step);
  const [linkages, loaded] = await Promise.all([
    steps.size === 0 ? new Map<string, StoredLinkage[]>() : reads.linkagesOfSteps([...steps.values()], walk),
    reads.stakeholders([...new Set(paths.flat())]),
  ]);
  const stakeholders = new Map(loaded.map((one) => [one.id, one]));
  const get = (id: string): StoredStakeholder => stakeholders.get(id) as StoredStakeholder;
  return paths.map((path) => {
    const found = stepsOf(path).map(([from, to]) => ({
      from: get(from),
      to: get(to),
      linkages: linkages.get(stepKey(from, to)) ?? [],
    }));
    return {
      stakeholders: path.map(get),
      linkages: found.map((step) => step.linkages[0] as StoredLinkage),
      steps: found,
      length: found.length,
    };
  });
}

const stepsOf = (path: readonly string[]): Step[] =>
  path.slice(1).map((id, index) => [path[index] as string, id]);
