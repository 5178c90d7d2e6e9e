import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "../child-server.js";
import { serviceCommand } from "../contenders/ours.js";
import { keepAlive, send } from "../http-ask.js";
import { median } from "../measure.js";
import { shown } from "../table.js";
import type { Trial, TrialGround } from "../trial.js";
import { startEditing } from "../under-edits.js";

const EDITS_FOR_MS = 10_000;
const ALIVE_EVERY_MS = 5;

/** A line of the service's log at debug level: what a patch of the network in memory took. */
interface Patched {
  readonly ms: number;
  readonly changes: number;
}

/** What following somebody else's edits costs a service that nobody asks anything. */
export const patches: Trial = {
  key: "patches",
  title: "Patches: what each edit by another process costs the service, which nobody else asks meanwhile",
  run: async (ground) => {
    if (ground.database === undefined) return undefined;
    const { found, longestWait } = await followEdits(ground, ground.database);
    const ms = found.map((line) => line.ms);
    return {
      head: ["patches", "ms, median", "ms, at most", "longest wait of `/healthz` ms"],
      lines: [
        [
          found.length === 0 ? "none: the service logs none" : String(found.length),
          shown(median(ms)),
          shown(ms.length === 0 ? undefined : Math.max(...ms)),
          shown(longestWait),
        ],
      ],
    };
  },
};

async function followEdits(
  { service, embedded, facts, stamp }: TrialGround,
  database: NonNullable<TrialGround["database"]>,
): Promise<{ found: Patched[]; longestWait: number }> {
  const found: Patched[] = [];
  const command = serviceCommand(
    { service, embedded, neo4j: database.settings, factsFile: "" },
    database.settings,
  );
  const server = await startServer({
    ...command,
    environment: { ...command.environment, LOG_LEVEL: "debug" },
    onLine: (line) => {
      if (line.includes('"patched"')) found.push(JSON.parse(line) as Patched);
    },
  });
  const editing = await startEditing(database, stamp, facts.ids);
  const agent = keepAlive();
  let longestWait = 0;
  try {
    await editing.besideWatched(server, async () => {
      const begun = performance.now();
      while (performance.now() - begun < EDITS_FOR_MS) {
        const { ms } = await send(server.port, { method: "GET", path: "/healthz" }, agent);
        longestWait = Math.max(longestWait, ms);
        await pause(ALIVE_EVERY_MS);
      }
    });
  } finally {
    agent.destroy();
    await editing.end();
    await server.stop();
  }
  return { found, longestWait };
}
