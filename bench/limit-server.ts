import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import neo4j from "neo4j-driver";
import { toNeo4jParameters } from "../server/store/graph/engines/neo4j/neo4j-parameters.js";
import type { Parameters } from "../server/store/graph/port.js";
import type { Facts } from "./facts.js";
import {
  type ByHand,
  type HandRow,
  type Question,
  requestsOf,
  statementOf,
  type Variables,
} from "./question.js";
import { QUESTIONS } from "./questions.js";
import { WAYS } from "./way.js";

/**
 * The limit: what is left when a service is nothing but an HTTP server, the driver, one statement written by hand for
 * each question, and JSON.stringify. GET /<question>/<way>/<number of the request>.
 */
const { PORT, BENCH_FACTS = "", BENCH_NEO4J_URL = "", BENCH_NEO4J_PASSWORD = "" } = process.env;
const facts = JSON.parse(readFileSync(BENCH_FACTS, "utf8")) as Facts;
const driver = neo4j.driver(BENCH_NEO4J_URL, neo4j.auth.basic("neo4j", BENCH_NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  fetchSize: -1,
  telemetryDisabled: true,
});

interface Handled {
  readonly hand: ByHand;
  readonly requests: readonly {
    readonly variables: Variables;
    readonly statement: string;
    readonly parameters: Record<string, unknown>;
  }[];
}

const handled = new Map<string, Handled>(
  (QUESTIONS as readonly Question[]).flatMap((question) => {
    const hand = question.hand?.(facts);
    if (hand === undefined) return [];
    return WAYS.map(({ key: way }) => {
      const requests = requestsOf(question, facts, way).map((variables) => ({
        variables,
        statement: statementOf(hand, variables),
        parameters: toNeo4jParameters((hand.parameters?.(variables) ?? variables) as Parameters),
      }));
      return [`${question.key}/${way}`, { hand, requests }] as const;
    });
  }),
);

async function answer(path: string): Promise<string | undefined> {
  if (path === "/ready") return "{}";
  const [, key = "", way = "", number = "0"] = path.split("/");
  const found = handled.get(`${key}/${way}`);
  const asked = found?.requests[Number(number)];
  if (found === undefined || asked === undefined) return undefined;
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(asked.statement, asked.parameters);
    const rows = records as unknown as readonly HandRow[];
    return JSON.stringify({ data: found.hand.data(rows, asked.variables) });
  } finally {
    void session.close();
  }
}

createServer((request, response) => {
  const reply = (status: number, body: string): void => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    response.writeHead(status, headers).end(body);
  };
  answer(request.url ?? "").then(
    (body) => {
      reply(body === undefined ? 404 : 200, body ?? "{}");
    },
    (error: unknown) => {
      reply(500, JSON.stringify({ errors: [{ message: String(error) }] }));
    },
  );
}).listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
