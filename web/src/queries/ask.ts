import type { TypedDocumentString } from "../generated/graphql.js";
import { AskError } from "./ask-error.js";
import { findAnswer, keepAnswer, type Shelf } from "./kept-answers.js";
import { Told } from "./told.js";
import { waited } from "./waited.js";
import { t } from "../words/words.js";

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** When the newest answer out of the browser's own store was given; null while the service answers. */
const offline = new Told<Date | null>();
/** When a question that the service has no more time for in this minute is asked again; null where none waits. */
const waiting = new Told<Date | null>();

/** Hears whether answers come from the service or from the store. Returns how to stop. */
export const onOffline = (listener: (since: Date | null) => void): (() => void) => offline.hear(listener);

/** Hears whether questions wait until the service takes more of them. Returns how to stop. */
export const onWaiting = (listener: (until: Date | null) => void): (() => void) => waiting.hear(listener);

/** What stands between the page and the service says so when the service is not there, or has too much to do. */
const PASSING = [502, 503, 504];
const TOO_MANY_REQUESTS = 429;
/** How often a question is asked that the service has no time for. */
const MOST_ATTEMPTS = 3;
/** Root fields that answer null where there is no such thing; any other is null with an error only. */
type MayBeMissing = "node" | "stakeholder" | "linkage" | "match" | "rateLimit";

/** The data of an answer without errors. */
export type Answered<Answer> = {
  [Field in keyof Answer]: Field extends MayBeMissing ? Answer[Field] : NonNullable<Answer[Field]>;
};

function post(question: string, signal: AbortSignal | undefined): Promise<Response> {
  return fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: question,
    ...(signal && { signal }),
  });
}

/** Asks again when the service has time for this client again, which it tells. */
async function postPatiently(question: string, signal: AbortSignal | undefined): Promise<Response> {
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
    const response = await post(question, signal);
    const seconds = Number(response.headers.get("retry-after") ?? NaN);
    if (response.status !== TOO_MANY_REQUESTS || !(seconds >= 0)) return response;
    waiting.tell(new Date(Date.now() + seconds * 1_000));
    await waited(seconds * 1_000, signal);
    waiting.tell(null);
    signal?.throwIfAborted();
  }
  return post(question, signal);
}

async function send(question: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await postPatiently(question, signal);
  const text = await response.text();
  if (PASSING.includes(response.status))
    throw new AskError(t("error.notNow"), t("error.inAMinute"), {
      isPassing: true,
    });
  return text;
}

function read(text: string): unknown {
  let answer: GraphqlAnswer;
  try {
    answer = JSON.parse(text) as GraphqlAnswer;
  } catch (cause) {
    throw new AskError(t("error.noSense"), t("error.starting"), { cause, isPassing: true });
  }
  const [error] = answer.errors ?? [];
  if (error !== undefined)
    throw new AskError(
      error.message,
      t(error.extensions?.code === "COST_LIMIT_EXCEEDED" ? "error.cost" : "error.otherChoice"),
    );
  return answer.data;
}

/**
 * Asks the service. Where it cannot be reached, the answer kept from the last time serves; without one, throws an
 * AskError. An ended signal throws an AbortError.
 */
export async function ask<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  shelf: Shelf = "view",
): Promise<Answered<Answer>> {
  const question = JSON.stringify({ query: document.toString(), variables });
  let text: string;
  try {
    text = await send(question, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    const kept = await findAnswer(question, shelf);
    if (kept === null && cause instanceof AskError) throw cause;
    if (kept === null)
      throw new AskError(t("error.notAskedBefore"), t("error.notAskedBeforeCure"), {
        cause,
        isPassing: navigator.onLine,
      });
    offline.tell(kept.given);
    return read(kept.text) as Answered<Answer>;
  }
  const answer = read(text) as Answered<Answer>;
  offline.tell(null);
  void keepAnswer(question, text, shelf);
  return answer;
}
