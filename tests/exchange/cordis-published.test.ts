import { mkdir } from "node:fs/promises";
import { strToU8, zipSync } from "fflate";
import { CsvCutter } from "../../server/exchange/tables/csv-cutter.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const row = (...cells: string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\n`;
const TABLES = {
  "project.csv":
    row(
      "id",
      "acronym",
      "status",
      "title",
      "startDate",
      "endDate",
      "totalCost",
      "ecMaxContribution",
      "legalBasis",
      "topics",
      "objective",
      "keywords",
      "rcn",
      "grantDoi",
    ) +
    row(
      "101",
      "WAVE",
      "CLOSED",
      'The "wave"; a study',
      "2022-01-01",
      "2025-12-31",
      "2500,5",
      "1999,75",
      "HORIZON.2.5",
      "CL5-01",
      "To see\nmore",
      "sea, wind",
      "2001",
      "10.3030/101",
    ),
  "organization.csv":
    row(
      "projectID",
      "organisationID",
      "name",
      "shortName",
      "activityType",
      "city",
      "country",
      "nutsCode",
      "geolocation",
      "organizationURL",
      "contentUpdateDate",
      "role",
      "ecContribution",
      "endOfParticipation",
    ) +
    row(
      "101",
      "991",
      "OLD UNIVERSITY",
      "",
      "HES",
      "Bruxelles",
      "BE",
      "BE1",
      "50.8,4.3",
      "www.u.example",
      "2023-01-01",
      "coordinator",
      "1500,25",
      "false",
    ) +
    row(
      "101",
      "992",
      "WAVE SRL",
      "WS",
      "PRC",
      "Athina",
      "EL",
      "",
      "",
      "",
      "2023-01-01",
      "participant",
      "1.234",
      "true",
    ) +
    row(
      "101",
      "991",
      "NEW UNIVERSITY",
      "",
      "HES",
      "Bruxelles",
      "BE",
      "BE1",
      "50.8,4.3",
      "www.u.example",
      "2024-01-01",
      "thirdParty",
      "",
      "false",
    ),
  "euroSciVoc.csv":
    row("projectID", "euroSciVocCode", "euroSciVocPath", "euroSciVocTitle") +
    row("101", "/23/47", "/natural sciences/physical sciences", "physical sciences"),
  "legalBasis.csv":
    row("projectID", "legalBasis", "title") + row("101", "HORIZON.2.5", "Climate, Energy and Mobility"),
};

const EXPECTED = {
  names: [
    "European Commission (AGENCY)",
    "NEW UNIVERSITY (UNIVERSITY)",
    'The "wave"; a study (PROJECT)',
    "WAVE SRL (AGENCY)",
  ],
  linkages: [
    'European Commission FUNDING The "wave"; a study 1999.75 EUR 2022-01-01/2025-12-31',
    'NEW UNIVERSITY COLLABORATION The "wave"; a study 2022-01-01/2025-12-31',
    'NEW UNIVERSITY IMPLEMENTATION The "wave"; a study 2022-01-01/2025-12-31',
    'The "wave"; a study FUNDING NEW UNIVERSITY 1500.25 EUR 2022-01-01/2025-12-31',
    'WAVE SRL COLLABORATION The "wave"; a study 2022-01-01/',
  ],
};

/** The rows of a table as records. */
function recordsOf(text: string): object[] {
  const cutter = new CsvCutter("table");
  cutter.add(text);
  cutter.end();
  const [head, ...rows] = [...cutter.records()];
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, at): [string, string] => [head?.cells[at] ?? "", cell])),
  );
}

