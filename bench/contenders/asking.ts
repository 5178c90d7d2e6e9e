import type { Contender } from "../contender.js";
import { ours, serviceCommand } from "./ours.js";

/** Our service on Neo4j with nothing held in memory: each question is asked of the database. */
export const asking: Contender = {
  ...ours,
  key: "asking",
  title: "Linkages, nothing held",
  ways: ["again", "once"],
  command: (ground) => serviceCommand(ground, { ...ground.neo4j, HOLD_GRAPH: "off" }),
};
