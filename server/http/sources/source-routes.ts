import { Router } from "express";
import { LinkagesError } from "../../errors.js";
import type { Admission } from "../admission/admission.js";
import { admitted, type Admitting } from "../admitted.js";
import { refuseCrossSite } from "../cross-site.js";
import { noStore } from "../security-headers.js";
import type { SourceTexts } from "./source-texts.js";

/** What it costs a client to read a text. */
const COST_OF_A_TEXT = 200;

/**
 * `GET /sources`: the ids of the documents whose text there is; `GET /sources/:document`: the text of one, with the lines of
 * each place that sources name. Only of documents that the network has.
 */
export function sourceRoutes(texts: SourceTexts, admission: Admission, admitting: Admitting): Router {
  const routes = Router();
  routes.use("/sources", noStore, refuseCrossSite, admission.atTheDoor);
  routes.get("/sources", async (request, response) => {
    const cost = 1 + texts.documents.length;
    const documents = await admitted(admitting, cost, request, response, async ({ ask }) => {
      const known = await ask.facet().find(texts.documents);
      return texts.documents.filter((id) => known.has(id));
    });
    if (documents !== undefined) response.json({ documents });
  });
  routes.get("/sources/:document", async (request, response) => {
    const id = request.params.document;
    const answer = await admitted(admitting, COST_OF_A_TEXT, request, response, async ({ ask }) => {
      const known = texts.documents.includes(id) ? (await ask.facet().find([id])).get(id) : undefined;
      const text = known && (await texts.read(id));
      if (text === undefined)
        throw new LinkagesError("NOT_FOUND", {
          what: "text of a document",
          id: id.slice(0, 100),
          cure: "Take one that /sources lists.",
        });
      return { document: id, ...text };
    });
    if (answer !== undefined) response.json(answer);
  });
  return routes;
}
