import { fileURLToPath } from "node:url";
import type { Contender } from "../contender.js";

/** One statement by hand for each question; see limit-server.ts. */
export const limit: Contender = {
  key: "limit",
  title: "limit",
  on: "neo4j",
  command: ({ factsFile, neo4j }) => ({
    args: ["--import", "tsx", fileURLToPath(new URL("../limit-server.ts", import.meta.url))],
    environment: {
      BENCH_FACTS: factsFile,
      BENCH_NEO4J_URL: neo4j?.["GRAPH_URL"] ?? "",
      BENCH_NEO4J_PASSWORD: neo4j?.["GRAPH_PASSWORD"] ?? "",
    },
    probe: { method: "GET", path: "/ready" },
  }),
  asks: (question, facts) =>
    question.hand &&
    question.asks(facts).map((_, index) => ({ method: "GET", path: `/${question.key}/${index}` })),
  data: (_question, _facts, body) => (body as { data: unknown }).data,
};
