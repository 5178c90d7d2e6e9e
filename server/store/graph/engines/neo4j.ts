import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import type { GraphConfig } from "../engine.js";
import { OpenWork } from "../open-work.js";
import type { GraphPort, GraphSchema, ReadOptions } from "../port.js";
import { CircuitBreaker } from "./neo4j/circuit-breaker.js";
import { unreachable } from "./neo4j/neo4j-error.js";
import { toSchemaStatements } from "./neo4j/neo4j-schema.js";
import { Neo4jSessions } from "./neo4j/neo4j-sessions.js";

const CONNECT_MS = 5_000;
/** Answers are collected whole, so that a pause after each thousand rows would only cost a round trip. */
const ALL_ROWS = -1;

/** Opens a Neo4j database; throws GRAPH_UNREACHABLE or GRAPH_UNAUTHORIZED where it does not answer. */
export async function openNeo4j(config: GraphConfig): Promise<GraphPort> {
  const driver = toDriver(config);
  const breaker = config.failFast === true ? breakerOf(config) : undefined;
  const sessions = new Neo4jSessions(driver, config, config.writeTimeoutMs ?? 120_000, breaker);
  const graph = new Neo4jGraph(sessions);
  try {
    await graph.ping({ timeoutMs: config.connectTimeoutMs ?? CONNECT_MS });
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    engine: "neo4j",
    read: (statement, parameters = {}, options = {}) =>
      graph.open.track(() => sessions.read(statement, parameters, options)),
    write: (work) => graph.open.track(() => sessions.write(work)),
    plan: (statement, options = {}) => graph.open.track(() => sessions.plan(statement, options)),
    prepare: (schema) => graph.prepare(schema),
    ping: (options = {}) => graph.ping(options),
    close: () =>
      graph.open.close(() => {
        breaker?.close();
        return driver.close();
      }),
  };
}

/** Probes with a connection of its own: those of the pool may all be busy, or broken without knowing it. */
const breakerOf = (config: GraphConfig): CircuitBreaker =>
  new CircuitBreaker(
    async (signal) => {
      const driver = toDriver({ ...config, poolSize: 1 });
      try {
        await new Neo4jSessions(driver, config, 0).ping({ signal });
      } finally {
        driver.close().catch(() => undefined);
      }
    },
    () => unreachable(config.url, "it does not answer", undefined),
  );

function toDriver(config: GraphConfig): Driver {
  const { url, user, password = "" } = config;
  return neo4j.driver(url, user === undefined ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    fetchSize: ALL_ROWS,
    maxConnectionPoolSize: config.poolSize ?? 50,
    connectionTimeout: config.connectTimeoutMs ?? CONNECT_MS,
    connectionAcquisitionTimeout: config.acquireTimeoutMs ?? 30_000,
    maxTransactionRetryTime: config.retryTimeMs ?? 15_000,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
    userAgent: "linkages",
  });
}

class Neo4jGraph {
  readonly open = new OpenWork();

  constructor(private readonly sessions: Neo4jSessions) {}

  prepare(schema: GraphSchema): Promise<void> {
    return this.open.track(async () => {
      // A schema change cannot share its transaction with anything else.
      for (const statement of toSchemaStatements(schema))
        await this.sessions.write((tx) => tx.run(statement));
    });
  }

  ping(options: ReadOptions): Promise<void> {
    return this.open.track(async () => {
      await this.sessions.ping(options);
    });
  }
}
