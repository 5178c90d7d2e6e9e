import { explainMatch } from "../server/matching/explaining/explain-match.js";
import { cautionsOf } from "../server/matching/explaining/cautions.js";
import { modelFor, readMatchModel } from "../server/matching/model/match-model.js";
import { type MatchView, matchViewSteps } from "../server/matching/view/match-view.js";
import { buildNetwork } from "../server/network/network-builder.js";
import { idPlaces } from "../server/network/id-places.js";
import { type Network, toDay } from "../server/network/network.js";
import { rankMatches } from "../server/matching/rank-matches.js";
import { suggestedKind } from "../server/matching/suggested-kind.js";
import { at } from "../server/network/arrays/typed-array.js";
import { readCordis } from "./cordis.js";
import { generateNetwork } from "./generate-network.js";

/** Times the top 10 with their explanations, once warm: at CORDIS size and at a million linkages. Writes to the terminal. */
const folder = process.env["LINKAGES_DATA"];
const say = (what: string): void => void process.stdout.write(`${what}\n`);
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const memory = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

function time(name: string, rows: ReturnType<typeof readCordis>, asOf: string): void {
  say(`${name}: ${rows.stakeholders.length} stakeholders, ${rows.linkages.length} linkages`);
  const before = memory();
  let began = used();
  const network = buildNetwork(rows.stakeholders, rows.linkages);
  say(`  network: ${(used() - began).toFixed(0)} ms of processor time, ${(memory() - before).toFixed(0)} MB`);
  began = used();
  const { view, longest } = build(network, toDay(asOf));
  say(
    `  view: ${(used() - began).toFixed(0)} ms, ${(memory() - before).toFixed(0)} MB with the network, ${view.graph.pairs.columns.length} entries of pairs; the longest step ${longest.toFixed(0)} ms`,
  );
  const step = Math.max(1, Math.floor(view.actors.length / 100));
  const seekers = Array.from(view.actors).filter((_, i) => i % step === 0);
  const warm = Array.from(view.actors).filter((_, i) => i % step === 1);
  for (const seeker of warm.slice(0, 40)) topTen(view, seeker);
  const [ranking, explaining, clock]: [number[], number[], number[]] = [[], [], []];
  for (const seeker of seekers) {
    const [start, wall] = [used(), performance.now()];
    const best = rankMatches(view, model, seeker, { first: 10 });
    const ranked = used();
    best.forEach(({ candidate }) => {
      explainAll(view, seeker, candidate);
    });
    ranking.push(ranked - start);
    explaining.push(used() - start);
    clock.push(performance.now() - wall);
  }
  say(`  ${seekers.length} seekers, ranking: ${summary(ranking)}`);
  say(`  with explanations: ${summary(explaining)}; by the clock ${summary(clock)}`);
  const busiest = view.actors.reduce(
    (a, b) => (at(view.graph.degree, b) > at(view.graph.degree, a) ? b : a),
    0,
  );
  began = used();
  topTen(view, busiest);
  say(`  the best connected (${at(view.graph.degree, busiest)} partners): ${(used() - began).toFixed(0)} ms`);
  say(`  ${memory().toFixed(0)} MB at the end, rows and kept columns included`);
}

/** Does the steps one after the other, and says how long the longest took. */
function build(network: Network, asOf: number): { view: MatchView; longest: number } {
  const steps = matchViewSteps(network, asOf, idPlaces(network.ids));
  for (let longest = 0; ;) {
    const began = used();
    const { done, value } = steps.next();
    longest = Math.max(longest, used() - began);
    if (done === true) return { view: value, longest };
  }
}

/** As where a list is read with what each reason adds. */
const told = { proofs: false, linkages: false, ways: false, advice: true };

const model = modelFor(readMatchModel(), "ONE_YEAR");

function topTen(view: MatchView, seeker: number): void {
  for (const { candidate } of rankMatches(view, model, seeker, { first: 10 }))
    explainAll(view, seeker, candidate);
}

function explainAll(view: MatchView, seeker: number, candidate: number): void {
  explainMatch(view, model, seeker, candidate, { told });
  cautionsOf(view, seeker, candidate);
  suggestedKind(view, seeker, candidate);
}

function summary(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`;
}

if (folder !== undefined) time("CORDIS", readCordis(`${folder}/cordis-h2020`), "2019-01-01");
time("Made up", generateNetwork(100_000, 1_000_000), "2019-01-01");
