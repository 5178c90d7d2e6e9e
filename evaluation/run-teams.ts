import { joinLists } from "./draw-lists.js";
import { readCordis } from "./cordis.js";
import { judgeTeams } from "./judge-teams.js";
import { modelFor, readMatchModel } from "../server/matching/model/match-model.js";
import { dataFolder, every, sayer, writeModel, writeSection } from "./page.js";
import { taskOf } from "./protocol.js";
import { calibrateTeams, drawTeamLists, trainTeams } from "./team-training.js";
import { teamCasesOf } from "./team-cases.js";
import { teamTables } from "./team-report.js";

/** Learns who completes a team from projects of 2016 and 2017, and reports 2018; see docs/matchmaking-model.md. */
const say = sayer();
const rows = readCordis(`${dataFolder()}/cordis-h2020`);
const [first, second] = [taskOf(rows, 2016), taskOf(rows, 2017)];
const [firstCases, secondCases] = [teamCasesOf(rows, first), teamCasesOf(rows, second)];
say("networks of 2016 and 2017 built");
const early = drawTeamLists(first, firstCases, 1);
/** One in three of 2017 to choose and calibrate with, the others to learn from in the end. */
const kept = every(secondCases, 3);
const others = secondCases.filter((one) => !kept.includes(one));
const late = drawTeamLists(second, others, 2);
say(`${early.starts.length + late.starts.length - 2} projects to learn from`);
const model = readMatchModel();
const single = modelFor(model, "ONE_YEAR");
const choosing = judgeTeams(second, kept, { ...single, team: trainTeams(early) });
say("trained on 2016 and judged on 2017");
const team = calibrateTeams(second, kept, trainTeams(joinLists([early, late])));
const last = taskOf(rows, 2018);
const cases = teamCasesOf(rows, last);
/** The other half was looked at with a model before this one. */
const judged = judgeTeams(last, every(cases, 2, 1), { ...single, team });
say("judged on 2018");
const tables = teamTables({ choosing, judged, projects: cases.length, candidates: last.view.actors.length });
writeModel({ ...model, team, figures: { ...model.figures, ...tables.figures } });
writeSection("teams", tables.text);
say("model.json and docs/matchmaking-model.md written");
