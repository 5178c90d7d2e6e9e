import type { Express } from "express";
import { IncomingMessage, ServerResponse } from "node:http";

/**
 * Messages that are of Express from the beginning. It would give each request and response another prototype, which makes
 * their properties slow to reach, and keeps everything that they lead to until the next collection of the old space.
 */
export function expressMessages(app: Express) {
  class ExpressRequest extends IncomingMessage {}
  class ExpressResponse<Asked extends IncomingMessage> extends ServerResponse<Asked> {}
  Object.setPrototypeOf(ExpressRequest.prototype, app.request);
  Object.setPrototypeOf(ExpressResponse.prototype, app.response);
  Object.assign(app, { request: ExpressRequest.prototype, response: ExpressResponse.prototype });
  return { IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse };
}
