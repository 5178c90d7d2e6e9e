import type { RequestHandler } from "express";

/**
 * The pages load nothing from elsewhere and run no inline script. Inline styles stay allowed: the editor of GraphiQL
 * writes them.
 */
export const contentSecurityPolicy = (framedBy: "'none'" | "*"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");

const NOT_FRAMED = contentSecurityPolicy("'none'");

/** Sets the headers that keep a browser from loading, framing or guessing what it should not. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader("content-security-policy", NOT_FRAMED);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  next();
};

/** Keeps browsers and proxies from answering with what was true a while ago. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader("cache-control", "no-store");
  next();
};
