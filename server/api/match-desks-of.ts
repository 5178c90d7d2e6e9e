import { createMatchDesks } from "../matching/match-desks.js";
import type { MatchDesks } from "../matching/match-desk.js";
import { createMatching } from "../matching/matching.js";
import { networkSource } from "../network/versions/network-source.js";
import type { GraphPort } from "../store/graph/port.js";
import type { Workers } from "../workers/worker-pool.js";

const desks = new WeakMap<GraphPort, MatchDesks>();

/** The desks of a graph that nobody keeps in memory, shared by all who ask; only the first call's `workers` are used. */
export function matchDesksOf(port: GraphPort, workers: Workers): MatchDesks {
  const known = desks.get(port) ?? createMatchDesks(createMatching(workers), networkSource(port));
  desks.set(port, known);
  return known;
}
