import type { ServerCommand } from "../child-server.js";
import type { Contender, Ground } from "../contender.js";
import { graphqlAsk } from "../http-ask.js";
import { requestsOf } from "../question.js";

/** Ours as it is built, with its default settings; only the line for each request is not written, as nobody else writes one. */
export const serviceCommand = (
  { service }: Ground,
  graph: Readonly<Record<string, string>>,
): ServerCommand => ({
  args: [service],
  environment: { ...graph, SEED: "none", LOG_LEVEL: "warn", CLIENT_COST: "0" },
  probe: { method: "GET", path: "/readyz" },
  isWarm: (body) => (body as { memory: string }).memory !== "filling",
});

/** Our service on Neo4j. */
export const ours: Contender = {
  key: "ours",
  title: "Linkages on Neo4j",
  on: "neo4j",
  command: (ground) => serviceCommand(ground, ground.neo4j ?? {}),
  ways: ["again", "once", "edits"],
  asks: (question, facts, way) =>
    requestsOf(question, facts, way).map((variables) =>
      graphqlAsk("/graphql", question.query(facts), variables),
    ),
  data: (_question, _facts, body) => (body as { data: unknown }).data,
};
