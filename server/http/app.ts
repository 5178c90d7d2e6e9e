import { createServer, type Server } from "node:http";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import { createContext, type Shared } from "../api/context.js";
import { packageVersion } from "../package-folder.js";
import type { GraphPort } from "../store/graph/port.js";
import { timedPort } from "../store/graph/timed-port.js";
import type { Snapshot } from "../network/versions/snapshot.js";
import { NetworkMemory } from "../network/versions/network-memory.js";
import { type Admission, spendingOf } from "./admission/admission.js";
import { createApollo } from "./apollo.js";
import { allowedOrigins } from "./allowed-origins.js";
import { hostCheck } from "./admission/host-check.js";
import type { LoadShedder } from "./admission/load-shedder.js";
import { openAdmission } from "./admission/open-admission.js";
import { paying } from "./admitted.js";
import { startDeadline } from "./deadline.js";
import { compressed } from "./compressed.js";
import { refuseCrossSite } from "./cross-site.js";
import { trialRoute } from "./trial-route.js";
import { tagsOf } from "./entity-tag.js";
import { graphqlRoute } from "./graphql-route.js";
import { healthRoutes, type Lifecycle, type MemoryState } from "./health.js";
import { httpErrors, unknownRoute } from "./http-errors.js";
import { expressMessages } from "./express-messages.js";
import { exportRoutes } from "./export-route.js";
import { loggedError } from "./logged-error.js";
import { type Levels, Metrics } from "./metrics/metrics.js";
import { metricsRoute, metricsServer } from "./metrics/metrics-route.js";
import { graphiqlPage, notFoundPage, pageRoutes } from "./pages.js";
import { inSequence } from "./in-sequence.js";
import { jsonBody } from "./json-body.js";
import { ReconcileDesk } from "./reconcile-desk.js";
import { reconcileRoutes } from "./reconcile-route.js";
import { requestKind, requestShape } from "./request-shape.js";
import { trailOf } from "./request-trail.js";
import { schemaRoute } from "./schema-route.js";
import { noStore, securityHeaders } from "./security-headers.js";
import { readBoundaries } from "./boundaries/boundaries.js";
import { boundariesRoute } from "./boundaries/boundaries-route.js";
import { openSourceTexts, type SourceTexts } from "./sources/source-texts.js";
import { sourceRoutes } from "./sources/source-routes.js";
import { traceRootFields } from "./tracing/traced-fields.js";
import type { Tracing } from "./tracing/tracing.js";
import { trustedDocuments } from "./trusted-documents.js";
import { watchRequests } from "./watch-requests.js";
import { followAtRest } from "../matching/follow-at-rest.js";
import { createMatching } from "../matching/matching.js";
import { readyOverview } from "../api/ready-overview.js";
import type { KeptRows } from "../store/kept-rows/kept-rows.js";
import { storedSizesOf } from "../api/stored-sizes.js";
import { wholePartOf } from "../api/whole-part.js";
import { WorkerPool } from "../workers/worker-pool.js";
import { createAnalyst } from "../analysis/analyst.js";
import type { DoorContext } from "../api/execution/door-context.js";
import { type KeptDocuments, keptDocuments } from "../api/execution/kept-documents.js";

/** How long a client may take to send its request; it is not yet counted as one that runs. */
const SENDING_MS = 30_000;

/**
 * How long a connection may be idle: longer than proxies keep theirs (nginx 60 s, Caddy 120 s), since one that is closed
 * while the next request is on its way loses that request.
 */
const IDLE_MS = 125_000;

/** An answer from memory that was not known to be up to date for longer says how old it is (RFC 9111). */
const FRESH_MS = 2_000;

/** What the service is made of; nothing in it is global, so that a test makes as many as it likes. */
export interface AppParts {
  readonly schema: GraphQLSchema;
  readonly port: GraphPort;
  readonly config: Config;
  readonly logger: Logger;
  /** Where the built pages are; a folder without them is fine. */
  readonly webFolder: string;
  /** Where what memory is filled with is kept for the next start; absent for nowhere. */
  readonly keptRows?: KeptRows | undefined;
  /** Ended by `drain`; absent where nobody asked for traces. */
  readonly tracing?: Tracing | undefined;
}

