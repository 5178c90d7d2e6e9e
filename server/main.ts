import { join } from "node:path";
import type { Logger } from "pino";
import type { App } from "./http/app.js";
import { type Config, readConfig } from "./config.js";
import { ERRORS, LinkagesError } from "./errors.js";
import { packageFolder } from "./package-folder.js";
import type { Tracing } from "./http/tracing/tracing.js";
import type { GraphPort } from "./store/graph/port.js";

/**
 * Starts the service. What takes long to load is loaded here, after the settings are known to be right and while the
 * graph is being opened.
 */
async function start(config: Config, root: string): Promise<void> {
  const opening = import("./store/graph/engines.js").then(({ openGraph }) =>
    openGraph({ ...config.graph, failFast: true }),
  );
  // Handled below; without this, a failure while the modules load would end the process by itself.
  opening.catch(() => undefined);
  const [{ buildGraphqlSchema }, { createApp }, { keptRowsOf }, { seedIfEmpty }, { prepareStore }, { pino }] =
    await Promise.all([
      import("./api/graphql-schema.js"),
      import("./http/app.js"),
      import("./store/kept-rows/kept-rows.js"),
      import("./store/seeding.js"),
      import("./store/prepare-store.js"),
      import("pino"),
    ]);
  // Written at once: a line on its way when the process ends would come after those that were logged later.
  const logger = pino({ level: config.logLevel, base: null }, pino.destination({ fd: 1, sync: true }));
  const port = await opening;
  try {
    const [schema] = await Promise.all([
      buildGraphqlSchema(),
      config.seed === "none"
        ? prepareStore(port)
        : seedIfEmpty(port, config.seed ?? join(root, "seeds"), logger),
    ]);
    const tracing = await tracingOf(config, port, logger);
    const webFolder = join(root, "dist", "web");
    const keptRows = await keptRowsOf(config.graph, config.holdFile);
    const app = await createApp({ schema, port, config, logger, webFolder, tracing, keptRows });
    await serve(app, port, config, logger);
  } catch (error) {
    await port.close();
    throw error;
  }
}

/** Loaded only where the environment asks for traces. */
async function tracingOf(
  { traceExporter }: Config,
  { engine }: GraphPort,
  logger: Logger,
): Promise<Tracing | undefined> {
  if (!traceExporter) return undefined;
  const { openTracing } = await import("./http/tracing/open-tracing.js");
  return openTracing(traceExporter, engine, logger);
}

async function serve(app: App, port: GraphPort, config: Config, logger: Logger): Promise<void> {
  const [{ listen }, { stopOnSignals }] = await Promise.all([
    import("./http/listen.js"),
    import("./http/graceful-stop.js"),
  ]);
  const tcpPort = await listen(app.server, config.port, config.host);
  if (app.metricsServer) await listen(app.metricsServer, config.metricsPort, config.host);
  stopOnSignals({
    steps: [
      { name: "requests", run: () => app.drain() },
      { name: "graph", run: () => port.close() },
    ],
    exit: (code) => process.exit(code),
    logger,
  });
  const host = config.host === "0.0.0.0" || config.host === "127.0.0.1" ? "localhost" : config.host;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${tcpPort}`;
  logger.info(
    { engine: port.engine, graph: config.graph.url, startMs: Math.round(process.uptime() * 1000) },
    "ready",
  );
  app.warmUp();
  logger.info(`explorer: ${url}/`);
  logger.info(`GraphQL, and GraphiQL in a browser: ${url}/graphql`);
}

let level: Config["logLevel"] = "info";
try {
  const config = readConfig();
  level = config.logLevel;
  await start(config, packageFolder());
} catch (error) {
  process.stderr.write(`${lineOf(error, level)}\n`);
  process.exit(error instanceof LinkagesError ? ERRORS[error.code].exitCode : 1);
}

/** The cause and the cure; where the cause is not of the table, whoever debugs gets the stack as well. */
function lineOf(error: unknown, logLevel: Config["logLevel"]): string {
  if (error instanceof LinkagesError) return `${error.code}: ${error.message}`;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return logLevel === "debug" || logLevel === "trace"
    ? `The service could not start: ${stack ?? message}`
    : `The service could not start: ${message}. Start it with LOG_LEVEL=debug to see where this comes from.`;
}
