import type { RequestContext } from "../context.js";
import type { Ticket } from "../../http/admission/admission.js";
import type { RequestTrail } from "../../http/request-trail.js";

/** What resolvers get, and beside it what only the door writes to. */
export interface DoorContext extends RequestContext {
  readonly trail: RequestTrail;
  readonly ticket: Ticket;
}
