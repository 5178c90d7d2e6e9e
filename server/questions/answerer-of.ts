import type { Snapshot } from "../network/versions/snapshot.js";
import type { Repositories } from "../store/repositories/repositories.js";
import type { Answerer } from "./answerer.js";
import { GraphAnswerer } from "./graph/graph-answerer.js";
import type { ReadWords } from "./graph/follow-words.js";
import { memoryAnswerer } from "./memory/memory-answerer.js";

/**
 * Who answers the questions of a request: the network in memory where there is one, else the graph. Chosen here alone.
 * `wholeRecords` read every column, since what is beyond the budget of memory is held when it was read. `words` are those of
 * the graph. Work that nobody else waits for stops with the signal.
 */
export const answererOf = (
  snapshot: Snapshot | undefined,
  graph: Repositories,
  wholeRecords: () => Repositories,
  words: ReadWords,
  signal: AbortSignal,
): Answerer =>
  snapshot
    ? memoryAnswerer(snapshot, wholeRecords, signal)
    : new GraphAnswerer({ repositories: graph, facets: new Map(), words, signal });
