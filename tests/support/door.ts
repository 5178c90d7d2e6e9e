import { pino } from "pino";
import { createApp } from "../../server/http/app.js";
import { readConfig } from "../../server/config.js";
import { nextTurn } from "../../server/store/graph/turns.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { graphqlSchema } from "./graphql-schema.js";
import { listen } from "../../server/http/listen.js";
import { seedIfEmpty } from "../../server/store/seeding.js";

/** What one request came back with. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A service of one's own on a free port of this machine, over a graph in memory. */
export interface Door {
  readonly url: string;
  /** What was logged so far, oldest first. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Asks by POST; JSON answers come parsed. */
  ask(query: string, more?: { variables?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Answer>;
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface DoorParts {
  readonly environment?: Readonly<Record<string, string>>;
  /** Puts something between the service and the graph. */
  readonly around?: (port: GraphPort) => GraphPort;
  readonly webFolder?: string;
  /** A folder of facts to start with; an empty graph when absent. */
  readonly seeds?: string;
  /** Whether the network is read into memory before the first question. */
  readonly isWarm?: boolean;
}

/** No test of something else shall meet a limit on time because the machine is busy. */
const PATIENT = { TIMEOUT_MS: "200000", READY_TIMEOUT_MS: "60000", MAX_LAG_MS: "60000" };

/** Opens a service; the caller closes it. */
export async function openDoor(parts: DoorParts = {}): Promise<Door> {
  const { environment = {}, around, webFolder = "no/such/folder", seeds, isWarm = false } = parts;
  const log: Record<string, unknown>[] = [];
  const config = readConfig({ PORT: "0", ...PATIENT, ...environment });
  const logger = pino(
    { level: "debug", base: null },
    { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const graph = await openGraph({ url: "memory:" });
  if (seeds !== undefined) await seedIfEmpty(graph, seeds, logger);
  const port = around?.(graph) ?? graph;
  const app = await createApp({ schema: await graphqlSchema, port, config, logger, webFolder });
  const url = `http://127.0.0.1:${await listen(app.server, 0, "127.0.0.1")}`;
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  if (isWarm) {
    app.warmUp();
    while (JSON.stringify((await send("/readyz")).body).includes("filling")) await nextTurn();
  }
  return {
    url,
    log,
    fetch: send,
    ask: (query, { variables, headers } = {}) =>
      send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    drain: () => app.drain(),
    close: async () => {
      await app.drain();
      await graph.close();
    },
  };
}
