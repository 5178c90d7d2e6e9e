import { emptyHeldGraph, fillHeldGraph } from "../../server/network/held-graph.js";
import type { Answerer } from "../../server/questions/answerer.js";
import { answererOf } from "../../server/questions/answerer-of.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { createRepositories } from "../../server/store/repositories/repositories.js";

/** Both answerers of what the graph holds now. */
export async function answerersOf(port: GraphPort): Promise<[memory: Answerer, graph: Answerer]> {
  const held = emptyHeldGraph(1);
  await fillHeldGraph(port, held);
  return [
    answererOf(createRepositories(port, {}, held.records), held),
    answererOf(createRepositories(port), undefined),
  ];
}
