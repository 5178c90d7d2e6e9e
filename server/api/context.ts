import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { duplicatesIn, duplicatesOf, type FindDuplicates } from "./find-duplicates.js";
import type { GraphPort } from "../store/graph/port.js";
import { scopedPort } from "../store/graph/scoped-port.js";
import { type BeginRead, timedPort } from "../store/graph/timed-port.js";
import type { Snapshot } from "../network/versions/snapshot.js";
import type { Answerer } from "../questions/answerer.js";
import { answererOf } from "../questions/answerer-of.js";
import { wordsOf } from "../questions/graph/follow-words.js";
import { Loaders } from "./loaders/loaders.js";
import type { MatchDesks } from "../matching/match-desk.js";
import { matchDesksOf } from "./match-desks-of.js";
import { type Analyst, createAnalyst } from "../analysis/analyst.js";
import { wholePartOf } from "./whole-part.js";
import type { Wanted } from "../store/repositories/columns.js";
import { createRepositories, type Repositories } from "../store/repositories/repositories.js";

/** What a request brings with it. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client leaves or the time is up; reads end with it. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Whose turn heavy work is: callers take turns. The address of the client; the same for all where left out. */
  readonly caller?: string;
  /** Hears of each read of the graph. */
  readonly beginRead?: BeginRead;
  /**
   * Pays for work whose size shows only once it has begun; throws where that is too much, with the cure. Nothing is counted
   * where left out.
   */
  readonly pay?: (cost: number, cure: string) => void;
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
  readonly caller: string;
  readonly pay: (cost: number, cure: string) => void;
  /** The fields that the operation reads, once it is known. */
  readonly wanted: Wanted;
  /** Whom every question about the network is asked. */
  readonly ask: Answerer;
  /** The same with whole records, whatever the operation reads: for what errors tell. */
  readonly askInFull: () => Pick<Answerer, "search">;
  /** Joins what one level of a query asks about many. */
  readonly loaders: Loaders;
  /** What matches are made from, asked for once a request. */
  readonly matchDesk: MatchDesks;
  /** Who may be the same, worked out once for each version of the data. */
  readonly duplicates: FindDuplicates;
  /**
   * What `make` gives, or throws, at its first call for a field of the document and a key. All parents of a field have the same
   * arguments: what hangs on these alone is worked out once.
   */
  readonly once: <T>(field: Pick<GraphQLResolveInfo, "fieldNodes">, make: () => T, key?: string) => T;
  readonly analyst: Analyst;
  /** The version in memory that this request began with; undefined where the graph is asked. */
  readonly snapshot: Snapshot | undefined;
  readonly spending?: () => Spending | undefined;
  /** Whole networks with dates, which `diff` compares. */
  readonly repositories: Pick<Repositories, "wholeNetworks">;
}

/** What requests of one service share. */
export interface Shared {
  /** One of its own that nobody needs to close where absent. */
  readonly analyst?: Analyst | undefined;
  /** The version in memory that the request begins with; the graph is asked where absent. */
  readonly snapshot?: Snapshot | undefined;
  /** What matches are made from; follows the graph where absent. */
  readonly matchDesk?: MatchDesks | undefined;
}

/** Makes the context of a request. */
export function createContext(port: GraphPort, scope: RequestScope, shared: Shared = {}): RequestContext {
  const { analyst = createAnalyst(wholePartOf(port)), snapshot } = shared;
  const wanted: Wanted = {};
  const limited = scopedPort(port, { signal: scope.signal, timeoutMs: scope.timeoutMs });
  const scoped = scope.beginRead ? timedPort(limited, scope.beginRead) : limited;
  const repositories = createRepositories(scoped, wanted);
  const answererWith = (read: Repositories): Answerer =>
    answererOf(snapshot, read, () => createRepositories(scoped), wordsOf(port), scope.signal);
  const ask = answererWith(repositories);
  let desk: ReturnType<MatchDesks> | undefined;
  const matchDesk: MatchDesks = () => (desk ??= (shared.matchDesk ?? matchDesksOf(port, analyst.workers))());
  return {
    caller: "",
    pay: () => undefined,
    ...scope,
    wanted,
    ask,
    askInFull: () => answererWith(createRepositories(scoped)),
    loaders: new Loaders(ask),
    matchDesk,
    duplicates: snapshot ? duplicatesIn(snapshot, port, scope.signal) : duplicatesOf(port),
    once: onceAField(),
    analyst,
    snapshot,
    repositories,
  };
}

function onceAField(): RequestContext["once"] {
  const made = new Map<FieldNode | undefined, Map<string, () => unknown>>();
  return <T>({ fieldNodes: [field] }: Pick<GraphQLResolveInfo, "fieldNodes">, make: () => T, key = ""): T => {
    let ofField = made.get(field);
    if (ofField === undefined) made.set(field, (ofField = new Map<string, () => unknown>()));
    if (!ofField.has(key)) ofField.set(key, outcomeOf(make));
    return (ofField.get(key) as () => T)();
  };
}

/** What came of making something, a value or what was thrown, to be had again and again. */
function outcomeOf<T>(make: () => T): () => T {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
