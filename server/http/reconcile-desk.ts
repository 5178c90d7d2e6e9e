import type { Request, RequestHandler, Response } from "express";
import { badInput, LinkagesError } from "../errors.js";
import type { Candidate } from "../reconciliation/candidate.js";
import { extend, readExtendQuery, toDraftRows, toStableRows } from "../reconciliation/extend.js";
import { readAround } from "../reconciliation/known-around.js";
import { stableManifest } from "../reconciliation/manifest.js";
import { PREVIEW_POLICY, previewPage } from "../reconciliation/preview.js";
import { reconcile, searchesOf } from "../reconciliation/reconcile.js";
import {
  BATCH_SIZE,
  readDraftBatch,
  readStableBatch,
  type ReconcileQuery,
} from "../reconciliation/reconcile-query.js";
import { suggestEntities } from "../reconciliation/suggest.js";
import { admitted, type Admitting } from "./admitted.js";

/** What a search costs, and what it costs to read one stakeholder with what is around it. */
const COST_OF_A_SEARCH = 200;
const COST_OF_A_RECORD = 5;

/** So deep suggestions are paged. */
const DEEPEST = 100;

/** What answers of reconciliation are made of, each admitted, charged and ended as a question of the API is. */
export class ReconcileDesk {
  constructor(private readonly admitting: Admitting) {}

  /** Version 0.2 has one address: the manifest, or a batch of queries, or a data extension. */
  readonly stable: RequestHandler = async (request, response) => {
    const given = { ...request.query, ...(request.body as Record<string, unknown> | undefined) };
    const { queries, extend: extension } = given;
    if (queries !== undefined) {
      const batch = readStableBatch(queries);
      const answers = await this.#reconcileAll([...batch.values()], request, response);
      if (answers === undefined) return;
      const keys = [...batch.keys()];
      response.json(Object.fromEntries(keys.map((key, place) => [key, { result: answers[place] }])));
    } else if (extension !== undefined) await this.#extend(extension, toStableRows, request, response);
    else if (request.method === "POST")
      throw badInput(
        "A form has `queries` or `extend`.",
        Object.keys(given).join(", "),
        'Send queries={"q0": {"query": "a name"}}.',
      );
    else response.json(stableManifest(originOf(request), `${originOf(request)}/reconcile`));
  };

  /** A batch of version 1.0. */
  readonly match: RequestHandler = async (request, response) => {
    const answers = await this.#reconcileAll(readDraftBatch(request.body), request, response);
    if (answers !== undefined) response.json({ results: answers.map((candidates) => ({ candidates })) });
  };

  readonly extend: RequestHandler = (request, response) =>
    this.#extend(request.body, toDraftRows, request, response);

  readonly suggest: RequestHandler = async (request, response) => {
    const prefix = parameter(request, "prefix") ?? "";
    const cursor = countParameter(request, "cursor") ?? 0;
    if (cursor > DEEPEST) throw badInput(`A cursor is ${DEEPEST} at most.`, cursor, "Type more of the name.");
    const answer = await admitted(this.admitting, COST_OF_A_SEARCH, request, response, ({ ask }) =>
      suggestEntities(ask, prefix, cursor),
    );
    if (answer !== undefined) response.json(answer);
  };

  readonly preview: RequestHandler = async (request, response) => {
    const id = parameter(request, "id") ?? "";
    const page = await admitted(this.admitting, COST_OF_A_RECORD, request, response, async ({ ask }) => {
      const record = (await ask.stakeholder().find([id])).get(id);
      if (record === undefined)
        throw new LinkagesError("NOT_FOUND", {
          what: "stakeholder",
          id: id.slice(0, 100),
          cure: "Take an id that the service gave.",
        });
      const address = `${originOf(request)}/?select=${encodeURIComponent(id)}`;
      return previewPage(record, await readAround(ask, [record]), address);
    });
    if (page === undefined) return;
    response.setHeader("content-security-policy", PREVIEW_POLICY);
    response.removeHeader("x-frame-options");
    response.type("html").send(page);
  };

  async #extend(
    given: unknown,
    form: (rows: Awaited<ReturnType<typeof extend>>) => object,
    request: Request,
    response: Response,
  ): Promise<void> {
    const query = readExtendQuery(given);
    const cost = COST_OF_A_RECORD * query.ids.length;
    const rows = await admitted(this.admitting, cost, request, response, ({ ask }) => extend(ask, query));
    if (rows !== undefined) response.json(form(rows));
  }

  /** The queries of a batch, one after another; undefined where the client has gone. */
  async #reconcileAll(
    queries: readonly ReconcileQuery[],
    request: Request,
    response: Response,
  ): Promise<readonly (readonly Candidate[])[] | undefined> {
    if (queries.length > BATCH_SIZE)
      throw new LinkagesError("QUERY_LIMIT_EXCEEDED", {
        limit: BATCH_SIZE,
        what: "names to reconcile",
        got: queries.length,
        cure: "Send them in several batches.",
      });
    const cost = queries.reduce((sum, query) => sum + searchesOf(query) * COST_OF_A_SEARCH, 0);
    return admitted(this.admitting, cost, request, response, async ({ ask, signal }) => {
      const answers: (readonly Candidate[])[] = [];
      for (const query of queries) {
        signal.throwIfAborted();
        answers.push(await reconcile(ask, query));
      }
      return answers;
    });
  }
}

/** The address of the service, as its client has it. */
export const originOf = (request: Request): string => `${request.protocol}://${request.headers.host ?? ""}`;

/** A parameter that is given once; throws BAD_USER_INPUT where it is given more often. */
export function parameter(request: Request, name: string): string | undefined {
  const value: unknown = request.query[name];
  if (value === undefined || typeof value === "string") return value;
  throw badInput(`\`${name}\` is given once.`, value, "Give it once.");
}

/** The same for a whole number from 0 on. */
export function countParameter(request: Request, name: string): number | undefined {
  const text = parameter(request, name);
  if (text === undefined) return undefined;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw badInput(`\`${name}\` is a whole number from 0 on.`, text, "Correct it.");
}
