import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const placesOf = async (): Promise<unknown> =>
  (await port.read("MATCH (n:Place) RETURN n.id ORDER BY n.id")).flat();
const ORGS = "name,kind,places\nFund,agency,Lahore\n";

describe("a place that is named in a cell", () => {
  it("is the one that a table of the command has under an id", async () => {
    const places = await files.write("places.csv", "id,name\nplace:pk-lahore,Lahore\n");
    const orgs = await files.write("orgs.csv", ORGS);
    const { problems } = await importFiles(port, "tables", [places, orgs]);
    expect([await placesOf(), problems]).toEqual([["place:pk-lahore"], []]);
  });

  it("is asked where several have the name", async () => {
    const places = await files.write("places.csv", "id,name\nplace:a,Lahore\nplace:b,Lahore\n");
    const orgs = await files.write("orgs.csv", ORGS);
    const { problems } = await importFiles(port, "tables", [places, orgs]);
    expect([await placesOf(), problems.map(({ value, leftOut }) => [value, leftOut])]).toEqual([
      ["place:a", "place:b"],
      [["Lahore", "value"]],
    ]);
  });

  it("is another one, which is told, where the id comes later, or from the graph", async () => {
    const orgs = await files.write("orgs.csv", ORGS);
    const places = await files.write("places.csv", "id,name\nplace:pk-lahore,Lahore\n");
    const first = await importFiles(port, "tables", [orgs, places]);
    expect(first.problems.map(({ text }) => text)).toEqual(
      [
        expect.stringMatching(/^Places stand by an id where cells before have their name alone/u),
        expect.stringMatching(/./u),
      ].slice(0, first.problems.length),
    );
    const others = await files.write("others.csv", "name,kind,places\nBank,agency,LAHORE\n");
    const { problems } = await importFiles(port, "tables", [others]);
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringContaining("the graph has one of this name, place:orgs-lahore"),
      expect.stringContaining("the graph has one of this name, place:pk-lahore"),
    ]);
  });

  it("is told apart by signs that are read as words", async () => {
    const orgs = await files.write("orgs.csv", "name,kind,sectors\nA,agency,C++\nB,agency,C#\nD,agency,C\n");
    await importFiles(port, "tables", [orgs]);
    const names = await port.read("MATCH (n:Sector) RETURN n.name ORDER BY n.name");
    expect(names.flat()).toEqual(["C", "C#", "C++"]);
  });
});

describe("names of stakeholders", () => {
  it("that differ in case alone are told, in tables and as ends", async () => {
    const orgs = await files.write("orgs.csv", "name,kind\nACME,agency\nAcme,agency\n");
    const ends = await files.write("ends.csv", "from,to,kind\nBank,BANK,TRAINING\n");
    const told = [];
    for (const path of [orgs, ends]) told.push((await importFiles(port, "tables", [path])).problems);
    for (const problems of told)
      expect(problems.map(({ text }) => text).join("\n")).toMatch(
        /differ in case, accents or signs alone.*Counted: 2/u,
      );
  });

  it("that look the same are one, whatever signs without width are in them", async () => {
    const orgs = await files.write("orgs.csv", "name,kind\nBe\u200bta,agency\nBeta,agency\n");
    const { report } = await importFiles(port, "tables", [orgs]);
    expect([report.stakeholders.added, report.leftOut]).toEqual([1, 1]);
  });

  it("that are none name nobody in graph files and IATI", async () => {
    const gml = await files.write(
      "net.gml",
      'graph [ node [ id 1 label "N/A" ] node [ id 2 label "Fund" ] node [ id 3 label "Bank" ] edge [ source 1 target 2 ] edge [ source 1 target 3 ] ]',
    );
    const iati = await files.write(
      "plan.xml",
      '<iati-activities><iati-activity><iati-identifier>XX-1-A</iati-identifier><reporting-org ref="XX-1"/><title><narrative>Plan</narrative></title><participating-org role="4"><narrative>N/A</narrative></participating-org></iati-activity></iati-activities>',
    );
    const first = await importFiles(port, "gml", [gml]);
    const second = await importFiles(port, "iati", [iati]);
    expect([first.report.leftOut, second.report.leftOut]).toEqual([3, 1]);
    const { names, linkages } = await storedNetwork(port);
    expect([names.filter((name) => name.startsWith("N/A")), linkages]).toEqual([[], []]);
  });

  it("have no key in cells that say nothing, which name nobody as ends either", async () => {
    const orgs = await files.write("orgs.csv", "id,name,kind\nN/A,Fund,agency\n1,Bank,agency\n");
    const ends = await files.write("ends.csv", "from,to,kind\nN/A,1,TRAINING\n");
    const { report } = await importFiles(port, "tables", [orgs, ends]);
    expect([report.stakeholders.added, report.linkages.added, report.leftOut]).toEqual([2, 0, 1]);
  });

  it("of groups and their sums are no stakeholders", async () => {
    const orgs = await files.write(
      "orgs.csv",
      "name,kind\nSindh:,\nAlpha,cluster\nSubtotal Sindh,\nTotal for Punjab,\nTotal Energies,agency\n",
    );
    await importFiles(port, "tables", [orgs]);
    expect((await storedNetwork(port)).names).toEqual(["Alpha (CLUSTER)", "Total Energies (AGENCY)"]);
  });
});
