import type { ApolloServerPlugin } from "@apollo/server";
import type { DoorContext } from "./door-context.js";

/** Notes the name of the operation for the log line of its request. An empty one counts as none, as GraphQL over HTTP has it. */
export const operationName: ApolloServerPlugin<DoorContext> = {
  requestDidStart({ request }) {
    if (request.operationName === "") delete request.operationName;
    return Promise.resolve({
      didResolveOperation({ operationName: name, contextValue }) {
        contextValue.trail.operationName = name ?? undefined;
        return Promise.resolve();
      },
    });
  },
};
