import { writeFile } from "node:fs/promises";
import { pino } from "pino";
import { NetworkMemory } from "../../server/network/versions/network-memory.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { snapshotDump } from "../../tests/support/snapshot-dump.js";

/** What a follower is asked: to write all that it has in memory to a file, once it is at a version. */
export interface DumpOrder {
  readonly version: number;
  readonly file: string;
}

/** How long a version may take to come, in milliseconds: commits that came together are followed in one. */
const WITHIN_MS = 600_000;

/** An instance without its door: follows the log of a graph in memory, as the service does, and dumps it when asked. */
const [url = "", user, password] = process.argv.slice(2);
const port = await openGraph({ url, user, password });
const memory = new NetworkMemory(port, { holdMb: 512, logger: pino({ level: "warn" }) });
memory.start();

async function dump({ version, file }: DumpOrder): Promise<void> {
  if (!(await memory.reach(version, WITHIN_MS)) || !memory.current)
    throw new Error(`Version ${version} did not come to memory, which is at ${memory.current?.version}.`);
  await writeFile(file, JSON.stringify(await snapshotDump(memory.current)));
  process.send?.(file);
}

process.on("message", (order: DumpOrder) => {
  dump(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on("disconnect", () => {
  process.exit(0);
});
