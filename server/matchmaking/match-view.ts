import { affinity, type Affinity } from "./affinity.js";
import { type Network } from "./network.js";
import { buildPartnerGraph, isProject, type PartnerGraph } from "./partner-graph.js";
import { buildProfiles, type Profiles } from "./profiles.js";
import { at } from "../analytics/typed-array.js";

/**
 * All that scores read, derived from a network as of a day. Built once, then shared by every question; at CORDIS
 * size it takes about a second. Scores never write to it.
 */
export interface MatchView {
  readonly network: Network;
  readonly asOf: number;
  readonly graph: PartnerGraph;
  readonly profiles: Profiles;
  /** The first place stated of each stakeholder, -1 where none is. */
  readonly place: Int32Array;
  /** Kind and type together, as in the network. */
  readonly group: Int32Array;
  /** How often two places, and two groups, work together beside what chance would give. */
  readonly placeAffinity: Affinity;
  readonly groupAffinity: Affinity;
  /** Stakeholders that act, ascending: everybody but projects. */
  readonly actors: Int32Array;
}

/** Derives a view as of a day (days since 1970-01-01). */
export function buildMatchView(network: Network, asOf: number): MatchView {
  const graph = buildPartnerGraph(network, asOf);
  const group = Int32Array.from(network.group);
  const place = Int32Array.from(network.ids, (_, i) =>
    at(network.places.offsets, i) === at(network.places.offsets, i + 1)
      ? -1
      : at(network.places.columns, at(network.places.offsets, i)),
  );
  return {
    network,
    asOf,
    graph,
    profiles: buildProfiles(network, graph, asOf),
    place,
    group,
    placeAffinity: affinity(graph, place, network.facets.places.length),
    groupAffinity: affinity(graph, group, network.groups.length),
    actors: Int32Array.from(network.ids.keys()).filter((i) => !isProject(network, i)),
  };
}
