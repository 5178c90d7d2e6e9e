import compression from "compression";
import type { RequestHandler } from "express";

/** Compresses long answers for those who can unpack them; nothing is prepared for others. */
export function compressed(): RequestHandler {
  const compress = compression();
  return (request, response, next) => {
    if (request.headers["accept-encoding"] !== undefined) {
      compress(request, response, next);
      return;
    }
    response.setHeader("vary", "Accept-Encoding");
    next();
  };
}
