import { cpus } from "node:os";
import { at } from "../server/network/arrays/typed-array.js";
import { type Interval, meanInterval, ratioInterval } from "./bootstrap.js";
import { shown, table } from "./page.js";
import type { Judged, Judging } from "./judge-task.js";
import type { Figures } from "./metrics.js";
import type { Seeker, Task } from "./protocol.js";

/** Milliseconds for the top 10, ascending: by the clock, and of processor time. */
export interface Times {
  readonly wall: readonly number[];
  readonly processor: readonly number[];
}

/** All that a run found. */
export interface Results {
  readonly choosing: Judging;
  readonly warm: Judging;
  readonly cold: Judging;
  readonly all: Judging;
  readonly task: Task;
  readonly seekers: readonly Seeker[];
  readonly times: Times;
  readonly seconds: number;
}

export type Measure = Exclude<keyof Figures, "top10">;

const COLUMNS: readonly [string, Measure][] = [
  ["P@10", "precision10"],
  ["R@50", "recall50"],
  ["MRR", "reciprocalRank"],
  ["Hits@10", "hit10"],
  ["AP", "averagePrecision"],
  ["AUC", "auc"],
];

/** The figures of one measure, seeker by seeker. */
export const values = (judged: Judged, name: string, measure: Measure): number[] =>
  (judged.get(name) ?? []).map((figures) => figures[measure]);
export const mean = (list: readonly number[]): number =>
  list.reduce((sum, x) => sum + x, 0) / Math.max(1, list.length);

/** The figures that the model carries: means, ratios with their lower ends, calibration, time. */
export function figuresOf({ warm, cold, times, seekers }: Results): Record<string, number> {
  const ratio = (judging: Judging, measure: Measure, than: string): Interval =>
    ratioInterval(values(judging.judged, "blend", measure), values(judging.judged, than, measure));
  const named: Record<string, number> = {
    seekers: seekers.length,
    precision10: mean(values(warm.judged, "blend", "precision10")),
    recall50: mean(values(warm.judged, "blend", "recall50")),
    meanReciprocalRank: mean(values(warm.judged, "blend", "reciprocalRank")),
    hubShare: mean(values(warm.judged, "blend", "hubShare")),
    precision10OverAdamicAdar: ratio(warm, "precision10", "Adamic-Adar").value,
    precision10OverAdamicAdarLow: ratio(warm, "precision10", "Adamic-Adar").low,
    recall50OverAdamicAdar: ratio(warm, "recall50", "Adamic-Adar").value,
    meanReciprocalRankOverAdamicAdar: ratio(warm, "reciprocalRank", "Adamic-Adar").value,
    precision10OverPopularity: ratio(warm, "precision10", "popularity").value,
    newcomerPrecision10OverPopularity: ratio(cold, "precision10", "popularity").value,
    predictedOverObservedTop50: calibration(warm),
    top10MillisecondsP95: percentile(times.processor, 0.95),
  };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value.toFixed(4))]));
}

/** The tables for docs/matchmaking-model.md. */
export function reportOf(results: Results): string {
  const { warm, cold, all, choosing, task, seekers, times, seconds } = results;
  const base = mean(warm.strengths.map(({ found, candidates }) => found / candidates));
  return [
    `Labels of 2018, ${seekers.length} seekers of ${task.seekers.length} (every third by id) with a partner before the year and at least five new ones in it, ` +
      `${task.view.actors.length} candidates, base rate ${base.toFixed(5)}. In brackets: 95% intervals, bootstrap over seekers, 2,000 draws.`,
    figuresTable(warm, task),
    "**The blend beside the baselines, paired**",
    ratioTable(warm, [
      "Adamic-Adar",
      "paths of length 3, degree-normalised",
      "personalised PageRank",
      "popularity",
    ]),
    "**Hard negatives**: candidates within two steps only, AUC and P@10",
    hardTable(warm),
    "**By pair of kinds**, P@10 among candidates of that kind",
    pairTable(warm),
    "**By the seeker's partners**, P@10",
    degreeTable(results),
    `**Newcomers** (cold start: the seeker's linkages hidden, the programmes of its past projects kept)`,
    figuresTable(cold, task),
    ratioTable(cold, ["popularity"]),
    `**Calibration.** Predicted over observed partners in the top 50: ${calibration(warm).toFixed(2)} for these seekers; ` +
      `${calibration(all).toFixed(2)} for ${all.strengths.length} of all with a partner, whether they found new ones or not. Predicted is the strength times the base rate of the same seekers.`,
    "**What was seen while choosing** (trained on 2016 alone, labels of 2017)",
    ratioTable(choosing, ["Adamic-Adar", "popularity"]),
    `**Time.** Top 10 of one stakeholder, ${times.wall.length} stakeholders: processor time median ${showTime(times.processor, 0.5)}, p95 ${showTime(times.processor, 0.95)}; ` +
      `by the clock ${showTime(times.wall, 0.5)} and ${showTime(times.wall, 0.95)}, with other work on the machine. ` +
      `The whole run took ${(seconds / 60).toFixed(0)} minutes, one process on ${cpus()[0]?.model ?? "an unnamed processor"}.`,
  ].join("\n\n");
}

