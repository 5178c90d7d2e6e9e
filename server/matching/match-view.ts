import { type Affinity, affinitySteps } from "./affinity.js";
import { type Network } from "../network/network.js";
import { isProject, type PartnerGraph, partnerGraphSteps } from "./partner-graph.js";
import { type Profiles, profileSteps } from "./profiles.js";
import { resultPairSteps } from "./result-pairs.js";
import type { SparseRows } from "../network/sparse-rows.js";
import { finish, type Steps } from "../network/steps.js";
import { at } from "../network/typed-array.js";

/**
 * All that scores read, derived from a network as of a day. Built once, then shared by every question; at CORDIS
 * size it takes about a second. Scores never write to it.
 */
export interface MatchView {
  readonly network: Network;
  readonly asOf: number;
  readonly graph: PartnerGraph;
  readonly profiles: Profiles;
  /** The pairs of the graph whose common work has an observed result. */
  readonly resultPairs: SparseRows;
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

/** Derives a view as of a day (days since 1970-01-01), in one go. */
export const buildMatchView = (network: Network, asOf: number): MatchView =>
  finish(matchViewSteps(network, asOf));

/** Derives a view in steps, for whoever must not keep others waiting. */
export function* matchViewSteps(network: Network, asOf: number): Steps<MatchView> {
  const graph = yield* partnerGraphSteps(network, asOf);
  const group = Int32Array.from(network.group);
  const { offsets, columns } = network.places;
  const place = new Int32Array(network.ids.count).map((_, i) =>
    at(offsets, i) === at(offsets, i + 1) ? -1 : at(columns, at(offsets, i)),
  );
  yield;
  return {
    network,
    asOf,
    graph,
    profiles: yield* profileSteps(network, graph),
    resultPairs: yield* resultPairSteps(network, graph),
    place,
    group,
    placeAffinity: yield* affinitySteps(graph, place, network.facets.places.length),
    groupAffinity: yield* affinitySteps(graph, group, network.groups.length),
    actors: place.map((_, i) => i).filter((i) => !isProject(network, i)),
  };
}
