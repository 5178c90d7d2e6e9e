import { STAKEHOLDER_KIND_KEYS } from "../schema/stakeholder-kinds.js";
import { type Interval, meanInterval, ratioInterval } from "./bootstrap.js";
import { type JudgedCase, TEAM_RANKINGS, type TeamFigures } from "./judge-teams.js";
import { shown, table } from "./page.js";

/** What a run over teams found. */
export interface TeamResults {
  readonly choosing: readonly JudgedCase[];
  readonly judged: readonly JudgedCase[];
  readonly projects: number;
  readonly candidates: number;
}

type Ranking = keyof typeof TEAM_RANKINGS;

const RANKINGS = Object.keys(TEAM_RANKINGS) as Ranking[];
const OTHERS = RANKINGS.filter((name) => name !== "team");
const COLUMNS: readonly [string, keyof TeamFigures][] = [
  ["P@1", "hit1"],
  ["P@10", "hit10"],
  ["MRR", "reciprocalRank"],
];

const values = (cases: readonly JudgedCase[], name: Ranking, measure: keyof TeamFigures): number[] =>
  cases.map(({ figures }) => figures[name][measure]);
const over = (cases: readonly JudgedCase[], name: Ranking, measure: keyof TeamFigures): Interval =>
  ratioInterval(values(cases, "team", measure), values(cases, name, measure));

/** The tables for docs/matchmaking-model.md, and the figures that the model carries. */
export function teamTables(results: TeamResults): { text: string; figures: Record<string, number> } {
  const { choosing, judged, projects, candidates } = results;
  const text = [
    `${judged.length} of the ${projects} projects that began in 2018 with four or more parties known before: one party, drawn by chance, is hidden and ` +
      `sought among ${candidates} stakeholders, the others are given. P@1 and P@10 are the shares of projects where it is the first, or among the first ten. In brackets: 95% intervals, bootstrap over projects, 2,000 draws.`,
    table(
      ["ranking", ...COLUMNS.map(([title]) => title)],
      RANKINGS.map((name) => [
        name,
        ...COLUMNS.map(([, measure]) => shown(meanInterval(values(judged, name, measure)))),
      ]),
    ),
    "**The team's ranking beside the others, paired**",
    ratios(judged),
    "**By size and kind**, P@10",
    parts(judged),
    `**Calibration.** Predicted over observed among the first ten: ${calibration(judged).toFixed(2)}.`,
    `**What was seen while choosing** (${choosing.length} projects of 2017, learnt from 2016 alone)`,
    ratios(choosing),
  ].join("\n\n");
  const best = (measure: keyof TeamFigures): number =>
    Math.min(...OTHERS.map((name) => over(judged, name, measure).value));
  const figures = {
    teamPrecision10: meanInterval(values(judged, "team", "hit10")).value,
    teamMeanReciprocalRank: meanInterval(values(judged, "team", "reciprocalRank")).value,
    teamPrecision10OverBest: best("hit10"),
    teamMeanReciprocalRankOverBest: best("reciprocalRank"),
    teamPredictedOverObservedTop10: calibration(judged),
  };
  return {
    text,
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]),
    ),
  };
}

const ratios = (cases: readonly JudgedCase[]): string =>
  table(
    ["team over", ...COLUMNS.map(([title]) => title)],
    OTHERS.map((name) => [name, ...COLUMNS.map(([, measure]) => shown(over(cases, name, measure), 2))]),
  );

function parts(cases: readonly JudgedCase[]): string {
  const bands: readonly [string, (one: JudgedCase) => boolean][] = [
    ["3 to 5 given", ({ given }) => given <= 5],
    ["6 to 10 given", ({ given }) => given > 5 && given <= 10],
    ["over 10 given", ({ given }) => given > 10],
    ["hidden: AGENCY", ({ kind }) => STAKEHOLDER_KIND_KEYS[kind] === "AGENCY"],
    ["hidden: UNIVERSITY", ({ kind }) => STAKEHOLDER_KIND_KEYS[kind] === "UNIVERSITY"],
    ["has worked with one of the given", ({ isKnown }) => isKnown],
    ["has not", ({ isKnown }) => !isKnown],
  ];
  return table(
    ["projects", "how many", ...RANKINGS, "team over common neighbours"],
    bands.map(([title, isIn]) => {
      const some = cases.filter(isIn);
      return [
        title,
        String(some.length),
        ...RANKINGS.map((name) => meanInterval(values(some, name, "hit10")).value.toFixed(3)),
        some.some(({ figures }) => figures["common neighbours of the given"].hit10 > 0)
          ? shown(over(some, "common neighbours of the given", "hit10"), 2)
          : "",
      ];
    }),
  );
}

const calibration = (cases: readonly JudgedCase[]): number =>
  cases.reduce((sum, { chance10 }) => sum + chance10, 0) /
  cases.reduce((sum, { figures }) => sum + figures.team.hit10, 0);
