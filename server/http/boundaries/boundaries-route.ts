import { Router } from "express";
import { refuseCrossSite } from "../cross-site.js";
import { answeredAsKnown, setTag, tagOfText } from "../entity-tag.js";

/** `GET /boundaries`: the operator's own outlines for the map of places; 204 where there are none. */
export function boundariesRoute(text: string | undefined): Router {
  const tag = text === undefined ? undefined : tagOfText(text);
  const routes = Router();
  routes.get("/boundaries", refuseCrossSite, (request, response) => {
    if (tag === undefined) {
      response.status(204).end();
      return;
    }
    if (answeredAsKnown(request, response, tag)) return;
    setTag(response, tag);
    response.type("application/json").send(text);
  });
  return routes;
}
