import neo4j from "neo4j-driver";
import { LinkagesError } from "../../../../errors.js";

/** What the sentences of the errors tell of the work that failed. */
interface FailedWork {
  readonly url: string;
  readonly tries: number;
  readonly timeoutMs: number;
}

/** A server that does not answer, or not in time. */
export const unreachable = (url: string, cause: string, error: unknown): LinkagesError =>
  new LinkagesError("GRAPH_UNREACHABLE", { url, cause, cure: "Start it, or correct GRAPH_URL." }, error);

/** An error of the driver as the table knows it, without credentials; any other comes back as it is. */
export function toNeo4jError(error: unknown, { url, tries, timeoutMs }: FailedWork): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new LinkagesError("GRAPH_UNAUTHORIZED", { url, cause: firstLine(message) }, error);
  }
  if (code.startsWith("Neo.ClientError.Database.")) {
    const cure = "Set GRAPH_DATABASE to a database that exists there.";
    return new LinkagesError("GRAPH_UNREACHABLE", { url, cause: firstLine(message), cure }, error);
  }
  if (code.includes(".Schema.Constraint")) {
    return new LinkagesError("GRAPH_CONSTRAINT", { cause: refusal(message) }, error);
  }
  if (code.includes("TransactionTimedOut")) {
    return new LinkagesError("TIMEOUT", { timeoutMs }, error);
  }
  if (message.startsWith("Connection acquisition timed out")) {
    const [cause, cure] = [
      "all connections to it stayed busy",
      "Ask again later: too many ask at once, or it is slow.",
    ];
    return new LinkagesError("GRAPH_UNREACHABLE", { url, cause, cure }, error);
  }
  if (/OutOfMemory|TransactionMemoryLimit/.test(code)) {
    return new LinkagesError("GRAPH_MEMORY", { cause: firstLine(message) }, error);
  }
  if (code.startsWith("Neo.TransientError.Transaction.")) {
    return new LinkagesError("GRAPH_CONFLICT", { tries }, error);
  }
  if (neo4j.isRetryableError(error) || CONNECTION_CODES.has(code)) {
    return unreachable(url, firstLine(message), error);
  }
  return error;
}

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  // A server that ends while somebody greets it.
  neo4j.error.PROTOCOL_ERROR,
  "N/A",
]);

/** The driver joins longer explanations with line breaks and full stops. */
const firstLine = (message: string): string => (message.split("\n", 1)[0] ?? "").replace(/\.\s*$/, "");

function refusal(message: string): string {
  const taken = /label `(.+?)` and propert(?:y|ies) `(.+?)` = (.*)/.exec(message);
  if (taken)
    return `there is a ${taken[1]} whose ${taken[2]} is ${(taken[3] ?? "").replaceAll("'", '"')} already`;
  if (/still has relationships/.test(message)) return "a node that is to go still has linkages";
  return firstLine(message);
}
