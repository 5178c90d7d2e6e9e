import { ratioInterval } from "./bootstrap.js";
import type { Judging } from "./judge-task.js";
import { shown, table } from "./page.js";
import type { Seeker, Task } from "./protocol.js";
import { calibration, figuresTable, type Measure, ratioTable, values } from "./report.js";

/** All that a run over two years found; `oneYear` is the model of one year, asked for two. */
interface TwoYears {
  readonly choosing: Judging;
  readonly judged: Judging;
  readonly oneYear: Judging;
  readonly newcomers: Judging;
  readonly all: Judging;
  readonly task: Task;
  readonly seekers: readonly Seeker[];
}

const MEASURES: readonly [string, Measure][] = [
  ["P@10", "precision10"],
  ["R@50", "recall50"],
  ["MRR", "reciprocalRank"],
  ["AP", "averagePrecision"],
];

/** The tables for docs/matchmaking-model.md. */
export function twoYearTables({
  choosing,
  judged,
  oneYear,
  newcomers,
  all,
  task,
  seekers,
}: TwoYears): string {
  const beside = ["Adamic-Adar", "popularity"];
  return [
    `Labels of 2017 and 2018 together, the network as on the first day of 2017: ${seekers.length} seekers of ${task.seekers.length}, ${task.view.actors.length} candidates.`,
    figuresTable(judged, task),
    ratioTable(judged, beside),
    "**The model of two years beside that of one**, both asked for two",
    table(
      MEASURES.map(([title]) => title),
      [
        MEASURES.map(([, measure]) =>
          shown(
            ratioInterval(values(judged.judged, "blend", measure), values(oneYear.judged, "blend", measure)),
            3,
          ),
        ),
      ],
    ),
    "**Newcomers**",
    ratioTable(newcomers, ["popularity"]),
    `**Calibration.** Predicted over observed partners in the top 50: ${calibration(judged).toFixed(2)} for these seekers, ${calibration(all).toFixed(2)} for ${all.strengths.length} of all with a partner; with the model of one year ${calibration(oneYear).toFixed(2)}.`,
    "**What was seen while choosing** (other seekers than those learnt from, labels of 2016 and 2017)",
    ratioTable(choosing, beside),
  ].join("\n\n");
}
