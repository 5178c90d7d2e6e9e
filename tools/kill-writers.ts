/**
 * Kills programs that write to a graph, and instances that follow them, by SIGKILL at random moments, and looks after each
 * whether the log is whole, every record as it says, and everything there that was told as stored: docs/reliability.md.
 * `npx tsx tools/kill-writers.ts` over the built service, on a file of its own, or with `--graph bolt://…` on an empty database
 * of Neo4j, which is emptied at the end. Exits with 1 where a round left something wrong; the graph then stays as it is.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "../tests/support/seeded-random.js";
import { checkEmpty, type Ground, writeEditions } from "./kills/cast.js";
import { Rounds, type Victim, VICTIMS } from "./kills/round.js";

const { values } = parseArgs({
  options: {
    graph: { type: "string" },
    user: { type: "string", default: "neo4j" },
    password: { type: "string", default: "" },
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});

const folder = await mkdtemp(join(os.tmpdir(), "linkages-kills-"));
const isShared = values.graph !== undefined;
const GRAPH_URL = values.graph ?? join(folder, "graph", "killed.grafeo");
const login = { GRAPH_USER: values.user, GRAPH_PASSWORD: values.password };
const ground: Ground = { folder, isShared, settings: { GRAPH_URL, ...(isShared && login) } };
await checkEmpty(ground);
await writeEditions(ground);
const rounds = new Rounds(ground, seededRandom(Number(values.seed)));
await rounds.rehearse();
const victims = VICTIMS.filter((victim) => isShared || victim !== "follower");
const kills = new Map<Victim, number>(victims.map((victim) => [victim, 0]));
let [killed, commits, wrong] = [0, 0, 0];
for (let number = 0; killed < Number(values.kills) && wrong === 0; number += 1) {
  const victim = victims[number % victims.length] as Victim;
  const { isKilled, afterMs, version, faults } = await rounds.run(victim, number);
  killed += Number(isKilled);
  commits = Math.max(commits, version);
  wrong += faults.length;
  kills.set(victim, (kills.get(victim) ?? 0) + Number(isKilled));
  const how = isKilled ? `killed after ${afterMs} ms` : "ended by itself";
  console.log([`${number + 1} ${victim} ${how}, version ${version}`, ...faults].join("\n    "));
}
const each = [...kills].map(([victim, count]) => `${victim} ${count}`).join(", ");
console.log(`${killed} kills (${each}), ${commits} commits at most, ${wrong} faults`);
process.exitCode = wrong > 0 ? 1 : 0;
if (wrong === 0) {
  await rounds.close();
  await rm(folder, { recursive: true });
}
