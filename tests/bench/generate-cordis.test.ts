import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCordis, makeNetwork } from "../../bench/generate-cordis.js";
import { scratchFolder } from "../support/scratch-folder.js";

const EXAMPLES = {
  "organisations.csv": ["pic,name,activity_type,country_iso2", "1,One,HES,BE", "2,,PRC,ES", "3,Three,REC,FR"],
  "projects.csv": [
    "rcn,start_date,end_date,ec_max_contribution,total_cost,programme_parts",
    "10,2016-01-01,2018-12-31,100,120,LEIT",
    "11,2017-01-01,2018-12-31,,,MSCA",
  ],
  "participations.csv": [
    "rcn,pic,role,ec_contribution,start_date,end_date",
    "10,1,coordinator,60,2016-01-01,2018-12-31",
    "10,2,participant,,2016-01-01,2018-12-31",
    "11,3,coordinator,20,2017-01-01,2018-12-31",
  ],
};
const WANTED = { stakeholders: 101, linkages: 400, seed: 5 };

describe("a generated network", () => {
  const folder = scratchFolder();
  const examples = join(folder, "examples");
  beforeAll(() => {
    mkdirSync(examples);
    for (const [file, lines] of Object.entries(EXAMPLES))
      writeFileSync(join(examples, file), `${lines.join("\n")}\n`);
  });

  it("has as many linkages as wanted, and the same ones in the tables and in memory", async () => {
    const to = join(folder, "tables");
    mkdirSync(to);
    await generateCordis(examples, to, WANTED);
    const rows = (file: string): string[][] =>
      readFileSync(join(to, file), "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","));
    const made = await makeNetwork(examples, WANTED);
    const project = (rcn: string | undefined): number => 1 + made.organisations + Number(rcn);
    const grants = rows("projects.csv").flatMap(([rcn, , , sum]) =>
      sum === "" ? [] : [["FUNDING", 0, project(rcn)]],
    );
    const parts = rows("participations.csv").flatMap(([rcn, pic, role, sum]) => {
      const [organisation, at] = [1 + Number(pic), project(rcn)];
      const part = [role === "coordinator" ? "IMPLEMENTATION" : "COLLABORATION", organisation, at];
      return sum === "" ? [part] : [part, ["FUNDING", at, organisation]];
    });
    const inMemory = [...made.linkages()].length;
    const again = await makeNetwork(examples, WANTED);
    const linkages: unknown[] = [];
    for (const { kind, from, to: end } of again.linkages()) linkages.push([kind, from, end]);
    expect([made.organisations + made.projects + 1, inMemory]).toEqual([
      WANTED.stakeholders,
      WANTED.linkages,
    ]);
    expect(linkages).toEqual([...grants, ...parts]);
  });
});
