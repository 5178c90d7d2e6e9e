import type { GraphPort, ReadOptions } from "./port.js";

/** The port as one request sees it: every read carries the request's signal and time limit unless it has its own. */
export const scopedPort = (port: GraphPort, scope: ReadOptions): GraphPort => ({
  engine: port.engine,
  read: (statement, parameters, options) => port.read(statement, parameters, { ...scope, ...options }),
  write: (work) => port.write(work),
  plan: (statement, options) => port.plan(statement, { ...scope, ...options }),
  prepare: (schema) => port.prepare(schema),
  ping: (options) => port.ping({ ...scope, ...options }),
  close: () => port.close(),
});
