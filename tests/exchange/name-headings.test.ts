import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

async function imported(text: string, name = "t.csv"): Promise<{ told: string; names: string[] }> {
  const { problems } = await importFiles(port, "tables", [await files.write(name, text)]);
  return {
    told: problems.map(({ text: said }) => said).join("\n"),
    names: (await storedNetwork(port)).names,
  };
}

describe("headings of names in other words", () => {
  it.each([
    "Organisation",
    "Organization",
    "Partner",
    "Institution",
    "Company",
    "Firma",
    "Nom",
    "Name of organisation",
    "Organización",
    "Société",
    "LEGAL_NAME",
  ])("%s is taken for the names, which is told", async (heading) => {
    const { told, names } = await imported(`Land;${heading}\nPK;Alpha\nDE;Company\n`);
    expect(names).toEqual(["Alpha (AGENCY)", "Company (AGENCY)"]);
    expect(told).toContain(`The column ${heading} is taken for the names of stakeholders`);
  });

  it.each([
    ["Nombre;Año\n12;2001\n", "Nombre"],
    ["Project;Partner\nP;A\n", "Partner"],
    ["Partner;Donor\nA;B\n", "Partner"],
    ["Nom;Entreprise\nA;B\n", "Nom"],
    ["University;Partner University\nA;B\n", "University"],
    ["Organisation;Event\nA;B\n", "Organisation"],
  ])("what is not clear is asked with the line that says it: %j", async (text, heading) => {
    const { told, names } = await imported(text);
    expect(names).toEqual([]);
    expect(told).toContain(`\`tables: [{ columns: { name: "${heading}" } }]\``);
  });

  it("stand below titles", async () => {
    const { told, names } = await imported("List of partners;\n;\nOrganisation;Country\nAlpha;PK\n");
    expect(names).toEqual(["Alpha (AGENCY)"]);
    expect(told).toMatch(/The lines above the headings \(line 3\) are passed over/u);
  });

  it("a row with such a word is no heading", async () => {
    const { names } = await imported("name;sort\nAlpha;Company\nCompany;Partner\n");
    expect(names).toEqual(["Alpha (AGENCY)", "Company (AGENCY)"]);
  });

  it("a list of people is none of stakeholders, but for their firm", async () => {
    expect((await imported("Name;Vorname;Ort\nKhan;Ali;Lahore\n")).told).toMatch(/those of people/u);
    expect((await imported("Nachname;Vorname;Firma\nKhan;Ali;Alpha\n", "u.csv")).names).toEqual([
      "Alpha (AGENCY)",
    ]);
  });

  it.each(["Name;Organisation;Role\nKhan;Alpha;CEO\n", "First Name;Title;Company\nAli;Dr;Alpha\n"])(
    "people with the body they are in are asked: %j",
    async (text) => {
      expect((await imported(text)).names).toEqual([]);
    },
  );

  it("titles are asked, unless the rows say what they are", async () => {
    const { told, names } = await imported("Authors;Title;Year\nKhan;On clusters;2020\n");
    expect([names, told]).toEqual([
      [],
      expect.stringContaining("`title` may be that of projects, grants, papers"),
    ]);
    expect((await imported("Title;Kind\nRoads;project\n", "u.csv")).names).toEqual(["Roads (PROJECT)"]);
  });
});
