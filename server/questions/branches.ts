import { byCodePoint } from "../network/orders/by-code-point.js";

/** The branch in which each facet lies, by the facet's id; facets that hold all branches lie in none. */
export type Branches = ReadonlyMap<string, string>;

/**
 * The branches of trees: what is directly below their roots, and roots that hold nothing. `lineages` are each facet and all
 * that hold it, the nearest first.
 */
export function branchesOfTrees(lineages: readonly (readonly string[])[]): Branches {
  const holders = new Set(lineages.flatMap((lineage) => lineage.slice(1)));
  return new Map(
    lineages.flatMap((lineage): [string, string][] => {
      const [facet, branch] = [lineage[0], lineage.at(-2) ?? lineage[0]];
      if (facet === undefined || branch === undefined) return [];
      return lineage.length === 1 && holders.has(facet) ? [] : [[facet, branch]];
    }),
  );
}

/** The branches in which any of these facets lie, each once, by id. */
export const branchesAmong = (facets: readonly string[], branches: Branches): string[] =>
  [...new Set(facets.flatMap((facet) => branches.get(facet) ?? []))].sort(byCodePoint);
