import express, { type RequestHandler, Router } from "express";
import { draftManifest } from "../reconciliation/manifest.js";
import { proposeProperties, suggestProperties, suggestTypes } from "../reconciliation/suggest.js";
import type { Admission } from "./admission/admission.js";
import { anyOrigin } from "./cross-origin.js";
import { jsonBody } from "./json-body.js";
import { countParameter, originOf, parameter, type ReconcileDesk } from "./reconcile-desk.js";
import { noStore } from "./security-headers.js";

/** Where the draft of version 1.0 is, whose manifest is another one. */
const DRAFT = "/reconcile/1.0-draft";

/**
 * The W3C Reconciliation Service API over the stakeholders: version 0.2 at `/reconcile`, the draft of 1.0 at
 * `/reconcile/1.0-draft`. Costs as questions of the API do; pages of any site may read it.
 */
export function reconcileRoutes(desk: ReconcileDesk, admission: Admission, maxBodyKb: number): Router {
  const maxBytes = maxBodyKb * 1024;
  const form = express.urlencoded({ extended: false, limit: maxBytes, parameterLimit: 10 });
  const json = jsonBody(maxBytes);
  const routes = Router();
  routes.use("/reconcile", anyOrigin, noStore, admission.atTheDoor);
  routes.get("/reconcile", desk.stable);
  routes.post("/reconcile", form, desk.stable);
  routes.get(
    DRAFT,
    answering((request) => draftManifest(originOf(request))),
  );
  for (const endpoint of ["/reconcile", DRAFT]) {
    routes.post(`${endpoint}/match`, json, desk.match);
    routes.get(`${endpoint}/suggest/entity`, desk.suggest);
    routes.get(
      `${endpoint}/suggest/type`,
      answering((request) => suggestTypes(parameter(request, "prefix") ?? "")),
    );
    routes.get(
      `${endpoint}/suggest/property`,
      answering((request) => suggestProperties(parameter(request, "prefix") ?? "")),
    );
    routes.get(`${endpoint}/preview`, desk.preview);
    routes.post(`${endpoint}/extend`, json, desk.extend);
    routes.get(
      `${endpoint}/extend/propose`,
      answering((request) => proposeProperties(parameter(request, "type"), countParameter(request, "limit"))),
    );
  }
  return routes;
}

/** Answers with what needs no network. */
const answering =
  (answer: (request: Parameters<RequestHandler>[0]) => object): RequestHandler =>
  (request, response) => {
    response.json(answer(request));
  };
