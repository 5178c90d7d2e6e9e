import type { RequestHandler } from "express";
import { LinkagesError } from "../errors.js";
import { mayRead } from "./allowed-origins.js";

/**
 * Refuses what an image, frame or script of another site asks for by GET: it could not read the answer, but the work would
 * be done. A link that somebody follows is answered, and a page that may read the answer.
 */
export const refuseCrossSite: RequestHandler = (request, response, next) => {
  const header = (name: string): string => String(request.headers[name] ?? "");
  const isFollowed = header("sec-fetch-dest") === "document" && header("sec-fetch-user") === "?1";
  const isElsewhere = header("sec-fetch-site") === "cross-site" && !isFollowed;
  next(
    request.method !== "POST" && isElsewhere && !mayRead(response)
      ? new LinkagesError("CROSS_SITE")
      : undefined,
  );
};
