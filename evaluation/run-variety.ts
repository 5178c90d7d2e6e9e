import { taskOf } from "./protocol.js";
import { readCordis } from "./cordis.js";
import { meanInterval, ratioInterval } from "./bootstrap.js";
import { dataFolder, every, sayer, shown, table, writeSection } from "./page.js";
import { modelFor, readMatchModel } from "../server/matching/model/match-model.js";
import { rankMatches } from "../server/matching/rank-matches.js";
import { MOST_VARIED, varied } from "../server/matching/varied.js";
import { cell } from "../server/network/arrays/sparse-rows.js";
import { at } from "../server/network/arrays/typed-array.js";

/** What variety in a list costs on labels of 2018; see docs/matchmaking-model.md. */
const VARIETIES = [0, 0.25, 0.5, 1];

const say = sayer();
const task = taskOf(readCordis(`${dataFolder()}/cordis-h2020`), 2018);
const { view } = task;
const model = modelFor(readMatchModel(), "ONE_YEAR");
const seekers = every(task.seekers, 3);
const hubs = new Set(
  Array.from(view.actors)
    .sort((a, b) => at(view.graph.degree, b) - at(view.graph.degree, a))
    .slice(0, 50),
);
const lists = seekers.map(({ index }) => rankMatches(view, model, index, { first: MOST_VARIED }));
const tens = VARIETIES.map((variety) =>
  lists.map((list) => varied(view, list, variety, 10).map(({ candidate }) => candidate)),
);
const hits = tens.map((all) =>
  all.map((ten, i) => ten.filter((one) => seekers[i]?.found.has(one)).length / 10),
);
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

/** The share of the pairs of a list that have worked together. */
function known(ten: readonly number[]): number {
  const pairs = ten.flatMap((one, i) => ten.slice(0, i).map((other) => cell(view.graph.pairs, one, other)));
  return mean(pairs.map((weight) => Number(weight > 0)));
}

const lines = VARIETIES.map((variety, v) => [
  String(variety),
  shown(meanInterval(hits[v] ?? [])),
  shown(ratioInterval(hits[v] ?? [], hits[0] ?? [])),
  mean((tens[v] ?? []).map((ten) => ten.filter((one) => hubs.has(one)).length / 10)).toFixed(2),
  mean((tens[v] ?? []).map(known)).toFixed(2),
  mean((tens[v] ?? []).map((ten) => new Set(ten.map((one) => at(view.place, one))).size)).toFixed(1),
  (new Set((tens[v] ?? []).flat()).size / view.actors.length).toFixed(3),
]);
writeSection(
  "variety",
  table(
    ["variety", "P@10", "times that without", "hub share", "worked together", "places", "coverage"],
    lines,
  ),
);
say("docs/matchmaking-model.md written");
