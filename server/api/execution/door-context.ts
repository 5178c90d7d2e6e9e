import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { NetworkSizes } from "../resolvers/cost.js";
import type { Ticket } from "../../http/admission/admission.js";
import type { RequestTrail } from "../../http/request-trail.js";

/** What resolvers get, and beside it what only the door writes to. */
export interface DoorContext extends RequestContext {
  readonly trail: RequestTrail;
  readonly ticket: Ticket;
  /** How large the network of the graph is, where it is not in memory. */
  readonly storedSizes: () => Awaitable<NetworkSizes>;
}
