import type { Logger } from "pino";
import { duplicatesOf, type FindDuplicates } from "../exchange/find-duplicates.js";
import type { GraphPort } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import type { HeldGraph } from "../network/held-graph.js";
import { createLoaders, type Loaders } from "./loaders/loaders.js";
import type { MatchDesks } from "../matching/match-desk.js";
import { matchDesksOf } from "./match-desks-of.js";
import { type Analyst, createAnalyst } from "../analysis/analyst.js";
import { type NetworkSize, networkSizeOf } from "./network-size.js";
import { wholePartOf } from "./whole-part.js";
import type { Wanted } from "../store/repositories/columns.js";
import { createRepositories, type Repositories } from "../store/repositories/repositories.js";

/** What a request brings with it. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client leaves or the time is up; reads end with it. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** Whose turn heavy work is: callers take turns. The address of the client; the same for all where left out. */
  readonly caller?: string;
}

/** What resolvers work with; made anew for each request, so that nothing leaks from one to the next. */
export interface RequestContext extends RequestScope {
  readonly caller: string;
  /** What prices depend on. */
  readonly networkSize: NetworkSize;
  /** The fields that the operation reads, once it is known. */
  readonly wanted: Wanted;
  readonly repositories: Repositories;
  /** What matches are made from, asked for once a request. */
  readonly matchDesk: MatchDesks;
  /** Who may be the same, worked out once for each version of the data. */
  readonly duplicates: FindDuplicates;
  readonly loaders: Loaders;
  readonly analyst: Analyst;
  /** What is held in memory; undefined where all is to be asked of the graph. */
  readonly held: HeldGraph | undefined;
}

/** Makes the context of a request; the analyst is the service's, or one of its own that nobody needs to close. */
export function createContext(
  port: GraphPort,
  scope: RequestScope,
  analyst = createAnalyst(wholePartOf(port)),
  held?: HeldGraph,
): RequestContext {
  const wanted: Wanted = {};
  const scoped = scopedPort(port, { signal: scope.signal, timeoutMs: scope.timeoutMs });
  const repositories = createRepositories(scoped, wanted, held?.records);
  let desk: ReturnType<MatchDesks> | undefined;
  const matchDesk: MatchDesks = () => (desk ??= matchDesksOf(port, analyst.workers)());
  return {
    caller: "",
    networkSize: networkSizeOf(held?.whole?.network),
    ...scope,
    wanted,
    repositories,
    matchDesk,
    duplicates: duplicatesOf(port),
    loaders: createLoaders(repositories, held?.facets),
    analyst,
    held,
  };
}
