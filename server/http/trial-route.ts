import { type Request, type RequestHandler, Router } from "express";
import type { Config } from "../config.js";
import { LinkagesError } from "../errors.js";
import { runTrial } from "../exchange/trial/run-trial.js";
import { noForm } from "../exchange/trial/no-form.js";
import { withinDeadline } from "../store/graph/deadline.js";
import type { Admission } from "./admission/admission.js";
import { ClientGoneError, startDeadline } from "./deadline.js";
import { noStore } from "./security-headers.js";

const TOO_LONG =
  "The files have too many rows or columns to be tried here. Try the first thousand rows, or run `linkages import --dry-run`.";

/** What a trial costs a client: as much as an export. */
const COST_OF_A_TRIAL = 20_000;

/**
 * `POST /import/trial`: a form with files, what they would become, without storing anything or asking the graph. For
 * pages of this service, and programs that send `apollo-require-preflight`; one at a time for each client, as exports are,
 * and in a thread of its own.
 */
export function trialRoute({ limits }: Pick<Config, "limits">, admission: Admission): Router {
  const routes = Router();
  if (limits.maxTrialKb === 0) return routes;
  routes.post("/import/trial", noStore, ownPagesAlone, admission.atTheDoor, async (request, response) => {
    const contentType = request.headers["content-type"] ?? "";
    if (!/^multipart\/form-data\b/iu.test(contentType)) throw noForm(contentType);
    await admission.ticketFor(request, response).admitExport(COST_OF_A_TRIAL);
    const signal = startDeadline(response, limits.timeoutMs, TOO_LONG);
    try {
      // Who sends slowly has no place for longer than others.
      const body = await withinDeadline({ signal }, () => bodyOf(request, limits.maxTrialKb));
      response.json(await runTrial({ body, contentType }, signal));
    } catch (error) {
      if (!(signal.reason instanceof ClientGoneError)) throw error;
    }
  });
  return routes;
}

/** A form of another site could send files without asking. */
const ownPagesAlone: RequestHandler = (request, _response, next) => {
  next(isOfOwnPage(request) ? undefined : new LinkagesError("CROSS_SITE"));
};

/**
 * Browsers say where a form stands, older ones in its origin. Where neither is said a header has to be there that no form
 * can have, and that a script may send elsewhere only when it was allowed.
 */
function isOfOwnPage({ headers }: Request): boolean {
  const { host, origin, "sec-fetch-site": site } = headers;
  if (site !== undefined) return site === "same-origin";
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
  return headers["apollo-require-preflight"] !== undefined;
}

/** Throws BODY_TOO_LARGE at once where the length says so, else as soon as too much came. */
async function bodyOf(request: Request, maxKb: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): LinkagesError =>
    new LinkagesError("BODY_TOO_LARGE", { limitKb: maxKb, setting: "MAX_TRIAL_KB" });
  if (Number(request.headers["content-length"]) > maxKb * 1024) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxKb * 1024) throw tooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
