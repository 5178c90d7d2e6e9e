/** One line an error: its HTTP status, the exit code of a command that ends with it, and its sentence. */
interface ErrorEntry {
  readonly status: number;
  readonly exitCode: number;
  /** Says what was required, what came, and the cure. */
  readonly message: (details: Details) => string;
}
type Details = Readonly<Record<string, string | number>>;

const entry = (status: number, exitCode: number, message: (d: Details) => string): ErrorEntry => ({
  status,
  exitCode,
  message,
});

/**
 * Every error that this service raises on purpose. docs/errors.md has a section for each, held together by a test.
 * A retired code is never used again.
 */
export const ERRORS = {
  // What a caller sent
  BAD_USER_INPUT: entry(400, 2, (d) => `${d["required"]} Got ${d["got"]}. ${d["cure"]}`),
  NOT_FOUND: entry(404, 2, (d) => `There is no ${d["what"]} with the id ${d["id"]}. ${d["cure"]}`),
  COST_LIMIT_EXCEEDED: entry(
    400,
    2,
    (d) => `The query may cost ${d["limit"]} at most; this one costs ${d["cost"]}. ${d["cure"]}`,
  ),
  QUERY_LIMIT_EXCEEDED: entry(
    400,
    2,
    (d) => `A query may have ${d["limit"]} ${d["what"]} at most; this one has ${d["got"]}. ${d["cure"]}`,
  ),
  BODY_TOO_LARGE: entry(
    413,
    2,
    (d) =>
      `The body of a request may have ${d["limitKb"]} kB at most. Send less, or raise ${d["setting"] ?? "MAX_BODY_KB"}.`,
  ),
  BAD_REQUEST: entry(400, 2, (d) => `${d["required"]} Got ${d["got"]}. ${d["cure"]}`),
  METHOD_UNKNOWN: entry(
    405,
    2,
    (d) => `The API is asked by ${d["allowed"]}; got ${d["method"]}. Send the query by POST as JSON.`,
  ),
  CONTENT_TYPE_UNKNOWN: entry(
    415,
    2,
    (d) =>
      `The body of a POST is JSON, with the header content-type: application/json; got ${d["type"]}. Set that header, and send a JSON object with \`query\`.`,
  ),
  BODY_INVALID: entry(
    400,
    2,
    (d) =>
      `The body of a request must be JSON, sent as application/json; it could not be read: ${d["cause"]}. Correct it and send it again.`,
  ),
  RATE_LIMITED: entry(
    429,
    1,
    (d) =>
      `A client may spend a cost of ${d["limit"]} in a minute; this one has spent it. Ask again in ${d["seconds"]} s, or for less.`,
  ),
  OVERLOADED: entry(
    503,
    1,
    () =>
      "The service has more to do than it can answer in time, and did not begin with this. Ask again in a second; one dear question or export at a time for each client.",
  ),
  CROSS_SITE: entry(
    403,
    2,
    () =>
      "The page of another site cannot start this. Ask without a browser, open the address itself, or have the origin of the page in CORS_ORIGINS.",
  ),
  HOST_UNKNOWN: entry(
    421,
    2,
    (d) =>
      `The service does not answer to the host ${d["host"]}. Ask it by its own name, or add that one to ALLOWED_HOSTS.`,
  ),
  ROUTE_UNKNOWN: entry(
    404,
    2,
    (d) => `There is nothing at ${d["method"]} ${d["path"]}. The service answers at ${d["routes"]}.`,
  ),
  PAGE_NOT_BUILT: entry(
    404,
    2,
    (d) => `The page ${d["page"]} is not built. Run npm run build, then start the service again.`,
  ),
  IDEMPOTENCY_MISMATCH: entry(
    409,
    2,
    (d) =>
      `The key ${d["key"]} named another write before. Nothing was stored. Give each write a key of its own, and the same key only to the same write.`,
  ),
  TIMEOUT: entry(
    504,
    1,
    (d) =>
      `The answer was not ready within ${d["timeoutMs"]} ms. ${d["cure"] ?? "Ask for less: a smaller page, depth or filter."}`,
  ),
  INTERNAL_SERVER_ERROR: entry(
    500,
    1,
    (d) => `Something went wrong on our side. It is logged under the request id ${d["requestId"]}.`,
  ),
  // The graph
  GRAPH_UNREACHABLE: entry(
    503,
    3,
    (d) => `The graph at ${d["url"]} cannot be reached: ${d["cause"]}. ${d["cure"]}`,
  ),
  GRAPH_UNAUTHORIZED: entry(
    503,
    3,
    (d) =>
      `The graph at ${d["url"]} refused our login: ${d["cause"]}. Correct GRAPH_USER and GRAPH_PASSWORD.`,
  ),
  GRAPH_LOCKED: entry(
    503,
    3,
    (d) =>
      `The graph file ${d["path"]} is in use by another process. ${d["cure"] ?? "Stop that one, or set GRAPH_URL to another file."}`,
  ),
  GRAPH_DAMAGED: entry(
    503,
    3,
    (d) => `The graph file ${d["path"]} cannot be opened: ${d["cause"]}. ${d["cure"]}`,
  ),
  GRAPH_FORMAT_NEWER: entry(
    503,
    3,
    (d) =>
      `The graph is stored in format ${d["found"]}; this release knows formats up to ${d["known"]}. Start a release that knows it, or set GRAPH_URL to another graph; to come back to this one, export there as JSON and import here.`,
  ),
  GRAPH_COMMITS_MISSING: entry(
    503,
    3,
    (d) =>
      `The graph file ${d["path"]} holds ${d["found"]} writes, but ${d["expected"]} were confirmed: some were lost. ${d["cure"]}`,
  ),
  GRAPH_FULL: entry(507, 3, (d) => `The graph could not be written: ${d["cause"]}. ${d["cure"]}`),
  GRAPH_MEMORY: entry(
    503,
    3,
    (d) =>
      `The graph has no memory left for this: ${d["cause"]}. Ask for less at once, or give the database more memory.`,
  ),
  GRAPH_CONFLICT: entry(
    409,
    1,
    (d) => `Other writers were faster ${d["tries"]} times in a row. Try again later.`,
  ),
  GRAPH_CONSTRAINT: entry(409, 1, (d) => `The graph refused a change: ${d["cause"]}. Nothing was stored.`),
  GRAPH_CLOSED: entry(
    503,
    3,
    () => "The graph is closed: the service is stopping. Ask again when it is back.",
  ),
  GRAPH_UNFINISHED: entry(
    503,
    3,
    () =>
      "The graph holds a part of a backup: linkages restore was ended before it was done. Run it again, and it begins anew; or set GRAPH_URL to another graph.",
  ),
  LOG_INCOMPLETE: entry(
    503,
    3,
    (d) =>
      `The log of changes is not whole: the commit ${d["seq"]} is missing. Run linkages verify; restore a backup, or export the network as JSON and import it into a new graph.`,
  ),
  BACKUP_DAMAGED: entry(
    503,
    3,
    (d) => `The backup in ${d["folder"]} is not whole: ${d["cause"]}. ${d["whole"]} ${d["cure"]}`,
  ),
  BACKUP_UNWRITABLE: entry(
    507,
    3,
    (d) =>
      `The backup in ${d["folder"]} could not be read or written: ${d["cause"]}. The files that it had are as they were. Free some space there or name a folder that this user can write, and run it again.`,
  ),
  // Starting
  CONFIG_INVALID: entry(
    500,
    2,
    (d) => `The setting ${d["setting"]} must be ${d["required"]}; got ${d["got"]}. ${d["cure"]}`,
  ),
  ADDRESS_UNAVAILABLE: entry(
    500,
    4,
    (d) => `The service cannot listen on ${d["host"]}:${d["port"]}: ${d["cause"]}. ${d["cure"]}`,
  ),
  DATASET_INVALID: entry(
    400,
    2,
    (d) => `The data in ${d["where"]} cannot be loaded; nothing was stored.\n${d["problems"]}`,
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** An error of the table; its message is safe to show, its cause is for the log. */
export class LinkagesError extends Error {
  override readonly name = "LinkagesError";

  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
    cause?: unknown,
  ) {
    super(ERRORS[code].message(details), cause === undefined ? undefined : { cause });
  }
}

/** Bad input, in the one form all of it takes: a sentence on what was required, what came, and the cure. */
export const badInput = (required: string, got: unknown, cure: string): LinkagesError =>
  new LinkagesError("BAD_USER_INPUT", { required, got: shown(got), cure });

/** A value as an error shows it: JSON, cut where it is long. */
function shown(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return "an empty list";
  const json = value === undefined ? "nothing" : written(value);
  return json.length > 80 ? `${json.slice(0, 77)}...` : json;
}

/** Whoever sends brackets in brackets by the thousand gets an answer, too. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "something nested too deep to be shown";
  }
}

/** In how many seconds an error that passes by itself may be gone; undefined for all others. */
export function retryAfter({ code, details }: LinkagesError): string | undefined {
  if (code === "OVERLOADED") return "1";
  return code === "RATE_LIMITED" ? String(details["seconds"]) : undefined;
}
