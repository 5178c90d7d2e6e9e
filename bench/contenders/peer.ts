import { fileURLToPath } from "node:url";
import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import type { Contender } from "../contender.js";
import type { Facts } from "../facts.js";
import { graphqlAsk } from "../http-ask.js";
import { type ByPeer, type Question, requestsOf } from "../question.js";

type Form = (question: Question, facts: Facts) => ByPeer | undefined;

const contender = (key: string, title: string, form: Form, lean: string): Contender => ({
  key,
  title,
  on: "neo4j",
  command: ({ neo4j }) => ({
    args: [fileURLToPath(new URL("../peer/server.mjs", import.meta.url))],
    environment: {
      BENCH_NEO4J_URL: neo4j?.["GRAPH_URL"] ?? "",
      BENCH_NEO4J_PASSWORD: neo4j?.["GRAPH_PASSWORD"] ?? "",
      BENCH_LEAN: lean,
      BENCH_LINKAGE_TYPES: LINKAGE_TYPES,
    },
    probe: graphqlAsk("/", "{ __typename }", {}),
  }),
  ways: ["again", "once"],
  asks: (question, facts, way) => {
    const found = form(question, facts);
    if (found === undefined || (way === "once" && found.onlyAgain)) return undefined;
    return requestsOf(question, facts, way).map((variables) =>
      graphqlAsk("/", found.query, found.variables?.(variables) ?? variables),
    );
  },
  data: (question, facts, body) => form(question, facts)?.data((body as { data: never }).data),
});

/** @neo4j/graphql behind Apollo Server as their documentation shows them. */
export const peer = contender("peer", "@neo4j/graphql", (question, facts) => question.peer?.(facts), "");

/** The same at its best: Apollo's plugin that wraps every field is off, and pages have a condition that an index can use. */
export const peerBest = contender(
  "peer-best",
  "@neo4j/graphql at its best",
  (question, facts) => question.peerBest?.(facts) ?? question.peer?.(facts),
  "yes",
);
