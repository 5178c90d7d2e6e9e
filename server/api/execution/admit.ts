import type { ApolloServerPlugin } from "@apollo/server";
import type { DoorContext } from "./door-context.js";
import { toGraphQLError } from "./public-errors.js";

/** Spends what the request costs, and lets a dear one wait for its turn; stands after the plugin that counts the cost. */
export const admit: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ contextValue: { trail, ticket, signal } }) {
        try {
          await ticket.admit(trail.cost ?? 0, signal);
        } catch (error) {
          throw toGraphQLError(error);
        }
      },
    }),
};
