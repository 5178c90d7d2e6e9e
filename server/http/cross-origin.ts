import type { RequestHandler } from "express";

/**
 * Lets pages of any site ask and read: what the protocol of reconciliation requires. Nothing there writes, and no cookie goes
 * along.
 */
export const anyOrigin: RequestHandler = (request, response, next) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "retry-after, ratelimit-remaining, ratelimit-reset");
  response.setHeader("cross-origin-resource-policy", "cross-origin");
  if (request.method !== "OPTIONS") {
    next();
    return;
  }
  response.setHeader("access-control-allow-methods", "GET, HEAD, POST, OPTIONS");
  response.setHeader("access-control-allow-headers", "content-type, accept-language");
  response.setHeader("access-control-max-age", "86400");
  response.status(204).end();
};
