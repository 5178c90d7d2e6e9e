import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Request, type Response, Router } from "express";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { badInput, LinkagesError } from "../errors.js";
import { FORMATS } from "../exchange/formats.js";
import type { ExportFormat } from "../exchange/format.js";
import { readFilter } from "../exchange/reading/read-filter.js";
import type { GraphPort } from "../store/graph/port.js";
import { timedPort } from "../store/graph/timed-port.js";
import { type ExportFilter, exportRepository } from "../store/repositories/export-repository.js";
import type { Admission } from "./admission/admission.js";
import { refuseCrossSite } from "./cross-site.js";
import { ClientGoneError } from "./deadline.js";
import { answeredAsKnown, setTag } from "./entity-tag.js";
import { watchTransfer } from "./export-transfer.js";
import { trailOf } from "./request-trail.js";
import { noStore } from "./security-headers.js";

/** What an export costs a client, as a question that walks the whole network does. */
const COST_OF_AN_EXPORT = 20_000;

/** The door, compression and the pipeline hear of the end of an export, with a listener each or more: no leak is to be told. */
const MOST_LISTENERS = 20;

/**
 * `GET /export`: the formats. `GET /export/:format?filter=…&name=…`: a part of the network as a file, streamed; one at a time for each client, a few in all.
 * Ends when the client is gone, takes nothing for a while, or the time is up. `HEAD` reads nothing. Its tag is that of the
 * version in memory when it begins: what is written meanwhile may be in the file, and a later version has another tag.
 */
export function exportRoutes(
  port: GraphPort,
  schema: GraphQLSchema,
  config: Pick<Config, "limits" | "admission">,
  admission: Admission,
  tagOf: () => string | undefined,
): Router {
  const routes = Router();
  routes.use("/export", noStore, refuseCrossSite, admission.atTheDoor);
  routes.get("/export", (_request, response) => {
    response.json({ formats: FORMATS.map(toListed) });
  });
  // Express answers HEAD with the handler of GET, which would read everything for nothing.
  routes.head("/export/:format", (request, response) => {
    const format = formatOf(request.params.format);
    partOf(request, schema, config);
    setHeaders(response, format, nameOf(request));
    response.end();
  });
  routes.get("/export/:format", async (request, response) => {
    const format = formatOf(request.params.format);
    const part = partOf(request, schema, config);
    const name = nameOf(request);
    const tag = tagOf();
    if (tag !== undefined && answeredAsKnown(request, response, tag)) return;
    await admission.ticketFor(request, response).admitExport(COST_OF_AN_EXPORT);
    const transfer = watchTransfer(response, config.admission);
    const { signal } = transfer;
    try {
      if (tag !== undefined) setTag(response, tag);
      const read = timedPort(port, trailOf(response).beginRead);
      const bytes = format.write(exportRepository(read, part, { signal }));
      await send(format, name, response, bytes, signal);
    } finally {
      transfer.stop();
    }
  });
  return routes;
}

function partOf(request: Request, schema: GraphQLSchema, { limits }: Pick<Config, "limits">): ExportFilter {
  const { filter, name: _, ...others } = request.query;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw badInput(
      "An export takes `filter` and `name`.",
      unknown.slice(0, 60),
      "Give `filter` as JSON, and leave out all else but a `name` for the file.",
    );
  if (filter === undefined) return {};
  if (typeof filter === "string") return readFilter(filter, schema, limits);
  throw badInput("An export takes one filter.", filter, "Give `filter` once, as JSON.");
}

/** What the file is to be called, without its ending. */
function nameOf({ query: { name = "linkages" } }: Request): string {
  if (typeof name === "string" && /^[a-z0-9-]{1,100}$/u.test(name)) return name;
  throw badInput(
    "The name of a file has small letters, digits and hyphens, 100 at most.",
    name,
    "Correct `name`, or leave it out for `linkages`.",
  );
}

const toListed = ({ key, title, description, mediaType, extension, lacks }: ExportFormat) => ({
  ...{ key, title, description, mediaType, extension, lacks },
});

async function send(
  format: ExportFormat,
  name: string,
  response: Response,
  bytes: AsyncGenerator<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  // The first part is awaited before the headers go, so that what fails at once is answered as an error.
  const first = await bytes.next().catch((error: unknown) => {
    if (signal.reason instanceof ClientGoneError) return undefined;
    throw error;
  });
  if (first === undefined) return;
  setHeaders(response, format, name);
  const rest = async function* (): AsyncGenerator<string | Uint8Array> {
    if (first.done !== true) yield first.value;
    yield* bytes;
  };
  response.setMaxListeners(MOST_LISTENERS);
  await pipeline(Readable.from(rest(), { objectMode: false }), response, { signal }).catch(
    (error: unknown) => {
      if (!signal.aborted) throw error;
      response.destroy();
    },
  );
}

function setHeaders(response: Response, format: ExportFormat, name: string): void {
  response.setHeader("content-type", contentType(format));
  response.setHeader("content-disposition", `attachment; filename="${name}.${format.extension}"`);
}

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
