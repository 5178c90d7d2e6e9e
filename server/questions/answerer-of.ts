import type { HeldGraph } from "../network/held-graph.js";
import type { Repositories } from "../store/repositories/repositories.js";
import type { Answerer } from "./answerer.js";
import { graphAnswerer } from "./graph/graph-answerer.js";
import { memoryAnswers } from "./memory/memory-answers.js";
import { completedBy } from "./memory/not-held-yet.js";
import { recordsOf } from "./memory/record-source.js";
import { snapshotOf } from "./memory/snapshot.js";

/** Who answers the questions of a request: the network in memory where there is one, else the graph. Chosen here alone. */
export function answererOf(repositories: Repositories, held: HeldGraph | undefined): Answerer {
  const graph = graphAnswerer(repositories);
  const snapshot = held && snapshotOf(held);
  return snapshot ? completedBy(graph, memoryAnswers(snapshot, recordsOf(repositories))) : graph;
}
