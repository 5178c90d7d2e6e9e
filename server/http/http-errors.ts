import type { ErrorRequestHandler, RequestHandler } from "express";
import { badInput, ERRORS, LinkagesError, retryAfter } from "../errors.js";
import { trailOf } from "./request-trail.js";

/** Answers whatever no route took, as the last of all routes. */
export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(
    new LinkagesError("ROUTE_UNKNOWN", {
      method: request.method,
      path: request.path.slice(0, 80),
      routes:
        "/, /graphql, /schema.graphql, /export/FORMAT, /import, /sources, /boundaries, /reconcile, /healthz and /readyz",
    }),
  );
};

/** Answers everything that goes wrong outside of GraphQL in the form of a GraphQL error, without a stack. */
export const httpErrors =
  (maxBodyKb: number): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const trail = trailOf(response);
    const known = toKnown(error, maxBodyKb);
    if (known === undefined) trail.logger.error(error, "unexpected error outside of GraphQL");
    const shown = known ?? new LinkagesError("INTERNAL_SERVER_ERROR", { requestId: trail.id });
    trail.errorCodes = [shown.code];
    const seconds = retryAfter(shown);
    if (seconds !== undefined) response.setHeader("retry-after", seconds);
    response
      .status(ERRORS[shown.code].status)
      .json({ errors: [{ message: shown.message, extensions: { code: shown.code } }] });
  };

/** The body parser marks what it refuses with the status that fits, also where unpacking fails. */
function toKnown(error: unknown, maxBodyKb: number): LinkagesError | undefined {
  if (error instanceof LinkagesError) return error;
  // A path that cannot be decoded.
  if (error instanceof URIError)
    return badInput("A path is encoded as UTF-8 with %.", "one that is not", "Correct the address.");
  if (!(error instanceof Error) || !("status" in error) || Number(error.status) >= 500) return undefined;
  return error.status === 413
    ? new LinkagesError("BODY_TOO_LARGE", { limitKb: maxBodyKb })
    : new LinkagesError("BODY_INVALID", { cause: error.message }, error);
}