export interface App {
  /** Not listening yet. */
  readonly server: Server;
  /** That of the metrics, not listening yet; absent where they are on the port of the service. */
  readonly metricsServer: Server | undefined;
  /** Begins to read into memory what answers are made from, beside the first requests. */
  warmUp(): void;
  /** Takes no new connections, waits for running requests (DRAIN_MS at most), then cuts the rest. Twice is fine. */
  drain(): Promise<void>;
}

/** Puts the service together, ready to listen. The port stays the caller's to close, after `drain`. */
export async function createApp({ port: graph, logger: whole, ...given }: AppParts): Promise<App> {
  const logger = whole.child({}, { serializers: { err: loggedError } });
  const metrics = new Metrics();
  const parts = { ...given, logger, port: timedPort(graph, metrics.beginRead) };
  const { port, config, webFolder } = parts;
  const lifecycle: Lifecycle = { stopping: false };
  const routes = emptyRoutes(config);
  const door = await openAdmission(config, logger);
  const { admission, shedder } = door;
  if (parts.tracing) traceRootFields(parts.schema);
  const server = serverOf(routes, shedder);
  const documents = keptDocuments();
  const apollo = createApollo(parts, server, documents);
  const workers = new WorkerPool(config.workerThreads === 0 ? {} : { threads: config.workerThreads });
  const analyst = createAnalyst(wholePartOf(port), workers);
  const held = { holdMb: config.holdMb, logger, keptRows: given.keptRows };
  const memory = config.holdGraph ? new NetworkMemory(port, held) : undefined;
  metrics.watch(levelsOf(admission, documents, memory));
  const matching = createMatching(workers);
  const storedSizes = storedSizesOf(port);
  const shared = (response: Response): Shared => {
    const snapshot = current(memory, response);
    return { analyst, snapshot, matchDesk: snapshot && (() => matching.desk()) };
  };
  memory?.onVersion(followAtRest(matching));
  memory?.onVersion(readyOverview(port, analyst));
  await apollo.start();

  const watch = watchRequests({ ...parts, graph, metrics });
  routes.use(inSequence(watch.trails, securityHeaders, hostCheck(config.host, config.allowedHosts)));
  // The door that is used most comes first: each one before it would look at its requests too.
  const compress = compressed();
  const contextOf: ContextOf = (...asked) => doorContext(parts, { admission, shared, storedSizes }, ...asked);
  const origins = allowedOrigins(config.corsOrigins);
  const tagOf = tagsOf(packageVersion());
  const before = inSequence(compress, noStore, origins, graphiqlPage(webFolder), refuseCrossSite);
  const read = readingOf(config, admission, trustedDocuments(config.trustedDocuments));
  routes.use("/graphql", inSequence(before, read, graphqlRoute(apollo, contextOf, tagOf)));
  routes.use(healthRoutes(port, config.readyTimeoutMs, lifecycle, () => stateOf(memory)));
  const ownServer = config.metricsPort === 0 ? undefined : metricsServer(metrics);
  if (!ownServer) routes.use(metricsRoute(metrics));
  routes.use(compress).use(["/export", "/schema.graphql"], origins);
  routes.use(exportRoutes(port, parts.schema, config, admission, () => tagOf(memory?.current)));
  const files = { sources: await openSourceTexts(config), boundaries: await readBoundaries(config) };
  routes.use(otherRoutes(parts, admission, contextOf, files));

  return {
    server,
    metricsServer: ownServer,
    warmUp: () => {
      memory?.start();
    },
    drain: async () => {
      lifecycle.stopping = true;
      await apollo.stop();
      ownServer?.close();
      await Promise.all([analyst.close(), memory?.close(), watch.close()]);
      door.close();
    },
  };
}

