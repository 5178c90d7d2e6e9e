/**
 * Two instances on one Neo4j follow an importer and random edits by others, and are held field by field to what is read
 * from the graph anew: docs/reliability.md. `npx tsx tools/two-instances.ts --graph bolt://…` over the built service and an
 * empty database, which is emptied at the end. Exits with 1 where a memory was not as the graph; all then stays as it is.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fillSnapshot } from "../server/network/versions/fill-snapshot.js";
import { wholeGraphRepository } from "../server/store/repositories/whole-graph-repository.js";
import { openGraph } from "../server/store/graph/engines.js";
import { logRepository } from "../server/store/log/log-repository.js";
import { prepareStore } from "../server/store/prepare-store.js";
import { snapshotDump } from "../tests/support/snapshot-dump.js";
import { RandomEditor } from "./instances/editor.js";
import type { DumpOrder } from "./instances/follower.js";
import { checkEmpty, empty, type Ground, startImporter, STAKEHOLDERS, writeEditions } from "./kills/cast.js";

const { values } = parseArgs({
  options: {
    graph: { type: "string", default: "" },
    user: { type: "string", default: "neo4j" },
    password: { type: "string", default: "" },
    edits: { type: "string", default: "1000" },
    looks: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});

const { graph: url, user, password } = values;
const folder = await mkdtemp(join(os.tmpdir(), "linkages-instances-"));
const settings = { GRAPH_URL: url, GRAPH_USER: user, GRAPH_PASSWORD: password };
const ground: Ground = { folder, isShared: true, settings };
await checkEmpty(ground);
await writeEditions(ground);
const port = await openGraph({ url, user, password });
await prepareStore(port);

const program = fileURLToPath(new URL("instances/follower.ts", import.meta.url));
const followers = [1, 2].map(() => fork(program, [url, user, password], { execArgv: ["--import", "tsx"] }));
const ended = Promise.race(followers.map((follower) => once(follower, "exit"))).then(() =>
  Promise.reject(new Error("An instance ended.")),
);

/** What each instance has in memory at the version that the log has now, and what the graph has. */
async function look(): Promise<{ version: number; memories: string[]; anew: string }> {
  const { log, version } = await logRepository(port).head();
  const orders = followers.map((follower, index): Promise<DumpOrder> => {
    const order = { version, file: join(folder, `instance-${index}.json`) };
    const told = once(follower, "message");
    follower.send(order);
    return Promise.race([told, ended]).then(() => order);
  });
  const memories = [];
  for (const order of orders) memories.push(await readFile((await order).file, "utf8"));
  const anew = await fillSnapshot(wholeGraphRepository(port), {
    log,
    version,
    mostRecordBytes: 512 * 1024 * 1024,
  });
  return { version, memories, anew: JSON.stringify(await snapshotDump(anew)) };
}

const editor = new RandomEditor(port, Number(values.seed), STAKEHOLDERS);
const editsALook = Math.ceil(Number(values.edits) / Number(values.looks));
let differing = 0;
for (let number = 1; number <= Number(values.looks) && differing === 0; number += 1) {
  const importer = startImporter(ground, number);
  for (let edit = 0; edit < editsALook; edit += 1) await editor.edit();
  const code = await importer.ended;
  if (code !== 0) throw new Error(`The import ended with ${code}: ${importer.lines.slice(-5).join("\n")}`);
  const { version, memories, anew } = await look();
  const same = memories.map((memory) => memory === anew);
  differing += same.filter((isSame) => !isSame).length;
  const size = `${(anew.length / 1e6).toFixed(1)} MB of fields`;
  console.log(
    `${number * editsALook} edits, version ${version}, ${size}: as the graph ${same.join(" and ")}`,
  );
}
ended.catch(() => undefined);
for (const follower of followers) follower.disconnect();
console.log(`${differing} memories were not as the graph`);
process.exitCode = differing > 0 ? 1 : 0;
await port.close();
if (differing === 0) {
  await empty(ground);
  await rm(folder, { recursive: true });
}
