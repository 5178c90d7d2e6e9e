import type { ServerCommand } from "./child-server.js";
import type { Facts } from "./facts.js";
import type { Ask } from "./http-ask.js";
import type { Question } from "./question.js";
import type { Way } from "./way.js";

/** Where the data are, and the program that is measured. */
export interface Ground {
  /** The built service's main file. */
  readonly service: string;
  /** The settings of the service for a graph file, where one was filled. */
  readonly embedded: Readonly<Record<string, string>>;
  /** The same for Neo4j; undefined where there is none. */
  readonly neo4j: Readonly<Record<string, string>> | undefined;
  readonly factsFile: string;
}

/** Someone who answers: one file in contenders/ and one line in contenders.ts. */
export interface Contender {
  readonly key: string;
  readonly title: string;
  readonly on: "neo4j" | "embedded";
  readonly command: (ground: Ground) => ServerCommand;
  /** In which ways it is timed. */
  readonly ways: readonly Way[];
  /** The requests of a question; undefined where it cannot answer. */
  readonly asks: (question: Question, facts: Facts, way: Way) => readonly Ask[] | undefined;
  /** The data of an answer in the form of ours. */
  readonly data: (question: Question, facts: Facts, body: unknown) => unknown;
}
