import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import type { GraphConfig } from "../engine.js";
import { OpenWork } from "../open-work.js";
import type { GraphPort, GraphSchema, ReadOptions, TextHit } from "../port.js";
import { CircuitBreaker } from "./neo4j/circuit-breaker.js";
import { unreachable } from "./neo4j/neo4j-error.js";
import { AWAIT_INDEX, textIndexOf, toSchemaStatements } from "./neo4j/neo4j-schema.js";
import { Neo4jSessions } from "./neo4j/neo4j-sessions.js";
import { FIND_TEXT, toTextParameters } from "./neo4j/neo4j-text.js";

const CONNECT_MS = 5_000;
/** Answers are collected whole, so that a pause after each thousand rows would only cost a round trip. */
const ALL_ROWS = -1;
/** Indexes of a large graph take a while to fill when they are first made. */
const INDEX_SECONDS = 600;

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
    toIndexedText: (words) => words.join(" "),
    findText: (words, limit, options = {}) => graph.findText(words, limit, options),
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
  private textIndex: string | undefined;

  constructor(private readonly sessions: Neo4jSessions) {}

  findText(words: readonly string[], limit: number, options: ReadOptions): Promise<TextHit[]> {
    return this.open.track(async () => {
      if (this.textIndex === undefined)
        throw new Error("findText needs prepare first: it says which text is indexed.");
      if (words.length === 0 || limit < 1) return [];
      const rows = await this.sessions.read(
        FIND_TEXT,
        toTextParameters(this.textIndex, words, limit),
        options,
      );
      return rows.map(([id, score]) => ({ id: id as string, score: score as number }));
    });
  }

  prepare(schema: GraphSchema): Promise<void> {
    return this.open.track(async () => {
      // A schema change cannot share its transaction with anything else.
      for (const statement of toSchemaStatements(schema))
        await this.sessions.write((tx) => tx.run(statement));
      const name = textIndexOf(schema.text);
      await this.sessions.readOnce(AWAIT_INDEX, { name, seconds: INDEX_SECONDS }, {});
      this.textIndex = name;
    });
  }

  ping(options: ReadOptions): Promise<void> {
    return this.open.track(async () => {
      await this.sessions.ping(options);
    });
  }
}
