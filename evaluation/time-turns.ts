import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as after } from "node:timers/promises";
import { knownPart } from "../server/analysis/known-part.js";
import { analysisTask } from "../server/analysis/analysis.js";
import { toDatedList, type DatedLinkage } from "../server/analysis/dated-list.js";
import { diffTask } from "../server/analysis/diff-tasks.js";
import { findCounterfactuals, findGaps, findMatches } from "../server/matching/find-matches.js";
import { EVERYTHING } from "../server/matching/told.js";
import { createMatching } from "../server/matching/matching.js";
import { withLinkage } from "../server/matching/explaining/what-if.js";
import { buildNetwork } from "../server/network/network-builder.js";
import { toDay } from "../server/network/network.js";
import { WorkerPool } from "../server/workers/worker-pool.js";
import { generateNetwork } from "./generate-network.js";

/**
 * Says how long each kind of heavy work takes on a made-up network of CORDIS's size, and the longest time in which the
 * request thread answered nobody meanwhile. Writes to the terminal.
 */
const rows = generateNetwork(25_000, 192_825);
const network = buildNetwork(rows.stakeholders, rows.linkages);
const pool = new WorkerPool();
const matching = createMatching(pool);
const asking = { caller: "somebody", signal: new AbortController().signal, told: EVERYTHING };
const order = { caller: "somebody", cost: Infinity };
const nobody = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>());

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await after(50);
  delay.enable();
  const began = performance.now();
  const result = await work();
  const took = performance.now() - began;
  await after(20);
  delay.disable();
  process.stdout.write(
    `${name}: ${took.toFixed(0)} ms, the longest without a turn ${(delay.max / 1e6).toFixed(0)} ms\n`,
  );
  return result;
}

process.stdout.write(`${network.kind.length} stakeholders, ${network.from.length} linkages\n`);
await timed("nothing", () => after(500));
let desk = await timed("view", () => matching.follow(network));
const ids = Array.from({ length: 100 }, (_, index) => network.ids.at(index));
await timed("matches of 1", () =>
  findMatches(
    desk,
    ids.slice(0, 1),
    { size: 10, skipped: 0, horizon: "ONE_YEAR", variety: 0 },
    null,
    nobody,
    asking,
  ),
);
const matches = await timed("matches of 100", () =>
  findMatches(desk, ids, { size: 10, skipped: 0, horizon: "ONE_YEAR", variety: 0 }, null, nobody, asking),
);
const [match] = matches.get(ids[5] ?? "") ?? [];
if (match) await timed("counterfactuals of 1", () => findCounterfactuals(desk, match, asking));
for (let i = 0; i < 2; i++) await timed("gaps", () => findGaps(desk, 10, null, nobody, asking));
const project = network.kind.indexOf(3);
for (let i = 0; i < 3; i++) {
  const edited = {
    ...network,
    ...withLinkage(network, desk.view.asOf - 1, i, project + i),
    facets: network.facets,
  };
  const touched = { stakeholders: new Int32Array(0), linkages: Int32Array.of(network.from.length) };
  await timed("one linkage more", async () => (desk = await matching.follow(edited, touched)));
  desk = await matching.follow(network, touched);
}
const part = await timed("taking a part out", () => knownPart(network, { avoiding: [] }));
await timed("ranking by PageRank", () =>
  pool.run(analysisTask, part.list, { about: "measure", key: "PAGERANK" }, order),
);
await timed("ranking by betweenness", () =>
  pool.run(analysisTask, part.list, { about: "measure", key: "BETWEENNESS" }, order),
);
await timed("statistics", () => pool.run(analysisTask, part.list, { about: "statistics" }, order));
await timed("communities", () =>
  pool.run(analysisTask, part.list, { about: "communities", seed: 1, resolution: 1 }, order),
);
const dated = rows.linkages.map(({ from, to, id, earliest }): DatedLinkage => [
  ...([from, to, "IMPLEMENTATION", false, id] as const),
  ...([earliest, earliest, earliest, "ESTABLISHED"] as const),
]);
const known = await timed("dates to numbers", () =>
  toDatedList(
    Array.from({ length: network.ids.length }, (_, index) => network.ids.at(index)),
    dated,
  ),
);
const window = { from: toDay("2016-01-01"), to: toDay("2016-12-31") };
await timed("difference", () => pool.run(diffTask, known.list, { window, keepEnded: false }, order));
await pool.close();