/** Admits who asks the API, and reads what is asked. */
const readingOf = ({ limits }: Config, { atTheDoor }: Admission, trusted: RequestHandler): RequestHandler =>
  inSequence(atTheDoor, requestKind, jsonBody(limits.maxBodyKb * 1024), trusted, requestShape);

type ContextOf = (request: Request, response: Response) => DoorContext;

/** What the operator gave the service to pass on. */
interface OperatorFiles {
  readonly sources: SourceTexts;
  readonly boundaries: string | undefined;
}

/** What is answered beside the API: the operator's files, reconciliation, pages, and in the end whatever nobody took. */
function otherRoutes(
  { schema, config, webFolder }: AppParts,
  admission: Admission,
  contextOf: ContextOf,
  { sources, boundaries }: OperatorFiles,
): (RequestHandler | ErrorRequestHandler)[] {
  const { maxCost, maxBodyKb } = config.limits;
  const admitting = { contextOf, maxCost };
  return [
    schemaRoute(schema),
    sourceRoutes(sources, admission, admitting),
    boundariesRoute(boundaries),
    reconcileRoutes(new ReconcileDesk(admitting), admission, maxBodyKb),
    trialRoute(config, admission),
    pageRoutes(webFolder),
    notFoundPage(webFolder),
    unknownRoute,
    httpErrors(maxBodyKb),
  ];
}

const serverOf = (routes: Express, shedder: LoadShedder): Server =>
  createServer(
    { requestTimeout: SENDING_MS, keepAliveTimeout: IDLE_MS, ...expressMessages(routes) },
    shedder.before(routes),
  ).on("connection", shedder.tookConnection);

function emptyRoutes({ trustedProxies }: Config): Express {
  // A page of answers is new each time: hashing it for an ETag is work for nothing.
  const routes = express().disable("x-powered-by").disable("etag");
  if (trustedProxies.length > 0) routes.set("trust proxy", [...trustedProxies]);
  return routes;
}

/** The version in memory that a request begins with; its answer says how old it is where that is more than a moment. */
function current(memory: NetworkMemory | undefined, response: Response): Snapshot | undefined {
  if (memory?.current && memory.ageMs > FRESH_MS)
    response.set("age", String(Math.floor(memory.ageMs / 1_000)));
  return memory?.current;
}

function stateOf(memory: NetworkMemory | undefined): MemoryState {
  const version = memory?.current?.version;
  if (memory === undefined || version === undefined) return { memory: memory ? "filling" : "off" };
  return { memory: "filled", version, ageMs: Math.round(memory.ageMs) };
}

const levelsOf = (
  admission: Admission,
  documents: KeptDocuments,
  memory: NetworkMemory | undefined,
): Levels => ({
  memoryBytes: () => ({
    records: memory?.current?.records.bytes ?? 0,
    ...documents.bytes,
    buffers: process.memoryUsage().arrayBuffers,
  }),
  memoryAge: () => (memory?.current ? memory.ageMs / 1_000 : undefined),
  requests: () => admission.levels,
  shed: () => admission.shed,
});

/** What stands behind all requests. */
interface Behind extends Pick<DoorContext, "storedSizes"> {
  readonly admission: Admission;
  readonly shared: (response: Response) => Shared;
}

function doorContext(
  { port, config }: AppParts,
  { admission, shared, storedSizes }: Behind,
  request: Request,
  response: Response,
): DoorContext {
  const { timeoutMs } = config.limits;
  const trail = trailOf(response);
  const signal = startDeadline(response, timeoutMs);
  const ticket = admission.ticketFor(request, response);
  return {
    ...createContext(
      port,
      {
        requestId: trail.id,
        signal,
        timeoutMs,
        caller: request.ip ?? "",
        beginRead: trail.beginRead,
        pay: paying(ticket, trail, config.limits.maxCost),
      },
      shared(response),
    ),
    trail,
    ticket,
    storedSizes,
    spending: () => spendingOf(ticket, trail),
  };
}
