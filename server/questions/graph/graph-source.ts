import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import type { ReadWords } from "./follow-words.js";

/** What the graph's answers to one request are read by. */
export interface GraphSource {
  readonly repositories: Repositories;
  readonly words: ReadWords;
  /** Facets that the request has read, by id. */
  readonly facets: Map<string, StoredFacet>;
  /** The reads of the repositories end with it. */
  readonly signal: AbortSignal;
}
