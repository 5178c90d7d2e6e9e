import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { startServer } from "../child-server.js";
import { graphqlAsk } from "../http-ask.js";
import { median } from "../measure.js";
import type { Trial } from "../trial.js";

/** Small, and impossible without the data. */
const FIRST = graphqlAsk("/graphql", "{ stakeholders(first: 1) { totalCount nodes { id name } } }", {});

/** From the start of the process to the first answer over HTTP. */
export const coldStart: Trial = {
  key: "cold-start",
  title: "Cold start: from the start of the process to its first answer, median of the rounds",
  run: async ({ source, rounds, service, folder, embedded, database }) => {
    const started = async (settings: Readonly<Record<string, string>>): Promise<number> => {
      const server = await startServer({
        args: [service],
        environment: { LOG_LEVEL: "warn", ...settings },
        probe: FIRST,
      });
      await server.stop();
      return server.startedMs;
    };
    const times = async (before: () => void, settings: Readonly<Record<string, string>>): Promise<string> => {
      const all: number[] = [];
      for (let index = 0; index < rounds; index += 1) {
        before();
        all.push(await started(settings));
      }
      return `${median(all).toFixed(0)} ms`;
    };
    const nothing = (): void => undefined;
    const empty = resolve(folder, "cold");
    const lines: string[][] = [];
    if ("seeds" in source) {
      const clear = (): void => {
        rmSync(empty, { recursive: true, force: true });
      };
      const file = { GRAPH_URL: resolve(empty, "graph.grafeo"), SEED: source.seeds };
      lines.push(["on a file, the first start: stores the documents", await times(clear, file)]);
      lines.push(["on a file, the second start", await times(nothing, file)]);
      clear();
    } else lines.push(["on a file that is filled", await times(nothing, { ...embedded, SEED: "none" })]);
    if (database)
      lines.push(["on a Neo4j that is filled", await times(nothing, { ...database.settings, SEED: "none" })]);
    return { head: ["start", "first answer after"], lines };
  },
};
