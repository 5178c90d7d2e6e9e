import { rankMatches } from "../server/matching/rank-matches.js";
import { type MatchModel, modelFor, readMatchModel } from "../server/matching/model/match-model.js";
import { BASELINES } from "./baselines.js";
import { calibrate } from "./calibrate.js";
import { readCordis } from "./cordis.js";
import { drawLists, joinLists } from "./draw-lists.js";
import { judgeTask } from "./judge-task.js";
import { type Seeker, type Task, taskOf } from "./protocol.js";
import { dataFolder, every, sayer, writeModel, writeSection } from "./page.js";
import { figuresOf, reportOf, type Times } from "./report.js";
import { trainRegime } from "./train-model.js";

/** Trains on labels of 2016, looks at 2017 to choose, trains on both and reports 2018; see docs/matchmaking-model.md. */
const began = performance.now();
const say = sayer();

const rows = readCordis(`${dataFolder()}/cordis-h2020`);
const [first, second] = [taskOf(rows, 2016), taskOf(rows, 2017)];
say("networks of 2016 and 2017 built");
const early = drawLists(first, every(first.seekers, 4), 1);
const late = drawLists(second, every(second.seekers, 4), 2);
say(`${early.starts.length + late.starts.length - 2} seekers drawn to learn from`);

const choosing = judgeTask(second, every(second.seekers, 10, 1), {
  part: trainRegime(early, false),
  beside: ["Adamic-Adar", "popularity"],
});
say("trained on 2016 and judged on 2017");
const both = joinLists([early, late]);
/** Of 2017 too, but none of those trained on, which are the first of every four. */
const unseen = every(second.seekers, 12, 2);
const established = calibrate(second, unseen, trainRegime(both, false), false);
const newcomer = calibrate(second, unseen, trainRegime(both, true), true);
say("trained on both and calibrated on 2017");

const last = taskOf(rows, 2018);
const judged = every(last.seekers, 3);
const warm = judgeTask(last, judged, { part: established, beside: Object.keys(BASELINES) });
say("judged on 2018");
const cold = judgeTask(last, judged, {
  part: newcomer,
  cold: true,
  beside: ["popularity", "activity in the seeker's programmes", "attributes only"],
});
say("judged on 2018 without the seekers' linkages");
const all = judgeTask(last, every(last.everybody, 30), { part: established, beside: [] });
const before = readMatchModel();
const trainedOn = `CORDIS H2020, new partners of 2016 and 2017 (${both.starts.length - 1} seekers)`;
const model = { ...before, horizons: { ...before.horizons, ONE_YEAR: { trainedOn, established, newcomer } } };
const times = timeMatches(last, modelFor(model, "ONE_YEAR"));
const results = {
  choosing,
  warm,
  cold,
  all,
  task: last,
  seekers: judged,
  times,
  seconds: (performance.now() - began) / 1000,
};
writeModel({ ...model, figures: { ...before.figures, ...figuresOf(results) } });
writeSection("evaluation", reportOf(results));
say("model.json and docs/matchmaking-model.md written");

/** Milliseconds for the top 10 of one seeker in 60 of everybody, once warm; of this process alone on a busy machine. */
function timeMatches(task: Task, trained: MatchModel): Times {
  const seekers = every(task.everybody, 60);
  const once = ({ index }: Seeker): void => void rankMatches(task.view, trained, index, { first: 10 });
  seekers.forEach(once);
  const [wall, processor]: [number[], number[]] = [[], []];
  for (const seeker of seekers) {
    const [clock, usage] = [performance.now(), process.cpuUsage()];
    once(seeker);
    const { user, system } = process.cpuUsage(usage);
    wall.push(performance.now() - clock);
    processor.push((user + system) / 1000);
  }
  return { wall: wall.sort((a, b) => a - b), processor: processor.sort((a, b) => a - b) };
}
