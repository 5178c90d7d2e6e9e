import { type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from "@apollo/server";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ERRORS, LinkagesError, retryAfter } from "../../errors.js";
import { ClientGoneError } from "../../http/deadline.js";
import type { DoorContext } from "./door-context.js";

/** Which request an unknown error belongs to: `toPublicError` is not told. */
const requestIds = new WeakMap<object, string>();

/** Reads every error of a request once: logs the unknown ones whole, and notes all codes for the log line. */
export const publicErrors: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue }) {
        const { trail } = contextValue;
        trail.errorCodes = [...new Set(errors.map((error) => codeOf(error)))];
        for (const error of errors) {
          requestIds.set(error, trail.id);
          const origin = originOf(error);
          if (origin instanceof LinkagesError) {
            if (ERRORS[origin.code].status >= 500)
              trail.logger.warn({ err: origin, path: error.path }, origin.code);
          } else if (codeOf(error) === "INTERNAL_SERVER_ERROR" && !(origin instanceof ClientGoneError)) {
            trail.logger.error({ err: origin, path: error.path }, "unexpected error");
          }
        }
        return Promise.resolve();
      },
    }),
};

/**
 * What a client sees of an error: those of the table by their own sentence, those of GraphQL as they are, and of all
 * others nothing but the id of the request.
 */
export function toPublicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const shown = withCode(formatted, error);
  return shown.message.length <= LONGEST_MESSAGE
    ? shown
    : { ...shown, message: `${shown.message.slice(0, LONGEST_MESSAGE)}...` };
}

/** Sentences of graphql-js quote what came, which may be as long as the body, and come by the dozen. */
const LONGEST_MESSAGE = 1_000;

function withCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const origin = originOf(error);
  if (origin instanceof LinkagesError)
    return { ...formatted, message: origin.message, extensions: { code: origin.code } };
  const limit = limitIn(formatted.message);
  if (limit) return { ...formatted, message: limit.message, extensions: { code: limit.code } };
  if (PERSISTED_QUERY.test(formatted.message)) return { ...formatted, extensions: { code: "BAD_REQUEST" } };
  if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return formatted;
  const requestId =
    (typeof error === "object" && error !== null && requestIds.get(error)) || "in x-request-id";
  const masked = new LinkagesError("INTERNAL_SERVER_ERROR", { requestId });
  return { ...formatted, message: masked.message, extensions: { code: masked.code } };
}

/** An error of the table as Apollo Server takes it: it sets the status of the whole answer. */
export function toGraphQLError(error: unknown): GraphQLError {
  const known = error instanceof LinkagesError ? error : undefined;
  return new GraphQLError(known?.message ?? "Unexpected error", {
    originalError: error instanceof Error ? error : null,
    extensions: known === undefined ? {} : { code: known.code, http: httpOf(known) },
  });
}

/** The status of an answer, and when to ask again where that helps. */
function httpOf(error: LinkagesError): HTTPGraphQLHead {
  const seconds = retryAfter(error);
  const headers = new HeaderMap(seconds === undefined ? [] : [["retry-after", seconds]]);
  return { status: ERRORS[error.code].status, headers };
}

/** What was thrown: GraphQL and Apollo Server wrap it, sometimes twice. */
export function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

function codeOf(error: GraphQLError): string {
  const origin = originOf(error);
  if (origin instanceof LinkagesError) return origin.code;
  const limit = limitIn(error.message);
  if (limit) return limit.code;
  if (PERSISTED_QUERY.test(error.message)) return "BAD_REQUEST";
  const code = error.extensions["code"];
  return typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
}

/** Apollo Server gives these no code, so that they would count as a fault of ours. */
const PERSISTED_QUERY = /^(?:provided sha does not match query|Unsupported persisted query version)$/u;

/** Limits that graphql-js knows by their sentences alone. */
const TOO_MANY_TOKENS = /Document contains more tha[nt] (\d+) tokens/;
const TOO_MANY_COMPARISONS = "Validation aborted.";

/** Such a limit as an error of the table; undefined where the sentence tells of none. */
function limitIn(message: string): LinkagesError | undefined {
  const tokens = TOO_MANY_TOKENS.exec(message)?.[1];
  if (tokens !== undefined)
    return new LinkagesError("QUERY_LIMIT_EXCEEDED", {
      limit: tokens,
      what: "words and signs (tokens)",
      got: "more",
      cure: "Pass long lists as variables, or ask in several queries.",
    });
  if (message !== TOO_MANY_COMPARISONS) return undefined;
  return new LinkagesError("QUERY_LIMIT_EXCEEDED", {
    limit: 500_000,
    what: "comparisons of fields that are named again",
    got: "more",
    cure: "Name each field once where it stands.",
  });
}
