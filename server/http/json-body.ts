import express, { type Request, type RequestHandler } from "express";
import { LinkagesError } from "../errors.js";

/**
 * Reads a JSON body of at most so many bytes. One that comes as nearly all do, with its length and as it is, is read here;
 * what is compressed, of an unknown length or in another charset is left to Express, which takes five times as long.
 */
export function jsonBody(maxBytes: number): RequestHandler {
  const parser = express.json({ limit: maxBytes, strict: false });
  return (request, response, next) => {
    if (!isPlain(request, maxBytes)) {
      parser(request, response, next);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => {
      try {
        request.body = parsed(
          (chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString(),
        );
      } catch (error) {
        next(new LinkagesError("BODY_INVALID", { cause: (error as Error).message }, error));
        return;
      }
      next();
    });
  };
}

function isPlain({ headers }: Request, maxBytes: number): boolean {
  const length = Number(headers["content-length"]);
  return (
    headers["content-type"] === "application/json" &&
    headers["content-encoding"] === undefined &&
    length > 0 &&
    length <= maxBytes
  );
}

/** Without the mark that some put before UTF-8 (RFC 8259, section 8.1). */
const parsed = (text: string): unknown =>
  JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text) as unknown;
