import type { GraphPort } from "./port.js";

const refuse = (): Promise<never> => Promise.reject(new Error("The empty graph takes no writes."));

/** A graph in which nothing is found and that takes no writes: what a dry run without a graph is held against. */
export const EMPTY_GRAPH: GraphPort = {
  engine: "empty",
  read: () => Promise.resolve([]),
  write: refuse,
  plan: () => Promise.resolve([]),
  prepare: refuse,
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
