import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { LinkagesError } from "../errors.js";
import { contentSecurityPolicy } from "./security-headers.js";

const A_YEAR = "365d";

/** The explorer at `/` (until it is built, `/` leads to GraphiQL), the import page, and the files of all pages; files never change their content under one name. */
export function pageRoutes(webFolder: string): Router {
  const routes = Router();
  const explorer = join(webFolder, "index.html");
  routes.use(
    "/assets",
    express.static(join(webFolder, "assets"), {
      immutable: true,
      maxAge: A_YEAR,
      index: false,
      redirect: false,
    }),
  );
  // The page's service worker, manifest and icons have to stand at the root; their names stay, so they are asked for again.
  routes.get(
    /^\/[\w.-]+\.(?:js|webmanifest|svg|png)$/,
    express.static(webFolder, { index: false, redirect: false, maxAge: 0 }),
  );
  const importPage = join(webFolder, "import", "index.html");
  if (existsSync(importPage)) routes.get("/import", sendPage(importPage));
  if (existsSync(explorer)) routes.get("/", allowFraming, sendPage(explorer));
  else
    routes.get("/", (_request, response) => {
      response.redirect("/graphql");
    });
  return routes;
}

/** `/?embed` is made to stand in other people's pages; it only reads, so that framing it does no harm. */
const allowFraming: RequestHandler = (request, response, next) => {
  if ("embed" in request.query) {
    response.removeHeader("x-frame-options");
    response.setHeader("content-security-policy", contentSecurityPolicy("*"));
  }
  next();
};

/** Answers a browser that opens `/graphql` with GraphiQL; everything else goes on to the API. */
export function graphiqlPage(webFolder: string): RequestHandler {
  const page = join(webFolder, "graphiql", "index.html");
  const send = existsSync(page) ? sendPage(page) : undefined;
  return (request, response, next) => {
    if (request.method !== "GET") {
      next();
      return;
    }
    response.vary("Accept");
    // A client without wishes (*/*) gets JSON: it is named first.
    const type = request.accepts(["application/json", "application/graphql-response+json", "text/html"]);
    if (type !== "text/html") next();
    else if (send === undefined) next(new LinkagesError("PAGE_NOT_BUILT", { page: "GraphiQL" }));
    else send(request, response, next);
  };
}

/** Answers a browser that opens an address that leads nowhere with a page; other clients go on to the error. */
export function notFoundPage(webFolder: string): RequestHandler {
  const page = join(webFolder, "not-found.html");
  return (request, response, next) => {
    const type = request.accepts(["application/json", "application/graphql-response+json", "text/html"]);
    if (request.method === "GET" && type === "text/html" && existsSync(page))
      response.status(404).sendFile(page);
    else next();
  };
}

/** Pages name the files they load, so they are asked for again each time. */
const sendPage =
  (path: string): RequestHandler =>
  (_request, response) => {
    response.setHeader("cache-control", "no-cache");
    response.sendFile(path);
  };
