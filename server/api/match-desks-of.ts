import { createMatchDesks } from "../matching/match-desks.js";
import type { MatchDesks } from "../matching/match-desk.js";
import { createMatching } from "../matching/matching.js";
import { type NetworkOf, networkSource } from "../network/network-source.js";
import type { GraphPort } from "../store/graph/port.js";
import type { Workers } from "../workers/worker-pool.js";

const desks = new WeakMap<GraphPort, MatchDesks>();

/** The desks of a graph, shared by all who ask; only the first call's `workers` and `networkOf` are used. */
export function matchDesksOf(port: GraphPort, workers: Workers, networkOf?: NetworkOf): MatchDesks {
  const known = desks.get(port) ?? createMatchDesks(createMatching(workers), networkSource(port, networkOf));
  desks.set(port, known);
  return known;
}
