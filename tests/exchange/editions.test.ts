import { readMapping } from "../../server/exchange/importing/import-mapping.js";
import { type FileLesson, lessonLine, mappingText } from "../../server/exchange/importing/lesson.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_TWO, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const HEADINGS = "id,name,kind\n";
const edition = async (nodes: string, edges: string): Promise<string[]> => [
  await files.write("nodes.csv", HEADINGS + nodes),
  await files.write("edges.csv", `from,to,kind,amount,currency\n${edges}`),
];

const FIRST = [
  "1,Fund,agency\n2,College,university\n3,Plan,project\n",
  "1,3,FUNDING,100,EUR\n1,2,TRAINING,,\n",
] as const;
/** Rows moved, a sum corrected, a stakeholder added, a linkage and its stakeholder removed. */
const SECOND = [
  "3,Plan,project\n1,Fund,agency\n4,Board,agency\n",
  "1,3,FUNDING,200,EUR\n4,3,FUNDING,5,EUR\n",
] as const;

describe("the next edition of a file", () => {
  it("is told in a dry run with what it adds and what it has not any more", async () => {
    await importFiles(port, "tables", await edition(...FIRST));
    const { report } = await importFiles(port, "tables", await edition(...SECOND), { dryRun: true });
    expect([report.stakeholders.added, report.linkages.added, report.gone]).toEqual([
      1,
      2,
      { stakeholders: 1, linkages: 2 },
    ]);
    expect((await storedNetwork(port)).linkages).toEqual([
      "Fund FUNDING Plan 100 EUR",
      "Fund TRAINING College",
    ]);
  });

  it("takes away what it has not, where that is asked for", async () => {
    await importFiles(port, "tables", await edition(...FIRST));
    await importFiles(port, "tables", await edition(...SECOND), { now: DAY_TWO, replace: true });
    const second = {
      names: ["Board (AGENCY)", "Fund (AGENCY)", "Plan (PROJECT)"],
      linkages: ["Board FUNDING Plan 5 EUR", "Fund FUNDING Plan 200 EUR"],
    };
    expect(await storedNetwork(port)).toEqual(second);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.name, n.degree ORDER BY n.name")).toEqual([
      ["Board", 1],
      ["Fund", 1],
      ["Plan", 2],
    ]);
    const { report } = await importFiles(port, "tables", await edition(...SECOND), { replace: true });
    expect([report.gone, await storedNetwork(port)]).toEqual([{ stakeholders: 0, linkages: 0 }, second]);
  });

  it("takes nothing away while a record of it is left out, or what another document tells as well", async () => {
    await importFiles(port, "tables", await edition(...FIRST));
    await importFiles(port, "tables", await edition(`${SECOND[0]}2,College,unknown kind\n`, SECOND[1]), {
      replace: true,
    });
    expect((await storedNetwork(port)).names).toContain("College (UNIVERSITY)");
    const other = await files.write(
      "other.csv",
      "id,name,kind,summary\nuniversity:nodes-2,College,university,Old\n",
    );
    await importFiles(port, "tables", [other]);
    await importFiles(port, "tables", await edition(...SECOND), { replace: true });
    expect((await storedNetwork(port)).names).toContain("College (UNIVERSITY)");
  });
});

describe("ends of earlier imports", () => {
  it("are found by key, name and acronym where that is asked for, and told where several fit", async () => {
    await importFiles(port, "tables", [
      await files.write(
        "orgs.csv",
        "id,name,acronym,kind\n17,Works Fund,WF,agency\n18,City College,,university\n19,Twin,,agency\n20,Twin,,agency\n",
      ),
    ]);
    const links = await files.write(
      "links.csv",
      "from,to,kind\n17,city college,FUNDING\nWF,City College,TRAINING\nTwin,WF,FUNDING\n",
    );
    const { report, problems } = await importFiles(port, "tables", [links], { match: true });
    expect([report.stakeholders.added, (await storedNetwork(port)).linkages]).toEqual([
      0,
      ["Works Fund FUNDING City College", "Works Fund TRAINING City College"],
    ]);
    expect(problems.map(({ line, value, leftOut }) => [line, value, leftOut])).toEqual([
      [4, "Twin", "nothing"],
      [4, "Twin", "record"],
    ]);
  });
});

describe("a dry run", () => {
  it("says what it takes a file for, and writes the mapping that reads it so", async () => {
    const table = await files.write("t.csv", 'Label,Type,Town,Budget\nPlan,project,Lahore,"EUR 1,5"\n');
    const lessons: FileLesson[] = [];
    await importFiles(port, "tables", [table], { dryRun: true, learn: (lesson) => lessons.push(lesson) });
    expect(lessons.map(lessonLine)).toEqual([
      't.csv is taken for stakeholders: kind from "Type", name from "Label", budget from "Budget"; not read: "Town"; decimal sign ","',
    ]);
    const corrected = mappingText(lessons)
      .replace("ignore:\n      - Town", "")
      .replace("columns:", "columns:\n      places: Town");
    const mapping = await readMapping(await files.write("mapping.yaml", corrected));
    const { problems } = await importFiles(port, "tables", [table], { mapping });
    expect([problems, await port.read("MATCH (n:Project)-[:IN_PLACE]->(p) RETURN n.name, p.name")]).toEqual([
      [],
      [["Plan", "Lahore"]],
    ]);
  });

  it.each([
    ["a field that is none", "columns: { nam: Label }"],
    ["a heading that is none", "columns: { name: Labl }"],
    ["an unknown word", "colums: { name: Label }"],
    ["another file", "file: other.csv"],
  ])("or an import refuses a mapping with %s", async (_, words) => {
    const table = await files.write("t.csv", "Label,Type\nPlan,project\n");
    const path = await files.write("mapping.yaml", `tables:\n  - ${words}\n`);
    const refused = async (): Promise<number> => {
      const mapping = await readMapping(path);
      return (await importFiles(port, "tables", [table], { mapping })).report.unread;
    };
    expect(await refused().catch(() => 1)).toBe(1);
    expect((await storedNetwork(port)).names).toEqual([]);
  });
});
