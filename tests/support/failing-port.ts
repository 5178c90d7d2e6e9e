import type { GraphPort } from "../../server/store/graph/port.js";
import { scopedPort } from "../../server/store/graph/scoped-port.js";

/** A port that is away: every read and ping fails with `error`, until `back` says that it works again. */
export const failingPort = (port: GraphPort, error: Error, back: () => boolean = () => false): GraphPort => ({
  ...scopedPort(port, {}),
  read: (statement, parameters, options) =>
    back() ? port.read(statement, parameters, options) : Promise.reject(error),
  ping: (options) => (back() ? port.ping(options) : Promise.reject(error)),
});
