import type { Network } from "../../network/network.js";
import { resized, sharedInt32, toShared } from "../../network/arrays/shared-arrays.js";
import type { SparseRows } from "../../network/arrays/sparse-rows.js";
import { finish, type Steps } from "../../network/turns/steps.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { type Affinity, affinitySteps } from "./affinity.js";
import { idPlaces } from "../../network/id-places.js";
import { type MatchColumns, sizeOf } from "./match-columns.js";
import { isActor, type PartnerGraph, partnerGraphSteps } from "./partner-graph.js";
import { type Profiles, profileSteps } from "./profiles.js";
import { resultPairSteps } from "./result-pairs.js";

/**
 * All that scores read, derived from a network as of a day: numbers in shared memory, so that every thread reads the same
 * one. At CORDIS size it takes about half a second. Scores never write to it.
 */
export interface MatchView<N extends MatchColumns = MatchColumns> {
  readonly network: N;
  readonly asOf: number;
  /** The place of each stakeholder in the order of ids: who comes first among equals. */
  readonly places: Int32Array;
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
  /** Stakeholders that act, ascending: everybody but projects and those that were removed. */
  readonly actors: Int32Array;
}

/** Derives a view as of a day (days since 1970-01-01), in one go. */
export const buildMatchView = <N extends Network>(network: N, asOf: number): MatchView<N> => ({
  ...finish(matchViewSteps(network, asOf, idPlaces(network.ids))),
  network,
});

/** What of a view has to be derived anew: see `changeOf`. */
export interface ViewChange {
  readonly before: MatchView;
  /** Stakeholders, ascending, whose rows may be others now. */
  readonly rows: Int32Array;
  /** Whether partners, and whether places, groups or who acts may be others. */
  readonly ofPairs: boolean;
  readonly ofClasses: boolean;
}

/** Derives a view in steps, for whoever must not keep others waiting; with a change only the rows named. */
export function* matchViewSteps(
  network: MatchColumns,
  asOf: number,
  places: Int32Array,
  change?: ViewChange,
): Steps<MatchView> {
  const of = <T>(part: (view: MatchView) => T): { before: T; rows: Int32Array } | undefined =>
    change && { before: part(change.before), rows: change.rows };
  const graph =
    change?.ofPairs === false
      ? change.before.graph
      : yield* partnerGraphSteps(
          network,
          asOf,
          of((view) => view.graph),
        );
  const classes = classesOf(network, change);
  yield;
  return {
    network,
    asOf,
    places,
    graph,
    profiles: yield* profileSteps(
      network,
      graph,
      of((view) => view.profiles),
    ),
    resultPairs: yield* resultPairSteps(
      network,
      graph,
      of((view) => view.resultPairs),
    ),
    ...classes,
    ...(change?.ofPairs === false && !change.ofClasses
      ? { placeAffinity: change.before.placeAffinity, groupAffinity: change.before.groupAffinity }
      : {
          placeAffinity: yield* affinitySteps(graph, classes.place, network.facets.places.length),
          groupAffinity: yield* affinitySteps(graph, classes.group, network.groups.length),
        }),
  };
}

type Classes = Pick<MatchView, "place" | "group" | "actors">;

function classesOf(network: MatchColumns, change?: Pick<ViewChange, "before" | "rows">): Classes {
  const size = sizeOf(network);
  const { offsets, columns } = network.places;
  const [place, group] = change
    ? [resized(change.before.place, size), resized(change.before.group, size)]
    : [sharedInt32(size), sharedInt32(size)];
  const set = (one: number): void => {
    place[one] = at(offsets, one) === at(offsets, one + 1) ? -1 : at(columns, at(offsets, one));
    group[one] = byte(network.group, one);
  };
  if (change) for (const one of change.rows) set(one);
  else for (let one = 0; one < size; one++) set(one);
  return {
    place,
    group,
    actors: toShared(place.map((_, one) => one).filter((one) => isActor(network, one))),
  };
}