describe("CORDIS as it is published", () => {
  it("comes in with names, fields, places and money, and a sum with two readings is asked", async () => {
    for (const [name, text] of Object.entries(TABLES)) await files.write(name, text);
    const { problems } = await importFiles(port, "cordis", [files.folder], { source: "he" });
    expect(problems.map(({ line, column, value, leftOut }) => [line, column, value, leftOut])).toEqual([
      [3, "ecContribution", "1.234", "value"],
    ]);
    expect(await storedNetwork(port)).toEqual(EXPECTED);
    expect(
      await port.read(
        "MATCH (n:Project)-[:IN_SECTOR]->(f) RETURN n.acronym, n.status, n.codes, n.summary, f.name, f.parent ORDER BY f.name",
      ),
    ).toEqual([
      [
        "WAVE",
        "ENDED",
        ["101", "CL5-01", "10.3030/101"],
        "To see\nmore\n\nKeywords: sea, wind",
        "EU: Climate, Energy and Mobility",
        null,
      ],
      [
        "WAVE",
        "ENDED",
        ["101", "CL5-01", "10.3030/101"],
        "To see\nmore\n\nKeywords: sea, wind",
        "physical sciences",
        "sector:euroscivoc-23",
      ],
    ]);
    expect(
      await port.read(
        "MATCH (n:University)-[:IN_PLACE]->(p) RETURN n.otherNames, n.website, p.name, p.parent, p.latitude",
      ),
    ).toEqual([[["OLD UNIVERSITY"], "https://www.u.example", "Bruxelles", "place:nuts-be1", 50.8]]);
    const again = await importFiles(port, "cordis", [files.folder], { source: "he" });
    expect(
      [again.report.stakeholders, again.report.linkages].map(({ added, changed }) => added + changed),
    ).toEqual([0, 0]);
  });

  it("knows that an organisation left before the end, and funds nobody with 0", async () => {
    await files.write("project.csv", TABLES["project.csv"].replace("2500,5", "0"));
    const head = TABLES["organization.csv"].split("\n")[0] ?? "";
    const one = (pic: string, name: string, sum: string, left: string): string =>
      row("101", pic, name, "", "PRC", "", "EL", "", "", "", "", "participant", sum, left);
    await files.write(
      "organization.csv",
      `${head}\n${one("991", "Stayed", "0", "false")}${one("992", "Left", "10,5", "TRUE")}${one("", "Unnumbered", "5", "false")}`,
    );
    const { problems } = await importFiles(port, "cordis", [files.folder], { source: "he" });
    expect(problems.map(({ line, column, value, leftOut }) => [line, column, value, leftOut])).toEqual([
      [4, "organisationID", "name Unnumbered, projectID 101", "record"],
    ]);
    expect((await storedNetwork(port)).linkages).toEqual([
      'European Commission FUNDING The "wave"; a study 1999.75 EUR 2022-01-01/2025-12-31',
      'Left COLLABORATION The "wave"; a study 2022-01-01/',
      'Stayed COLLABORATION The "wave"; a study 2022-01-01/2025-12-31',
      'The "wave"; a study FUNDING Left 10.5 EUR 2022-01-01/',
    ]);
    const left = await port.read("MATCH (a {name: 'Left'})-[r]-(:Project) RETURN r.status, r.remarks");
    expect(left).toHaveLength(2);
    for (const [status, remarks] of left)
      expect([status, String(remarks)]).toEqual([
        "ENDED",
        expect.stringContaining("left the project before its end, 2025-12-31"),
      ]);
    expect(await port.read("MATCH (n:Project) RETURN n.budget")).toEqual([[null]]);
  });

  it("comes in as the archive that is downloaded", async () => {
    await mkdir(`${files.folder}/down`);
    const zipped = zipSync(
      Object.fromEntries(Object.entries(TABLES).map(([name, text]) => [`csv/${name}`, strToU8(text)])),
    );
    await importFiles(port, "cordis", [await files.write("down/he.zip", zipped)]);
    expect(await storedNetwork(port)).toEqual(EXPECTED);
  });

  it("comes in as JSON, in a folder and as the archive", async () => {
    const inJson = Object.entries(TABLES).map(([name, text]): [string, string] => [
      name.replace(".csv", ".json"),
      JSON.stringify(recordsOf(text)),
    ]);
    await mkdir(`${files.folder}/he`);
    for (const [name, text] of inJson) await files.write(`he/${name}`, text);
    const zipped = zipSync(Object.fromEntries(inJson.map(([name, text]) => [name, strToU8(text)])));
    await importFiles(port, "cordis", [`${files.folder}/he`]);
    expect(await storedNetwork(port)).toEqual(EXPECTED);
    const { report } = await importFiles(port, "cordis", [await files.write("he.zip", zipped)]);
    expect([report.stakeholders.added, report.linkages.added]).toEqual([0, 0]);
  });

  it("asks for the folder where one of its files is named", async () => {
    const file = await files.write("project.csv", TABLES["project.csv"]);
    const { report, problems } = await importFiles(port, "cordis", [file]);
    expect([report.stakeholders.added, problems[0]?.text]).toEqual([
      0,
      expect.stringContaining("Name its folder"),
    ]);
  });

  it("stores nothing of an archive that has other files in it", async () => {
    const zipped = zipSync({ "nodes.csv": strToU8("id,name\na,Alpha\n") });
    const { report } = await importFiles(port, "cordis", [await files.write("other.zip", zipped)]);
    expect([report.stakeholders.added, report.facets.added]).toEqual([0, 0]);
  });
});
