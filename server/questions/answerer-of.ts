import type { HeldGraph } from "../network/held-graph.js";
import type { Repositories } from "../store/repositories/repositories.js";
import type { Answerer } from "./answerer.js";
import { GraphAnswerer } from "./graph/graph-answerer.js";
import { MemoryAnswerer } from "./memory/memory-answerer.js";
import { recordsOf } from "./memory/record-source.js";
import { snapshotOf } from "./memory/snapshot.js";

/** Who answers the questions of a request: the network in memory where there is one, else the graph. Chosen here alone. */
export function answererOf(repositories: Repositories, held: HeldGraph | undefined): Answerer {
  const graph = new GraphAnswerer({ repositories, facets: new Map() });
  const snapshot = held && snapshotOf(held);
  return snapshot ? new MemoryAnswerer({ snapshot, records: recordsOf(repositories), graph }) : graph;
}
