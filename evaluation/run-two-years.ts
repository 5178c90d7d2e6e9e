import { readMatchModel } from "../server/matching/model/match-model.js";
import { ratioInterval } from "./bootstrap.js";
import { calibrate } from "./calibrate.js";
import { readCordis } from "./cordis.js";
import { drawLists } from "./draw-lists.js";
import { judgeTask } from "./judge-task.js";
import { dataFolder, every, sayer, writeModel, writeSection } from "./page.js";
import { taskOf } from "./protocol.js";
import { calibration, type Measure, values } from "./report.js";
import { trainRegime } from "./train-model.js";
import { twoYearTables } from "./two-year-report.js";

/** Learns from the partners of 2016 and 2017 together, and reports 2017 and 2018; see docs/matchmaking-model.md. */
const HEAD_LENGTH = 100;
const BESIDE = ["Adamic-Adar", "popularity"];

const say = sayer();
const rows = readCordis(`${dataFolder()}/cordis-h2020`);
const first = taskOf(rows, 2016, 2);
const lists = drawLists(first, every(first.seekers, 4), 1);
const [part, cold] = [trainRegime(lists, false, HEAD_LENGTH), trainRegime(lists, true, HEAD_LENGTH)];
say(`trained on ${lists.starts.length - 1} seekers`);
const choosing = judgeTask(first, every(first.seekers, 8, 1), { part, beside: BESIDE });
const unseen = every(first.seekers, 8, 2);
const established = calibrate(first, unseen, part, false);
const newcomer = calibrate(first, unseen, cold, true);
say("judged and calibrated on other seekers of the same years");

const last = taskOf(rows, 2017, 2);
const seekers = every(last.seekers, 3);
const model = readMatchModel();
const [judged, oneYear] = [established, model.horizons.ONE_YEAR.established].map((trained) =>
  judgeTask(last, seekers, { part: trained, beside: BESIDE }),
);
const newcomers = judgeTask(last, seekers, { part: newcomer, cold: true, beside: ["popularity"] });
const all = judgeTask(last, every(last.everybody, 30), { part: established, beside: [] });
if (judged === undefined || oneYear === undefined) throw new Error("Both models are judged.");
say("judged on 2017 and 2018");
const over = (measure: Measure): number =>
  Number(
    ratioInterval(
      values(judged.judged, "blend", measure),
      values(judged.judged, "Adamic-Adar", measure),
    ).value.toFixed(4),
  );
writeModel({
  ...model,
  horizons: {
    ...model.horizons,
    TWO_YEARS: {
      trainedOn: `CORDIS H2020, new partners of 2016 and 2017 together (${lists.starts.length - 1} seekers)`,
      ...{ established, newcomer },
    },
  },
  figures: {
    ...model.figures,
    twoYearsPrecision10OverAdamicAdar: over("precision10"),
    twoYearsRecall50OverAdamicAdar: over("recall50"),
    twoYearsMeanReciprocalRankOverAdamicAdar: over("reciprocalRank"),
    twoYearsPredictedOverObservedTop50: Number(calibration(judged).toFixed(4)),
  },
});
writeSection("two-years", twoYearTables({ choosing, judged, oneYear, newcomers, all, task: last, seekers }));
say("model.json and docs/matchmaking-model.md written");
