import type { RequestHandler } from "express";
import { LinkagesError } from "../../errors.js";

/** The names of this machine that no page of another site can take. */
const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

const OPEN_ADDRESSES = new Set(["0.0.0.0", "::"]);

/**
 * Refuses requests that were sent to a name that is not ours: a page whose name was made to point at this machine (DNS
 * rebinding) would otherwise read everything. `*` allows every name. A service that listens on all addresses is asked by
 * names that it cannot know, so there every name is allowed unless the setting says which.
 */
export function hostCheck(host: string, allowed: readonly string[]): RequestHandler {
  const names = new Set([...OWN_HOSTS, host, `[${host}]`, ...allowed].map((name) => name.toLowerCase()));
  if (allowed.includes("*") || (allowed.length === 0 && OPEN_ADDRESSES.has(host)))
    return (_request, _response, next) => {
      next();
    };
  return (request, _response, next) => {
    const asked = nameOf(request.headers.host ?? "");
    next(names.has(asked) ? undefined : new LinkagesError("HOST_UNKNOWN", { host: asked.slice(0, 60) }));
  };
}

/** The name without its port. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/u, "").replace(/\.$/u, "");
