import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { GraphPort } from "../../server/store/graph/port.js";
import { openDoor } from "../support/door.js";
import { emptyGraph, Files, importFiles } from "../support/exchange.js";
import { describeWithPython, PYTHON } from "../support/python.js";

const run = promisify(execFile);

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
}

/** The cells of code one below the other, as a kernel runs them. */
const code = (JSON.parse(readFileSync("examples/notebook/linkages.ipynb", "utf8")) as { cells: Cell[] }).cells
  .filter(({ cell_type: type }) => type === "code")
  .map(({ source }) => source.join(""))
  .join("\n\n");

const [ORGANISATIONS, PROJECTS] = [40, 120];

/** Tables as those of CORDIS: every project has four parties, and two organisations are in many. */
function cordisTables(): Record<string, string> {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const partiesOf = (project: number): number[] => [
    ...new Set(
      [project % 2, 7, 11, 13].map((step, place) => (place === 0 ? step : (project * step) % ORGANISATIONS)),
    ),
  ];
  const dates = (project: number): string => `${2014 + (project % 4)}-01-01,2019-12-31`;
  const table = (heading: string, lines: readonly string[]): string => `${[heading, ...lines].join("\n")}\n`;
  return {
    "organisations.csv": table(
      "pic,name,activity_type,country_iso2",
      numbers(ORGANISATIONS).map((pic) => `${pic},Organisation ${pic},${pic % 2 === 0 ? "HES" : "PRC"},EL`),
    ),
    "projects.csv": table(
      "rcn,start_date,end_date,ec_max_contribution,total_cost,programme_parts",
      numbers(PROJECTS).map((rcn) => `${rcn},${dates(rcn)},400,500,LEIT`),
    ),
    "participations.csv": table(
      "rcn,pic,role,ec_contribution,start_date,end_date",
      numbers(PROJECTS).flatMap((rcn) =>
        partiesOf(rcn).map(
          (pic, place) => `${rcn},${pic},${place === 0 ? "coordinator" : "participant"},100,${dates(rcn)}`,
        ),
      ),
    ),
  };
}

describeWithPython("notebook", "examples/notebook", () => {
  let files: Files;
  beforeAll(async () => {
    files = await Files.open();
  });
  afterAll(() => files.discard());

  const printed = async (service: string): Promise<string> => {
    const environment = {
      ...process.env,
      LINKAGES_SERVICE: service,
      MPLBACKEND: "Agg",
      MPLCONFIGDIR: files.folder,
    };
    const { stdout } = await run(PYTHON, ["-c", code], { cwd: files.folder, env: environment });
    return stdout;
  };

  it("draws the network of the documents and its first broker", async () => {
    const door = await openDoor({ seeds: "seeds", isWarm: true });
    const said = await printed(door.url).finally(() => door.close());
    expect(said).toMatch(/^kind\nAGENCY +\d+\nPROJECT +\d+\n/u);
    expect(said).toContain("The first broker: United Nations Industrial Development Organization\n");
    expect(said).toMatch(/The picture: True\n$/u);
  });

  it("reads projects as those of CORDIS a page after a page", async () => {
    for (const [name, text] of Object.entries(cordisTables())) await files.write(name, text);
    const port: GraphPort = await emptyGraph();
    const { report } = await importFiles(port, "cordis", [files.folder], { source: "cordis" });
    expect(report.leftOut).toBe(0);
    const door = await openDoor({ around: () => port, isWarm: true });
    const said = await printed(door.url).finally(async () => {
      await door.close();
      await port.close();
    });
    expect(said).toContain(`Projects read: ${PROJECTS}\n`);
    expect(said).toMatch(/The picture: True\n$/u);
  });
});
