import type { GraphConfig } from "../../server/store/graph/engine.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { lockDatabase } from "./database-lock.js";
import { isRequired } from "./required.js";

/** An engine that the tests run on. */
export interface TestEngine {
  readonly name: "embedded" | "neo4j";
  /** Why its tests are skipped here; undefined where they run. */
  readonly skipped: string | undefined;
  /** Opens an empty graph; the caller closes it. Only inside describeOn: on Neo4j all share one database. */
  open(config?: Partial<GraphConfig>): Promise<GraphPort>;
  /** Where `open` opens: a new graph each time in memory, always the same one on Neo4j. */
  readonly config: GraphConfig;
}

/** How long a file of tests may wait for the others that use the same database. */
const WAIT_MS = 900_000;

const embedded: TestEngine = {
  name: "embedded",
  skipped: undefined,
  config: { url: "memory:" },
  open: (config) => openGraph({ ...embedded.config, ...config }),
};

const neo4jUrl = process.env["TEST_NEO4J_URL"];

const neo4j: TestEngine = {
  name: "neo4j",
  skipped: neo4jUrl === undefined ? "TEST_NEO4J_URL is not set; npm run neo4j -- start tells it" : undefined,
  config: {
    url: neo4jUrl ?? "",
    user: "neo4j",
    password: process.env["TEST_NEO4J_PASSWORD"] ?? "linkages-test",
    // On a busy machine the server's first answer may take long.
    connectTimeoutMs: 60_000,
  },
  open: async (config) => {
    const port = await openGraph({ ...neo4j.config, ...config });
    await port.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
    return port;
  },
};

/** Every engine, whether it can be tested here or not. */
export const TEST_ENGINES: readonly TestEngine[] = [embedded, neo4j];

/** The engine of this name. */
export const testEngine = (name: TestEngine["name"]): TestEngine => (name === "embedded" ? embedded : neo4j);

/**
 * Describes `title` on one engine. Where it is absent the tests are skipped with the reason in their name, or fail where
 * LINKAGES_REQUIRE names the engine. On Neo4j the tests have the database for themselves until the last has ended.
 */
export function describeOn(engine: TestEngine, title: string, body: (engine: TestEngine) => void): void {
  if (engine.skipped !== undefined && engine.name === "neo4j" && isRequired("neo4j")) {
    it(`${title} on ${engine.name}`, () => {
      throw new Error(`LINKAGES_REQUIRE names ${engine.name}, but ${engine.skipped}.`);
    });
    return;
  }
  if (engine.skipped !== undefined) {
    xdescribe(`${title} on ${engine.name} (skipped: ${engine.skipped})`, () => {
      body(engine);
    });
    return;
  }
  describe(`${title} on ${engine.name}`, () => {
    if (engine.name === "neo4j") holdDatabase();
    body(engine);
  });
}

/** Describes `title` on every engine. */
export function describeOnEngines(title: string, body: (engine: TestEngine) => void): void {
  for (const engine of TEST_ENGINES) describeOn(engine, title, body);
}

/** The same on every engine with all asked of the graph, and again with the network held in memory. */
export function describeHeldOrNot(title: string, body: (engine: TestEngine, isHeld: boolean) => void): void {
  for (const isHeld of [false, true])
    describeOnEngines(isHeld ? `${title}, held in memory` : title, (engine) => {
      body(engine, isHeld);
    });
}

function holdDatabase(): void {
  let release: () => Promise<void>;
  beforeAll(async () => {
    release = await lockDatabase();
  }, WAIT_MS);
  afterAll(() => release());
}
