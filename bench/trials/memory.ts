import { type ChildServer, startServer } from "../child-server.js";
import { ours, serviceCommand } from "../contenders/ours.js";
import { load } from "../load.js";
import { usageOf } from "../process-usage.js";
import { shown } from "../table.js";
import type { Trial, TrialGround } from "../trial.js";

/** How long a service takes to hold the network, and what it holds it in, before and after all questions were asked. */
export const memory: Trial = {
  key: "memory",
  title:
    "Memory: from the start of the process until `/readyz` says filled, and what the process holds, in MB",
  run: async (ground) => {
    const lines: string[][] = [];
    if (Object.keys(ground.embedded).length > 0)
      lines.push(await lineOf("on a file", ground.embedded, ground));
    if (ground.database) lines.push(await lineOf("on Neo4j", ground.database.settings, ground));
    return {
      head: ["service", "filled after s", "memory then", "after all questions", "the most at once"],
      lines,
    };
  },
};

async function lineOf(
  name: string,
  settings: Readonly<Record<string, string>>,
  ground: TrialGround,
): Promise<string[]> {
  const { service, embedded, database } = ground;
  const server = await startServer(
    serviceCommand({ service, embedded, neo4j: database?.settings, factsFile: "" }, settings),
  );
  try {
    const filled = usageOf(server.pid)?.residentMb;
    await askEverything(server, ground);
    const usage = usageOf(server.pid);
    return [name, shown(server.warmMs / 1_000), ...[filled, usage?.residentMb, usage?.peakMb].map(shown)];
  } finally {
    await server.stop();
  }
}

/** Each question in both ways, as long as a round of the bench. */
async function askEverything(server: ChildServer, { questions, facts, seconds }: TrialGround): Promise<void> {
  for (const question of questions)
    for (const way of ["again", "once"] as const) {
      const asks = ours.asks(question, facts, way) ?? [];
      if (asks.length > 0) await load(server.port, { asks, next: 0 }, seconds);
    }
}
