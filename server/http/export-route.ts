import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type RequestHandler, Router } from "express";
import type { GraphQLSchema } from "graphql";
import { badInput, LinkagesError } from "../errors.js";
import { FORMATS } from "../exchange/formats.js";
import type { ExportFormat } from "../exchange/format.js";
import { readFilter } from "../exchange/read-filter.js";
import type { GraphPort } from "../store/graph/port.js";
import { exportRepository } from "../store/repositories/export-repository.js";
import { noStore } from "./security-headers.js";

/** `GET /export/:format?filter=…`: a part of the network as a file, streamed; ends when the client is gone. */
export function exportRoutes(port: GraphPort, schema: GraphQLSchema): Router {
  const routes = Router();
  routes.get("/export/:format", noStore, sendExport(port, schema));
  return routes;
}

const sendExport =
  (port: GraphPort, schema: GraphQLSchema): RequestHandler =>
  async (request, response) => {
    const format = formatOf(request.params["format"]);
    const { filter } = request.query;
    if (filter !== undefined && typeof filter !== "string")
      throw badInput("An export takes one filter.", filter, "Give `filter` once, as JSON.");
    const gone = new AbortController();
    response.once("close", () => {
      gone.abort(new Error("The client closed the connection."));
    });
    const part = filter === undefined ? {} : readFilter(filter, schema);
    const bytes = format.write(exportRepository(port, part, { signal: gone.signal }));
    // The first part is awaited before the headers go, so that what fails at once is answered as an error.
    const first = await bytes.next();
    response.setHeader("content-type", contentType(format));
    response.setHeader("content-disposition", `attachment; filename="linkages.${format.extension}"`);
    const rest = async function* (): AsyncGenerator<string | Uint8Array> {
      if (first.done !== true) yield first.value;
      yield* bytes;
    };
    await pipeline(Readable.from(rest(), { objectMode: false }), response).catch((error: unknown) => {
      if (!gone.signal.aborted) throw error;
    });
  };

const contentType = (format: ExportFormat): string =>
  format.compressed === true ? format.mediaType : `${format.mediaType}; charset=utf-8`;

function formatOf(key: unknown): ExportFormat {
  const format = FORMATS.find((one) => one.key === key);
  if (format !== undefined) return format;
  throw new LinkagesError("NOT_FOUND", {
    what: "export format",
    id: String(key).slice(0, 40),
    cure: `Take one of ${FORMATS.map((one) => one.key).join(", ")}.`,
  });
}
