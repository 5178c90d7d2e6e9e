import { createServer, type Server } from "node:http";
import express, { type RequestHandler } from "express";
import { LinkagesError } from "../../errors.js";
import { clientOf, isThisMachine } from "../admission/client-address.js";
import { noStore } from "../security-headers.js";
import type { Metrics } from "./metrics.js";

/** Answers with the metrics. */
const metricsPage =
  (metrics: Metrics): RequestHandler =>
  async (_request, response) => {
    response.setHeader("content-type", metrics.contentType);
    response.end(await metrics.text());
  };

/** A proxy on this machine asks for others: it says so. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/** Programs of this machine alone, none of which asks for another. To others there is nothing here. */
const thisMachineOnly: RequestHandler = ({ socket, headers }, _response, next) => {
  const isOwn = isThisMachine(clientOf(socket.remoteAddress)) && !FORWARDED.some((name) => name in headers);
  next(isOwn ? undefined : "route");
};

/** `GET /metrics`, for programs of this machine. */
export const metricsRoute = (metrics: Metrics): express.Router =>
  express.Router().get("/metrics", thisMachineOnly, noStore, metricsPage(metrics));

/** A server of `/metrics` and nothing else, for whoever reaches its port; not listening yet. */
export function metricsServer(metrics: Metrics): Server {
  const routes = express().disable("x-powered-by");
  routes.get("/metrics", noStore, metricsPage(metrics));
  routes.use((_request, response) => {
    const { code, message } = new LinkagesError("ROUTE_UNKNOWN", {
      method: "this",
      path: "path",
      routes: "/metrics",
    });
    response.status(404).json({ errors: [{ message, extensions: { code } }] });
  });
  return createServer(routes);
}
