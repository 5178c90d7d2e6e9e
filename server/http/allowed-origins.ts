import type { RequestHandler, Response } from "express";

/** What a page may read of the headers of an answer, beside those that every page may. */
const EXPOSED = [
  ...["age", "content-disposition", "etag", "retry-after", "x-request-id"],
  ...["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"],
].join(", ");

/** How long a browser may remember what a preflight was answered, in seconds. */
const REMEMBERED_S = 86_400;

/**
 * Lets pages of these origins ask and read, with whatever headers, but never with cookies: there are none. `*` stands for
 * every origin. A page of any other is answered too, without what its browser needs to show it the answer.
 */
export function allowedOrigins(origins: readonly string[]): RequestHandler {
  const isOpen = origins.includes("*");
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origins.length > 0 && !isOpen) response.vary("Origin");
    if (origin !== undefined && (isOpen || origins.includes(origin))) {
      response.setHeader("access-control-allow-origin", isOpen ? "*" : origin);
      response.setHeader("access-control-expose-headers", EXPOSED);
      response.setHeader("cross-origin-resource-policy", "cross-origin");
      if (request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined) {
        answerPreflight(response, request.headers["access-control-request-headers"]);
        return;
      }
    }
    next();
  };
}

function answerPreflight(response: Response, headers: string | undefined): void {
  response.setHeader("access-control-allow-methods", "GET, HEAD, POST");
  response.setHeader("access-control-max-age", REMEMBERED_S);
  if (headers !== undefined) {
    response.vary("Access-Control-Request-Headers");
    response.setHeader("access-control-allow-headers", headers);
  }
  response.status(204).end();
}

/** Whether the page that asks may read the answer, as `allowedOrigins` found. */
export const mayRead = (response: Response): boolean => response.hasHeader("access-control-allow-origin");
