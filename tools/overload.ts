/**
 * Sends a built service ten times what it can answer, at an even rate whatever becomes of it, and tells what the answered
 * ones took beside one alone, how much of the capacity was served, and how soon it was as before:
 * `npm run overload -- --graph FILE --seconds 60`; with `--new-connections` each is sent on a connection of its own. Exits
 * with 1 where the median of the answered was over twice that alone, less than 0.8 of the capacity was served, or it took
 * over a second. Needs a core for the service and one for itself.
 */
import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { startAttacked } from "./attack/attacked-service.js";
import type { Order } from "./overload/asker.js";
import { askInTurn, type Load } from "./overload/load.js";
import { requestOf } from "./overload/raw-connection.js";
import { answeredASecond, quantile, type Spell, verdictOf } from "./overload/verdict.js";

/** A cheap question: a page with some linkages of each. */
const QUESTION =
  "{ stakeholders(first: 20) { nodes { id name kind linkages(first: 3) { nodes { id kind } } } } }";

/** So many connections ask at once when the capacity is taken; fewer than the service ever takes for too many. */
const CONNECTIONS = 8;
const TIMES = 10;
/** As before is when so many in a row take no longer than twice what one alone took. */
const IN_A_ROW = 10;

const { values } = parseArgs({
  options: {
    graph: { type: "string", default: "memory:" },
    main: { type: "string", default: "dist/server/main.js" },
    question: { type: "string", default: QUESTION },
    seconds: { type: "string", default: "60" },
    "new-connections": { type: "boolean", default: false },
  },
});
const service = await startAttacked(values.main, {
  GRAPH_URL: values.graph,
  CLIENT_COST: "0",
  LOG_LEVEL: "info",
  ...(values.graph !== "memory:" && { SEED: "none" }),
});
const isKept = !values["new-connections"];
const target = {
  port: Number(new URL(service.url).port),
  request: requestOf(values.question, isKept),
  isKept,
};
const asker = fork(new URL("./overload/asker.ts", import.meta.url), {
  execArgv: ["--import", "tsx"],
  serialization: "advanced",
});

/** Asks in a process of its own. */
async function spell(title: string, order: Omit<Order, "target">): Promise<Spell> {
  const load = await new Promise<Load>((resolve, reject) => {
    asker.once("message", resolve);
    asker.once("exit", reject);
    asker.send({ ...order, target });
  });
  const seconds = order.forMs / 1_000;
  const { sent, failed, answeredMs, sentAwayMs } = load;
  const ms = (times: readonly number[]): string =>
    [0.5, 0.95].map((part) => quantile(times, part).toFixed(1)).join(" / ");
  console.log(
    `${title}: sent ${Math.round(sent / seconds)}/s, answered ${Math.round(answeredMs.length / seconds)}/s in ${ms(answeredMs)} ms, sent away ${Math.round(sentAwayMs.length / seconds)}/s in ${ms(sentAwayMs)} ms (p50 / p95), failed ${failed}`,
  );
  return { load, seconds };
}

const forMs = Number(values.seconds) * 1_000;
const shortMs = Math.max(2_000, forMs / 6);
console.log(values.question);
await spell("Warming up", { connections: CONNECTIONS, forMs: shortMs });
const alone = await spell("One alone", { connections: 1, forMs: shortMs });
const capacity = await spell(`${CONNECTIONS} connections`, { connections: CONNECTIONS, forMs: shortMs });
const perSecond = TIMES * answeredASecond(capacity);
const overload = await spell(`${TIMES} times as many`, { perSecond, forMs });
const endedAt = performance.now();
const limit = 2 * quantile(alone.load.answeredMs, 0.5);
for (let inARow = 0; inARow < IN_A_ROW && performance.now() - endedAt < 30_000;) {
  const [ms = Infinity] = (await askInTurn(target, 1, 0)).answeredMs;
  inARow = ms <= limit ? inARow + 1 : 0;
}
const verdict = verdictOf({ alone, capacity, overload }, performance.now() - endedAt);
console.log(
  `Answered ones took ${verdict.times.toFixed(2)} times as long as one alone; ${verdict.served.toFixed(2)} of the capacity was served; as before after ${Math.round(verdict.recoveryMs)} ms.`,
);
process.exitCode = verdict.isGood && service.isAlive ? 0 : 1;
asker.kill();
await service.stop();
