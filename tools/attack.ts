/**
 * Attacks a service on this machine with the dearest documents that it accepts, and tells the longest turn of the event
 * loop that each made, in processor time, and how long /healthz waited. `npm run attack -- --graph FILE` starts the built service on a graph file or address (a graph in memory with the
 * facts of the documents when absent); `--together 30` then has three clients send the dearest at once for 30 s. Exits with 1 when a turn was over 100 ms, an answer failed, or the process ended.
 */
import { parseArgs } from "node:util";
import { buildGraphqlSchema } from "../server/api/graphql-schema.js";
import { attack } from "./attack/attack.js";
import { startAttacked } from "./attack/attacked-service.js";
import { attackTogether } from "./attack/attack-together.js";
import { startProbe } from "./attack/health-probe.js";
import type { Blow } from "./attack/send-documents.js";

const MOST_TURN_MS = 100;

const { values } = parseArgs({
  options: {
    graph: { type: "string", default: "memory:" },
    main: { type: "string", default: "dist/server/main.js" },
    documents: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    turns: { type: "string", default: "1" },
    only: { type: "string" },
    all: { type: "boolean", default: false },
    worst: { type: "string", default: "10" },
    together: { type: "string", default: "0" },
  },
});

const service = await startAttacked(values.main, {
  GRAPH_URL: values.graph,
  LOG_LEVEL: "info",
  // What a client may spend is not what is tried here.
  CLIENT_COST: "0",
  // So that several clients can be told apart.
  TRUSTED_PROXIES: "loopback",
  ...(values.graph !== "memory:" && { SEED: "none" }),
});
const probe = startProbe(service.url);
const lineOf = ({ name, turnMs, waitMs, cpuMs, ms, cost, status, code, residentMb }: Blow): string =>
  `${name.padEnd(36)} turn ${turnMs} ms, waits ${waitMs} ms, processor ${cpuMs} ms, answer ${ms} ms, cost ${cost}, ${status} ${code ?? ""}, ${residentMb} MB`;
const isBad = ({ turnMs, waitMs, status }: Blow): boolean =>
  turnMs > MOST_TURN_MS || waitMs < 0 || status === 0 || (status >= 500 && status !== 503 && status !== 504);

/** The value that this share of some stays below. */
const at = (some: readonly number[], share: number): string =>
  (some.toSorted((a, b) => a - b)[Math.floor(some.length * share)] ?? NaN).toFixed(1);

const blows = await attack({
  schema: await buildGraphqlSchema(),
  service,
  probe,
  documents: Number(values.documents),
  seed: Number(values.seed),
  turns: Number(values.turns),
  only: values.only,
  tell: (blow) => {
    if (values.all || isBad(blow))
      console.log(lineOf(blow), isBad(blow) ? `\n    ${blow.asked.text.slice(0, 400)}` : "");
  },
});
const bad = blows.filter(isBad);
const { residentMb } = await service.usage();
console.log(
  `${blows.length} documents, ${bad.length} over ${MOST_TURN_MS} ms or failed; ${residentMb} MB at the end; the process ${service.isAlive ? "lives" : "has ended"}.`,
);
/** Milliseconds of processor time a unit of cost; what is short is as the clock ticks. */
const aUnit = ({ cpuMs, cost }: Blow): number => Math.max(0, cpuMs - 10) / Math.max(100, cost);
const worst = blows.toSorted((a, b) => aUnit(b) - aUnit(a)).slice(0, Number(values.worst));
console.log("Most processor time for their cost, in milliseconds a unit:");
for (const blow of worst)
  console.log(`  ${aUnit(blow).toFixed(3)} ${lineOf(blow)}\n    ${blow.asked.text.slice(0, 400)}`);
if (Number(values.together) > 0 && service.isAlive) {
  const plan = { service, probe, blows, attackers: 3, seconds: Number(values.together) };
  const { alone, beside, waitMs, turnMs, outcomes } = await attackTogether(plan);
  console.log(
    `Three attackers at once: /healthz waits ${Math.round(waitMs)} ms, longest turn ${Math.round(turnMs)} ms.`,
  );
  for (const [name, took] of Object.entries({ alone, beside }))
    console.log(
      `  an ordinary page ${name}: ${took.length} times, p50 ${at(took, 0.5)}, p95 ${at(took, 0.95)} ms`,
    );
  for (const [attacker, counts] of outcomes.entries())
    console.log(`  attacker ${attacker + 1}:`, Object.fromEntries(counts));
}
process.exitCode = bad.length > 0 || !service.isAlive ? 1 : 0;
await probe.stop();
await service.stop();
