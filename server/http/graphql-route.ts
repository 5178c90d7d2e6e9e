import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, RequestHandler, Response } from "express";
import type { DoorContext } from "../api/execution/door-context.js";

/** Hands requests to Apollo Server, whose body was read, and sends its answers, each in one piece. */
export const graphqlRoute =
  (
    apollo: ApolloServer<DoorContext>,
    contextOf: (request: Request, response: Response) => DoorContext,
  ): RequestHandler =>
  async (request, response) => {
    const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "",
        body: request.body,
      },
      context: () => Promise.resolve(contextOf(request, response)),
    });
    if (body.kind !== "complete") throw new Error("No answer is sent in pieces.");
    for (const [name, value] of headers) response.setHeader(name, value);
    response.statusCode = status ?? 200;
    response.setHeader("content-length", Buffer.byteLength(body.string));
    response.end(body.string);
  };

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}
