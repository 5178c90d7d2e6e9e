import { z } from "zod";
import { count, names, optional, type Setting, setting, text } from "./setting.js";

const HOST_NAME = /^(?:\*|\[[0-9a-f:.]+\]|[\w.-]+)$/iu;
const ORIGIN = /^(?:\*|https?:\/\/[\w.:[\]-]+)$/iu;
const ADDRESS_RANGE = /^(?:loopback|linklocal|uniquelocal|[0-9a-f:.]+(?:\/\d{1,3})?)$/iu;

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every setting of the service, in the order of docs/settings.md; a test holds the two together. */
export const SETTINGS = {
  GRAPH_URL: text(
    "./data/linkages.grafeo",
    "a file, or a neo4j://, neo4j+s://, bolt:// or bolt+s:// address",
    "Where the graph is: a file (the embedded engine) or the address of a Neo4j server.",
  ),
  GRAPH_USER: optional("a user name", "The user on the Neo4j server."),
  GRAPH_PASSWORD: optional("a password", "The password on the Neo4j server."),
  GRAPH_DATABASE: optional(
    "the name of a database",
    "The database on the Neo4j server, where it is not its default.",
  ),
  PORT: count(4000, 0, 65_535, "The TCP port of the service; 0 takes any free one."),
  HOST: text(
    "127.0.0.1",
    "an address of this machine",
    "The address to listen on. The service asks nobody who they are, so that by default only this machine reaches it; 0.0.0.0 opens it to the network.",
  ),
  ALLOWED_HOSTS: names(
    HOST_NAME,
    'names without ports, with commas between them, or "*" for every name',
    "The names that the service answers to, beside localhost, 127.0.0.1, [::1] and HOST. When absent, a service on 0.0.0.0 or :: answers to every name, any other to these alone.",
  ),
  CORS_ORIGINS: names(
    ORIGIN,
    'origins with commas between them, such as "https://example.org, http://localhost:5173", or "*" for every one',
    "The origins whose pages may ask /graphql, /export and /schema.graphql and read the answers; * where all of it is public. When absent, pages of this service alone.",
  ),
  TRUSTED_DOCUMENTS: optional(
    "a file with a JSON object of ids and documents, as codegen's persisted-documents.json",
    "The documents that clients may name by id (`documentId`) instead of sending them. Others are answered as before.",
  ),
  TRUSTED_PROXIES: names(
    ADDRESS_RANGE,
    'addresses or ranges with commas between them, such as "loopback, 10.0.0.0/8"',
    "The proxies whose X-Forwarded-For says who asks; when absent, whoever connects is who asks.",
  ),
  LOG_LEVEL: setting(
    "info",
    z.enum(LOG_LEVELS),
    `one of ${LOG_LEVELS.join(", ")}`,
    "The least serious message that is logged.",
  ),
  SLOW_MS: count(
    1_000,
    0,
    600_000,
    "From how many milliseconds on a request is logged as slow, with what it read of the graph; 0 for none.",
  ),
  METRICS_PORT: count(
    0,
    0,
    65_535,
    "The TCP port of /metrics, for all who reach it on HOST; 0 has it on the port of the service, for this machine alone.",
  ),
  SEED: optional(
    'a folder of facts, or "none"',
    "The facts an empty graph is filled with at the start: the ones of the package, those of a folder, or none.",
  ),
  SOURCES_DIR: optional(
    "a folder that can be read",
    "Where the texts of the documents are, so that the explorer opens a source at its paragraph or row: a .txt file in UTF-8 for each, under the document's id without `document:`, or as coverage.yaml says. When absent, sources are told by their place alone.",
  ),
  MAP_BOUNDARIES: optional(
    "a file of 20 MB at most with a GeoJSON FeatureCollection or a TopoJSON Topology in degrees",
    "The outlines that the map of places draws, in place of those that come with the page (Natural Earth): see below.",
  ),
  MAX_BODY_KB: count(200, 1, 100_000, "The size of a request's body, in kB."),
  MAX_TRIAL_KB: count(
    5_000,
    0,
    100_000,
    "The size of files that the import page tries, in kB; 0 where it tries none.",
  ),
  MAX_TOKENS: count(2_000, 50, 1_000_000, "The words and signs of one query document."),
  MAX_DEPTH: count(12, 1, 100, "How deep the fields of a query are nested."),
  MAX_ALIASES: count(30, 0, 10_000, "The aliases of one query document."),
  MAX_COST: count(
    50_000,
    1,
    1_000_000_000,
    "The values that one answer may hold and the work that it may make, at most; see below.",
  ),
  MAX_FILTER_NODES: count(
    200,
    1,
    1_000,
    "The filters and conditions of one request, those in its variables and those of an export included.",
  ),
  MAX_FILTER_DEPTH: count(24, 4, 64, "How deep the objects and lists of a filter are nested."),
  MAX_LIST_VALUES: count(2_000, 100, 20_000, "The values in all lists of a request's filters and variables."),
  CLIENT_COST: count(
    3_000_000,
    0,
    1_000_000_000,
    "The cost that one client may spend in a minute, about 10 microseconds of work each; 0 for no limit.",
  ),
  REDIS_URL: setting(
    "",
    z
      .string()
      .regex(/^(?:rediss?:\/\/\S+)?$/u)
      .transform((value) => (value === "" ? undefined : value)),
    "a redis:// or rediss:// address",
    "The Redis in which several instances count together what clients spend; when absent, or while it is away, each counts for itself.",
  ),
  HEAVY_COST: count(
    2_000,
    1,
    1_000_000_000,
    "From which cost on a question is dear: it waits until the client's last dear one is done, and a place is free.",
  ),
  MAX_HEAVY: count(4, 1, 1_000, "The dear questions that run at once."),
  MAX_WAITING: count(40, 1, 10_000, "The dear questions that wait; half of them may be of one client."),
  MAX_RUNNING: count(400, 1, 100_000, "The requests that run at once; more are sent away at once."),
  MAX_LAG_MS: count(
    100,
    10,
    60_000,
    "How far the event loop may be behind before requests are sent away at once; dear ones are at half of it.",
  ),
  MAX_EXPORTS: count(3, 1, 100, "The exports that run at once, one for each client."),
  EXPORT_TIMEOUT_MS: count(600_000, 1, 86_400_000, "How long an export may take."),
  EXPORT_STALL_MS: count(
    20_000,
    1,
    600_000,
    "How long a client may take nothing of an export before it is cut off.",
  ),
  TIMEOUT_MS: count(
    10_000,
    1,
    600_000,
    "How long an answer may take; then its work in the database is ended.",
  ),
  HOLD_GRAPH: setting(
    "on",
    z.enum(["on", "off"]).transform((value) => value === "on"),
    "on or off",
    "Whether the network is kept in memory: same answers, faster. Changes made through this program show within a second. Turn off if anything else writes to the database; a search then keeps the words of the graph, follows what this program writes, and reads them anew after a minute, or after 50 times as long as reading takes, for what else was written.",
  ),
  HOLD_MB: count(
    512,
    1,
    1_000_000,
    "Megabytes that records (names, texts, sources) may take in memory; those beyond it are read when they are shown. The network itself takes about 120 bytes a linkage beside them.",
  ),
  HOLD_FILE: optional(
    'a file in a folder that can be written, or "none"',
    "Where the rows that memory was filled with are kept, so that the next start reads them there and follows the log, in place of reading the whole graph. When absent, beside a graph in a file (with .rows behind its name) and nowhere for Neo4j. It holds what the graph holds, can be removed at any time, and belongs to one service.",
  ),
  WORKER_THREADS: count(
    0,
    0,
    64,
    "How many threads work on matches, gaps, measures and comparisons beside the one that answers; 0 for one less than the cores, two at least.",
  ),
  READY_TIMEOUT_MS: count(2_000, 1, 60_000, "How long /readyz waits for the graph before it says no."),
  DRAIN_MS: count(10_000, 0, 600_000, "How long running requests may take to finish when the service stops."),
} satisfies Record<string, Setting<unknown>>;
