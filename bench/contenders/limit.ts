import { fileURLToPath } from "node:url";
import type { Contender } from "../contender.js";
import { requestsOf } from "../question.js";

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
  ways: ["again", "once", "edits"],
  asks: (question, facts, way) =>
    question.hand &&
    requestsOf(question, facts, way).map((_, index) => ({
      method: "GET",
      path: `/${question.key}/${way}/${index}`,
    })),
  data: (_question, _facts, body) => (body as { data: unknown }).data,
};
