import { pino } from "pino";
import { NetworkMemory } from "../../server/network/versions/network-memory.js";
import type { Answerer } from "../../server/questions/answerer.js";
import { answererOf } from "../../server/questions/answerer-of.js";
import { wordsOf } from "../../server/questions/graph/follow-words.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { createRepositories, type Repositories } from "../../server/store/repositories/repositories.js";

/** A memory of a graph that holds every record; whoever makes it closes it. */
export const memoryOf = (port: GraphPort): NetworkMemory =>
  new NetworkMemory(port, { holdMb: 64, logger: pino({ level: "silent" }) });

/** Both answerers of what the graph holds now; memory follows the log. */
export async function answerersOf(
  port: GraphPort,
  memory: NetworkMemory,
): Promise<[memory: Answerer, graph: Answerer]> {
  const { version } = await logRepository(port).head();
  if (!(await memory.reach(version, 60_000))) throw new Error(`The memory did not reach version ${version}.`);
  const words = wordsOf(port);
  const { signal } = new AbortController();
  const repositories = (): Repositories => createRepositories(port);
  return [
    answererOf(memory.current, repositories(), repositories, words, signal),
    answererOf(undefined, repositories(), repositories, words, signal),
  ];
}
