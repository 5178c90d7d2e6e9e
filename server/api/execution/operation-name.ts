import type { ApolloServerPlugin } from "@apollo/server";
import type { DoorContext } from "./door-context.js";

/** Notes the name of the operation for the log line of its request. */
export const operationName: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operationName: name, contextValue }) {
        contextValue.trail.operationName = name ?? undefined;
        return Promise.resolve();
      },
    }),
};
