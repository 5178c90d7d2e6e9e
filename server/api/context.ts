import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { Logger } from "pino";
import { duplicatesOf, type FindDuplicates } from "../exchange/find-duplicates.js";
import type { GraphPort } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import type { HeldGraph } from "../network/held-graph.js";
import { createLoaders, type Loaders } from "./loaders/loaders.js";
import type { MatchDesks } from "../matching/match-desk.js";
import { matchDesksOf } from "../matching/match-desks.js";
import { type Analyst, createAnalyst } from "../analysis/analyst.js";
import type { Wanted } from "../store/repositories/columns.js";
import { createRepositories, type Repositories } from "../store/repositories/repositories.js";

/** What a request brings with it. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client leaves or the time is up; reads end with it. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** What a client spent and may still spend, where clients are limited. */
export interface Spending {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  /** ISO 8601. */
  readonly resetAt: string;
}

/** What resolvers work with; made anew for each request, so that nothing leaks from one to the next. */
export interface RequestContext extends RequestScope {
  /** The fields that the operation reads, once it is known. */
  readonly wanted: Wanted;
  readonly repositories: Repositories;
  /** What matches are made from, asked for once a request. */
  readonly matchDesk: MatchDesks;
  /** Who may be the same, worked out once for each version of the data. */
  readonly duplicates: FindDuplicates;
  readonly loaders: Loaders;
  /**
   * What `make` gives at its first call for a field of the document and a key. All parents of a field have the same
   * arguments: what hangs on these alone is worked out once.
   */
  readonly once: <T>(field: Pick<GraphQLResolveInfo, "fieldNodes">, make: () => T, key?: string) => T;
  readonly analyst: Analyst;
  /** What is held in memory; undefined where all is to be asked of the graph. */
  readonly held: HeldGraph | undefined;
  readonly spending?: () => Spending | undefined;
}

/** Makes the context of a request; the analyst is the service's, or one of its own that nobody needs to close. */
export function createContext(
  port: GraphPort,
  scope: RequestScope,
  analyst = createAnalyst(port),
  held?: HeldGraph,
): RequestContext {
  const wanted: Wanted = {};
  const scoped = scopedPort(port, { signal: scope.signal, timeoutMs: scope.timeoutMs });
  const repositories = createRepositories(scoped, wanted, held?.records);
  let desk: ReturnType<MatchDesks> | undefined;
  const matchDesk: MatchDesks = () => (desk ??= matchDesksOf(port)());
  return {
    ...scope,
    wanted,
    repositories,
    matchDesk,
    duplicates: duplicatesOf(port),
    loaders: createLoaders(repositories, held?.facets),
    once: onceAField(),
    analyst,
    held,
  };
}

function onceAField(): RequestContext["once"] {
  const made = new Map<FieldNode | undefined, Map<string, unknown>>();
  return <T>({ fieldNodes: [field] }: Pick<GraphQLResolveInfo, "fieldNodes">, make: () => T, key = ""): T => {
    let ofField = made.get(field);
    if (ofField === undefined) made.set(field, (ofField = new Map<string, unknown>()));
    if (!ofField.has(key)) ofField.set(key, make());
    return ofField.get(key) as T;
  };
}
