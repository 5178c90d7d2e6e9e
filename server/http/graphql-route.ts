import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, RequestHandler, Response } from "express";
import type { DoorContext } from "../api/execution/door-context.js";
import { answeredAsKnown, setTag, type TagOf } from "./entity-tag.js";

/** Fields that do not hang on the version in memory alone: what is matched follows it, and a budget is a client's own. */
const NOT_OF_VERSION = ["matches", "match", "gaps", "rateLimit"];

/**
 * Hands requests to Apollo Server, whose body was read, and sends its answers, each in one piece. What is asked by GET has
 * a tag by the version of the data, and is not worked out again for a client that has it.
 */
export const graphqlRoute =
  (
    apollo: ApolloServer<DoorContext>,
    contextOf: (request: Request, response: Response) => DoorContext,
    tagOf: TagOf,
  ): RequestHandler =>
  async (request, response) => {
    const context = request.method === "GET" ? contextOf(request, response) : undefined;
    const tag = tagOf(context?.snapshot);
    if (tag !== undefined && answeredAsKnown(request, response, tag)) return;
    const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "",
        body: request.body,
      },
      context: () => Promise.resolve(context ?? contextOf(request, response)),
    });
    if (body.kind !== "complete") throw new Error("No answer is sent in pieces.");
    for (const [name, value] of headers) response.setHeader(name, value);
    response.statusCode = status ?? 200;
    if (tag !== undefined && context && response.statusCode === 200 && isOfVersion(context))
      setTag(response, tag);
    response.setHeader("content-length", Buffer.byteLength(body.string));
    response.end(body.string);
  };

const isOfVersion = ({ trail, wanted }: DoorContext): boolean =>
  trail.errorCodes.length === 0 && !NOT_OF_VERSION.some((field) => wanted.fields?.has(field));

function headersOf({ headers, method }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  // Nothing here writes, and pages of other sites were refused: a GET needs none of the headers that Apollo Server asks for.
  if (method === "GET") map.set("apollo-require-preflight", "1");
  return map;
}
