import { readFileSync } from "node:fs";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { badInput, LinkagesError } from "../errors.js";

/** The manifest as codegen writes it: the texts of documents by their ids. */
const manifest = z.record(z.string(), z.string());

/**
 * Lets clients name a document by its id (`documentId`, in the body or the address) instead of sending it. The documents
 * are those of a file; without one, every id is unknown. Throws CONFIG_INVALID where the file is none.
 */
export function trustedDocuments(path: string | undefined): RequestHandler {
  const texts = new Map(Object.entries(path === undefined ? {} : readManifest(path)));
  return (request, _response, next) => {
    const id = idIn(request);
    if (id === undefined) {
      next();
      return;
    }
    const text =
      typeof id === "string" ? (texts.get(id) ?? texts.get(id.replace(/^sha256:/u, ""))) : undefined;
    if (text === undefined) next(unknownDocument(id));
    else {
      if (request.method === "GET") request.url += `&query=${encodeURIComponent(text)}`;
      else request.body = { ...(request.body as object), query: text };
      next();
    }
  };
}

function idIn(request: Request): unknown {
  if (request.method === "GET") return request.query["documentId"];
  const body: unknown = request.body;
  return typeof body === "object" && body !== null && "documentId" in body ? body.documentId : undefined;
}

const unknownDocument = (id: unknown): LinkagesError =>
  typeof id === "string"
    ? new LinkagesError("NOT_FOUND", {
        what: "trusted document",
        id: id.slice(0, 100),
        cure: "Send the document itself as `query`, or have it in the file of TRUSTED_DOCUMENTS.",
      })
    : badInput("`documentId` is one text.", id, "Name one document.");

function readManifest(path: string): Readonly<Record<string, string>> {
  try {
    return manifest.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new LinkagesError(
      "CONFIG_INVALID",
      {
        setting: "TRUSTED_DOCUMENTS",
        required: "a file with a JSON object of ids and documents, as codegen's persisted-documents.json",
        got: JSON.stringify(path),
        cure: "Write it with persistedDocuments of codegen's client preset, or leave the setting out.",
      },
      error,
    );
  }
}
