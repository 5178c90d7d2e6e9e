import { LinkagesError } from "../../errors.js";
import type { GraphConfig, GraphEngine } from "./engine.js";
import type { GraphPort } from "./port.js";

const scheme = (url: string): string | undefined => /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();

/** Each engine loads with its first use: a service on a file never pays for the Neo4j driver, nor the reverse. */
export const ENGINES = {
  embedded: {
    urls: "a file (./data/linkages.graph or file:///…) or memory:",
    accepts: (url) => url !== "" && [undefined, "file", "memory"].includes(scheme(url)),
    open: async (config) => (await import("./engines/embedded.js")).openEmbedded(config),
    missing: async (config) => (await import("./engines/embedded.js")).missingFile(config),
    fileOf: async (config) => (await import("./engines/embedded.js")).fileOfGraph(config),
    borrow: async (config) => (await import("./engines/embedded.js")).borrowEmbedded(config),
  },
  neo4j: {
    urls: "a neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s:// or bolt+ssc:// URI",
    accepts: (url) => /^(neo4j|bolt)(\+s|\+ssc)?:\/\/./i.test(url),
    open: async (config) => (await import("./engines/neo4j.js")).openNeo4j(config),
  },
} as const satisfies Readonly<Record<string, GraphEngine>>;

/** Opens the graph at `config.url` with the engine that accepts it; throws CONFIG_INVALID where none does. */
export const openGraph = async (config: GraphConfig): Promise<GraphPort> =>
  engineOf(config).open({ ...config, url: config.url.trim() });

/** Reads a graph through the process that holds it; undefined where nobody lends it. */
export const borrowGraph = async (config: GraphConfig): Promise<GraphPort | undefined> =>
  engineOf(config).borrow?.({ ...config, url: config.url.trim() });

/** The file that the graph at `config.url` is in; undefined where it is in none. */
export const graphFile = async (config: GraphConfig): Promise<string | undefined> =>
  engineOf(config).fileOf?.({ ...config, url: config.url.trim() });

/** What is missing where there is no graph at `config.url` and opening it would make one. */
export const missingGraph = async (config: GraphConfig): Promise<string | undefined> =>
  engineOf(config).missing?.({ ...config, url: config.url.trim() });

/** Throws CONFIG_INVALID where there is no graph at `config.url`, for whoever only reads. */
export async function checkGraphExists(config: GraphConfig): Promise<void> {
  const missing = await missingGraph(config);
  if (missing === undefined) return;
  throw new LinkagesError("CONFIG_INVALID", {
    setting: "GRAPH_URL",
    required: "the address of a graph that is there, for a command that only reads",
    got: missing,
    cure: "Correct it; or make a graph there with linkages import, or by starting the service.",
  });
}

function engineOf(config: GraphConfig): GraphEngine {
  const url = config.url.trim();
  if (/^[a-z0-9+.-]+:\/\/[^/?#]*@/i.test(url)) {
    throw new LinkagesError("CONFIG_INVALID", {
      setting: "GRAPH_URL",
      required: "a URL without a user and password",
      got: "one that holds them",
      cure: "Put them into GRAPH_USER and GRAPH_PASSWORD.",
    });
  }
  const engines: readonly GraphEngine[] = Object.values(ENGINES);
  const engine = engines.find((candidate) => candidate.accepts(url));
  if (engine === undefined) {
    throw new LinkagesError("CONFIG_INVALID", {
      setting: "GRAPH_URL",
      required: engines.map(({ urls }) => urls).join(", or "),
      got: url === "" ? "nothing" : `"${url}"`,
      cure: "Correct it, or unset it for a file under ./data.",
    });
  }
  return engine;
}
