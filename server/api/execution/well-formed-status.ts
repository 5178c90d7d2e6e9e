import type { ApolloServerPlugin } from "@apollo/server";
import type { DoorContext } from "./door-context.js";

const REQUEST_ERRORS = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/**
 * Answers a well-formed request with 200 where the client asks for `application/json`, as the GraphQL-over-HTTP
 * draft has it (section 6.4.1), although its query is wrong; `application/graphql-response+json` gets the 400.
 */
export const wellFormedStatus: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        const { body, http } = response;
        const code = body.kind === "single" ? body.singleResult.errors?.[0]?.extensions?.["code"] : undefined;
        const accepted = request.http?.headers.get("accept") ?? "";
        if (
          http.status === 400 &&
          typeof code === "string" &&
          REQUEST_ERRORS.has(code) &&
          !accepted.includes("application/graphql-response+json")
        )
          http.status = 200;
        return Promise.resolve();
      },
    }),
};
