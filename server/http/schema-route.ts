import { Router } from "express";
import type { GraphQLSchema } from "graphql";
import { schemaText } from "../api/schema-text.js";
import { refuseCrossSite } from "./cross-site.js";
import { answeredAsKnown, setTag, tagOfText } from "./entity-tag.js";

/** `GET /schema.graphql`: the schema in its own language, for what generates code from it. */
export function schemaRoute(schema: GraphQLSchema): Router {
  const text = schemaText(schema);
  const tag = tagOfText(text);
  const routes = Router();
  routes.get("/schema.graphql", refuseCrossSite, (request, response) => {
    if (answeredAsKnown(request, response, tag)) return;
    setTag(response, tag);
    response.type("text/plain; charset=utf-8").send(text);
  });
  return routes;
}
