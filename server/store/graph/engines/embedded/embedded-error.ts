import { LinkagesError } from "../../../../errors.js";

interface EngineError {
  readonly code?: string;
  readonly message?: string;
  readonly gqlStatus?: string;
  readonly cause?: { readonly message?: string };
}

/**
 * What the engine throws, read by its fields: in another realm, such as a test runner's, it is no instance of Error, and
 * then the engine leaves its status in the cause.
 */
function fieldsOf(error: unknown): { isEngines: boolean; message: string; gqlStatus: string | undefined } {
  const { code, message = "", gqlStatus, cause } = Object(error) as EngineError;
  const status = gqlStatus ?? /^GQLSTATUS (\w+)/.exec(cause?.message ?? "")?.[1];
  return { isEngines: code === "GenericFailure", message, gqlStatus: status };
}

/** The engine's sentence without its own prefixes and codes. */
const sentence = (message: string): string =>
  message
    .replace(/^\w+ error: /, "")
    .replace(/^GRAFEO-\w+: /, "")
    .replace(/^[A-Z][\w ]+: /, "");

/** What the system said, without the file's path: the message may reach a client. */
const systemCause = (message: string): string =>
  /([^:]*) \(os error \d+\)/.exec(message)?.[1]?.trim() ?? "its log takes no more";

/** An error of a statement or a commit as the table knows it; any other comes back as it is. */
export function toEmbeddedError(error: unknown): unknown {
  const { isEngines, message, gqlStatus } = fieldsOf(error);
  if (!isEngines) return error;
  if (gqlStatus === "G2000")
    return new LinkagesError("GRAPH_CONSTRAINT", { cause: takenValue(message) }, error);
  if (gqlStatus === "G1001") {
    return new LinkagesError("GRAPH_CONSTRAINT", { cause: "a node that is to go still has linkages" }, error);
  }
  if (message.includes("GRAFEO-T009") || isDiskFull(message)) {
    const cure = "Free some space on its disk; what is stored already can be read.";
    return new LinkagesError("GRAPH_FULL", { cause: systemCause(message), cure }, error);
  }
  if (gqlStatus === "40000") return new LinkagesError("GRAPH_CONFLICT", { tries: 1 }, error);
  return error;
}

/** Why a graph file could not be opened. */
export function toOpeningError(path: string, error: unknown): LinkagesError {
  const { message } = fieldsOf(error);
  if (message.includes("cannot be locked")) return new LinkagesError("GRAPH_LOCKED", { path }, error);
  if (isDiskFull(message)) {
    const cure = "Free some space on its disk.";
    return new LinkagesError("GRAPH_FULL", { cause: systemCause(message), cure }, error);
  }
  if (/permission denied|read-only file system|os error (2|13|30)\b/i.test(message)) {
    const got = `${path}: ${sentence(message)}`;
    return new LinkagesError(
      "CONFIG_INVALID",
      { setting: "GRAPH_URL", required: "a file that this user can write", got, cure: "Name another file." },
      error,
    );
  }
  const cure = "Restore a backup of it with its .commits file, or set GRAPH_URL to another file.";
  return new LinkagesError("GRAPH_DAMAGED", { path, cause: sentence(message), cure }, error);
}

const isDiskFull = (message: string): boolean =>
  /no space left|file too large|os error (27|28)\b/i.test(message);

function takenValue(message: string): string {
  const found = /property '(.+?)' with value \w+\((.*)\) already exists on :(\w+)/.exec(message);
  if (!found) return "a value that must be unique is taken";
  const [, property, value, label] = found;
  return `there is a ${label} whose ${property} is ${value} already`;
}
