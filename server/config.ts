import type { z } from "zod";
import { LinkagesError } from "./errors.js";
import type { Setting } from "./setting.js";
import { type LOG_LEVELS, SETTINGS } from "./settings.js";
import { type TraceExporter, traceExporterOf } from "./trace-exporter.js";

type SettingName = keyof typeof SETTINGS;
type Values = { readonly [N in SettingName]: z.output<(typeof SETTINGS)[N]["schema"]> };

/** What one request may ask for, and for how long. */
export interface Limits {
  readonly maxBodyKb: number;
  readonly maxTrialKb: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxCost: number;
  readonly maxFilterNodes: number;
  readonly maxFilterDepth: number;
  readonly maxListValues: number;
  readonly timeoutMs: number;
}

/** Whom the service answers to, how much, and how much of it at once. */
export interface AdmissionLimits {
  readonly clientCost: number;
  readonly heavyCost: number;
  readonly maxHeavy: number;
  readonly maxWaiting: number;
  readonly maxRunning: number;
  readonly maxLagMs: number;
  readonly maxExports: number;
  readonly exportTimeoutMs: number;
  readonly exportStallMs: number;
}

export interface Config {
  readonly graph: {
    readonly url: string;
    readonly user?: string | undefined;
    readonly password?: string | undefined;
    readonly database?: string | undefined;
  };
  readonly port: number;
  readonly host: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly slowMs: number;
  /** 0 for none of its own. */
  readonly metricsPort: number;
  /** A folder, "none", or undefined for the facts that come with the package. */
  readonly seed: string | undefined;
  /** The folder with the texts of the documents; undefined where there is none. */
  readonly sourcesDir: string | undefined;
  /** A file of outlines for the map of places; undefined for those that come with the page. */
  readonly mapBoundaries: string | undefined;
  readonly limits: Limits;
  readonly admission: AdmissionLimits;
  /** Undefined where each instance counts for itself. */
  readonly redisUrl: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly corsOrigins: readonly string[];
  /** A file of documents by id. */
  readonly trustedDocuments: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly holdGraph: boolean;
  readonly holdMb: number;
  /** A file, or "none". */
  readonly holdFile: string | undefined;
  readonly workerThreads: number;
  readonly readyTimeoutMs: number;
  readonly drainMs: number;
  /** By the variables of OpenTelemetry; undefined for no traces. */
  readonly traceExporter: TraceExporter | undefined;
}

/** Reads and checks the environment; throws CONFIG_INVALID for the first setting, in the order of the table, that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values = Object.fromEntries(
    Object.entries<Setting<unknown>>(SETTINGS).map(([name, entry]) => [
      name,
      valueOf(name, entry, environment[name]),
    ]),
  ) as Values;
  return Object.freeze({
    graph: Object.freeze({
      url: values.GRAPH_URL,
      user: values.GRAPH_USER,
      password: values.GRAPH_PASSWORD,
      database: values.GRAPH_DATABASE,
    }),
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    slowMs: values.SLOW_MS,
    metricsPort: values.METRICS_PORT,
    seed: values.SEED,
    sourcesDir: values.SOURCES_DIR,
    mapBoundaries: values.MAP_BOUNDARIES,
    limits: Object.freeze({
      maxBodyKb: values.MAX_BODY_KB,
      maxTrialKb: values.MAX_TRIAL_KB,
      maxTokens: values.MAX_TOKENS,
      maxDepth: values.MAX_DEPTH,
      maxAliases: values.MAX_ALIASES,
      maxCost: values.MAX_COST,
      maxFilterNodes: values.MAX_FILTER_NODES,
      maxFilterDepth: values.MAX_FILTER_DEPTH,
      maxListValues: values.MAX_LIST_VALUES,
      timeoutMs: values.TIMEOUT_MS,
    }),
    admission: Object.freeze({
      clientCost: values.CLIENT_COST,
      heavyCost: values.HEAVY_COST,
      maxHeavy: values.MAX_HEAVY,
      maxWaiting: values.MAX_WAITING,
      maxRunning: values.MAX_RUNNING,
      maxLagMs: values.MAX_LAG_MS,
      maxExports: values.MAX_EXPORTS,
      exportTimeoutMs: values.EXPORT_TIMEOUT_MS,
      exportStallMs: values.EXPORT_STALL_MS,
    }),
    redisUrl: values.REDIS_URL,
    allowedHosts: values.ALLOWED_HOSTS,
    corsOrigins: values.CORS_ORIGINS,
    trustedDocuments: values.TRUSTED_DOCUMENTS,
    trustedProxies: values.TRUSTED_PROXIES,
    holdGraph: values.HOLD_GRAPH,
    holdMb: values.HOLD_MB,
    holdFile: values.HOLD_FILE,
    workerThreads: values.WORKER_THREADS,
    readyTimeoutMs: values.READY_TIMEOUT_MS,
    drainMs: values.DRAIN_MS,
    traceExporter: traceExporterOf(environment),
  });
}

/** An empty setting counts as absent: that is how compose files and shells pass what is not set. */
function valueOf(name: string, entry: Setting<unknown>, raw: string | undefined): unknown {
  const given = raw === undefined || raw === "" ? entry.fallback : raw;
  const result = entry.schema.safeParse(given);
  if (result.success) return result.data;
  throw new LinkagesError("CONFIG_INVALID", {
    setting: name,
    required: entry.required,
    got: JSON.stringify(given),
    cure: `Set ${name} to such a value, or leave it out${entry.fallback === "" ? "" : ` for ${entry.fallback}`}.`,
  });
}