/** Every ranking with its figures. */
export function figuresTable({ judged }: Judging, task: Task): string {
  const lines = [...judged].map(([name, figures]) => [
    name,
    ...COLUMNS.map(([, measure]) => shown(meanInterval(values(judged, name, measure)))),
    mean(values(judged, name, "hubShare")).toFixed(2),
    (new Set(figures.flatMap(({ top10 }) => top10)).size / task.view.actors.length).toFixed(3),
  ]);
  return table(["ranking", ...COLUMNS.map(([title]) => title), "hub share", "coverage"], lines);
}

/** The blend beside some rankings, paired. */
export function ratioTable({ judged }: Judging, baselines: readonly string[]): string {
  const lines = baselines.map((name) => [
    name,
    ...COLUMNS.slice(0, 5).map(([, measure]) =>
      shown(ratioInterval(values(judged, "blend", measure), values(judged, name, measure)), 2),
    ),
  ]);
  return table(["blend over", ...COLUMNS.slice(0, 5).map(([title]) => title)], lines);
}

const hardTable = ({ hard }: Judging): string =>
  table(
    ["ranking", "AUC", "P@10"],
    [...hard.keys()].map((name) => [
      name,
      shown(meanInterval(values(hard, name, "auc"))),
      shown(meanInterval(values(hard, name, "precision10"))),
    ]),
  );

const pairTable = ({ byPair }: Judging): string =>
  table(
    ["seeker-candidate", "seekers", "blend", "Adamic-Adar", "popularity", "blend over Adamic-Adar"],
    [...byPair].map(([pair, judged]) => [
      pair,
      String(judged.get("blend")?.length ?? 0),
      ...["blend", "Adamic-Adar", "popularity"].map((name) =>
        mean(values(judged, name, "precision10")).toFixed(3),
      ),
      shown(
        ratioInterval(values(judged, "blend", "precision10"), values(judged, "Adamic-Adar", "precision10")),
        2,
      ),
    ]),
  );

function degreeTable({ warm, task, seekers }: Results): string {
  const bands: readonly [number, number][] = [
    [1, 10],
    [11, 50],
    [51, 200],
    [201, Infinity],
  ];
  const names = ["blend", "Adamic-Adar", "popularity"];
  const lines = bands.map(([low, high]) => {
    const inside = seekers
      .map(({ index }) => at(task.view.graph.degree, index))
      .map((degree) => degree >= low && degree <= high);
    return [
      high === Infinity ? `over ${low - 1}` : `${low} to ${high}`,
      String(inside.filter(Boolean).length),
      ...names.map((name) =>
        shown(meanInterval(values(warm.judged, name, "precision10").filter((_, i) => inside[i]))),
      ),
    ];
  });
  return table(["partners", "seekers", ...names], lines);
}

/** Predicted over observed partners among the first 50. */
export function calibration({ strengths }: Judging): number {
  const base =
    strengths.reduce((sum, one) => sum + one.found, 0) /
    strengths.reduce((sum, one) => sum + one.candidates, 0);
  return (
    (base * strengths.reduce((sum, one) => sum + one.strength, 0)) /
    strengths.reduce((sum, one) => sum + one.hits, 0)
  );
}

const showTime = (sorted: readonly number[], share: number): string =>
  `${percentile(sorted, share).toFixed(0)} ms`;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;
