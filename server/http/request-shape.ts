import type { Request, RequestHandler } from "express";
import { LinkagesError } from "../errors.js";

/** What may be said of a query beside it, in a body and in an address. */
const OBJECTS = ["variables", "extensions"] as const;

const EXAMPLE = 'Send a JSON object such as {"query": "{ __typename }", "variables": {}}.';

/** Refuses a request to the API that is neither GET nor a POST of JSON, before its body is read. */
export const requestKind: RequestHandler = (request, response, next) => {
  const { method, headers } = request;
  if (method !== "GET" && method !== "POST") {
    response.setHeader("allow", "GET, POST");
    next(new LinkagesError("METHOD_UNKNOWN", { method, allowed: "GET and POST" }));
    return;
  }
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  next(
    method === "GET" || type === "application/json"
      ? undefined
      : new LinkagesError("CONTENT_TYPE_UNKNOWN", { type: shown(headers["content-type"] || undefined) }),
  );
};

/** Refuses a request to the API that holds no query, or anything beside it that is not what it must be. */
export const requestShape: RequestHandler = (request, _response, next) => {
  try {
    checkParts(request.method === "GET" ? partsOfAddress(request) : partsOfBody(request));
    next();
  } catch (error) {
    next(error);
  }
};

type Parts = Readonly<Record<string, unknown>>;

function partsOfBody({ body }: Request): Parts {
  if (isObject(body)) return body;
  if (Array.isArray(body))
    throw malformed(
      "A request asks one operation: its body is a JSON object.",
      "a list",
      "Send each operation in a request of its own.",
    );
  throw malformed("The body of a POST is a JSON object with `query`.", shown(body), EXAMPLE);
}

function partsOfAddress({ url }: Request): Parts {
  const given = new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?")) : "");
  const parts: Record<string, unknown> = {};
  for (const name of ["query", "operationName", ...OBJECTS]) {
    const values = given.getAll(name);
    if (values.length > 1)
      throw malformed(`\`${name}\` stands once in an address.`, `it ${values.length} times`, "Leave one.");
    const [value] = values;
    if (value !== undefined && value !== "")
      parts[name] = OBJECTS.some((one) => one === name) ? fromJson(name, value) : value;
  }
  return parts;
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`\`${name}\` in an address is a JSON object.`, shown(text), "Write it as JSON.");
  }
}

function checkParts(parts: Parts): void {
  for (const name of OBJECTS)
    if (parts[name] != null && !isObject(parts[name]))
      throw malformed(
        `\`${name}\` is a JSON object.`,
        shown(parts[name]),
        "Send an object, not its text, or leave it out.",
      );
  const { query, operationName, extensions } = parts;
  if (operationName != null && typeof operationName !== "string")
    throw malformed(
      "`operationName` is a text.",
      shown(operationName),
      "Name one operation of the document, or leave it out.",
    );
  if (query != null && typeof query !== "string")
    throw malformed("`query` is a text, a GraphQL document.", shown(query), EXAMPLE);
  if (!query && !(isObject(extensions) && extensions["persistedQuery"] != null))
    throw malformed(
      "A request has a GraphQL document as `query`, or the hash of one that was sent before.",
      query === "" ? "an empty one" : "none",
      EXAMPLE,
    );
}

const isObject = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const malformed = (required: string, got: string, cure: string): LinkagesError =>
  new LinkagesError("BAD_REQUEST", { required, got, cure });

/** What came, in few signs; what is nested is not written out. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 77)}...` : json;
}
