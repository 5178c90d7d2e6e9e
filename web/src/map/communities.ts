import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { seededRandom } from "../../../server/analysis/seeded-random.js";
import { type Bundle, strengthOf } from "../state/bundles.js";
import type { Community } from "../state/community.js";
import type { StakeholderFacts } from "../state/facts.js";
import { groupBy } from "../state/group-by.js";

/**
 * Communities by the Louvain method (Blondel and others, 2008), seeded: the same network gives the same ones. The
 * largest come first; stakeholders without any linkage are left out.
 */
export function communities(
  stakeholders: readonly StakeholderFacts[],
  bundles: readonly Bundle[],
): Community[] {
  const graph = new Graph({ type: "undirected", multi: false });
  for (const bundle of bundles) {
    const { from, to } = bundle;
    graph.mergeNode(from);
    graph.mergeNode(to);
    graph.mergeUndirectedEdge(from, to, { weight: strengthOf(bundle) });
  }
  if (graph.size === 0) return [];
  const found = louvain(graph, { getEdgeWeight: "weight", rng: seededRandom(1) });
  const linked = stakeholders.filter(({ id }) => graph.hasNode(id));
  return [...groupBy(linked, ({ id }) => found[id] ?? -1).values()]
    .map((members) => ({
      name: members[0]?.acronym ?? members[0]?.name ?? "",
      members: members.map(({ id }) => id),
    }))
    .sort((a, b) => b.members.length - a.members.length || a.name.localeCompare(b.name, "en"));
}
