import { hash } from "node:crypto";
import type { Request, Response } from "express";
import type { Snapshot } from "../network/versions/snapshot.js";

/** Gives the tag of what is answered from a version of the data. */
export type TagOf = (snapshot: Pick<Snapshot, "log" | "version"> | undefined) => string | undefined;

/**
 * Names the version of the data that answers are made from: the log, the number of its last commit, and the release that
 * answers. Weak, since the bytes of an answer may differ (RFC 9110, section 8.8.1). Undefined where nothing is in memory:
 * then it is not known which version an answer is of.
 */
export const tagsOf =
  (release: string): TagOf =>
  (snapshot) =>
    snapshot && `W/"${digest(JSON.stringify([snapshot.log, snapshot.version, release]))}"`;

/** A tag of what never changes while the service runs. */
export const tagOfText = (text: string): string => `"${digest(text)}"`;

const digest = (text: string): string => hash("sha256", text, "base64url").slice(0, 22);

const opaque = (tag: string): string => tag.trim().replace(/^W\//u, "");

/** Answers 304 where the client says that it has what a tag names (RFC 9110, section 13.1.2), and says whether it did. */
export function answeredAsKnown({ headers }: Request, response: Response, tag: string): boolean {
  const known = headers["if-none-match"] ?? "";
  if (known.trim() !== "*" && !known.split(",").some((one) => opaque(one) === opaque(tag))) return false;
  setTag(response, tag);
  response.status(304).end();
  return true;
}

/** Says what an answer is: to be asked for again each time, and sent only where it is another one. */
export function setTag(response: Response, tag: string): void {
  response.setHeader("etag", tag);
  response.setHeader("cache-control", "no-cache");
}
