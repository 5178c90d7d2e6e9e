import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const ORGANISATION =
  '<participating-org role="1" ref="XM-DAC-1"><narrative>Fund</narrative></participating-org>';

/** Imports one activity, and gives what was told. */
async function imported(content: string, attributes = ""): Promise<string[]> {
  const text = `<iati-activities version="2.03"><iati-activity default-currency="EUR" ${attributes}>
    <iati-identifier>XX-1</iati-identifier>${content}</iati-activity></iati-activities>`;
  const { problems } = await importFiles(port, "iati", [await files.write("a.xml", text)]);
  return problems.map(({ text: told, value }) => `${told} ${value ?? ""}`.trim());
}

const project = async (...fields: string[]): Promise<readonly unknown[] | undefined> =>
  (await port.read(`MATCH (p:Project) RETURN ${fields.map((field) => `p.${field}`).join(", ")}`))[0];

const texts = (...narratives: readonly (readonly [language: string, text: string])[]): string =>
  narratives
    .map(
      ([language, text]) =>
        `<narrative${language === "" ? "" : ` xml:lang="${language}"`}>${text}</narrative>`,
    )
    .join("");

describe("texts of IATI in several languages", () => {
  it("are in English first", async () => {
    const told = await imported(
      `<title>${texts(["fr", "Eau"], ["en", "Water"])}</title>
       <description type="2">${texts(["", "Wells"])}</description>
       <description type="1">${texts(["fr", "De l'eau"], ["EN-gb", "Clean water"])}</description>
       <participating-org role="1">${texts(["fr", "Banque"], ["en", "Bank"])}</participating-org>
       <sector code="14030">${texts(["es", "Agua"], ["en", "Basic water"])}</sector>
       <result type="1"><title>${texts(["fr", "Puits"], ["en", "Ten wells"])}</title></result>`,
      'xml:lang="fr"',
    );
    expect(await project("name", "otherNames", "summary", "results")).toEqual([
      "Water",
      ["Eau"],
      "Clean water\n\nObjectives: Wells",
      '[{"type":"OUTPUT","state":"ANTICIPATED","text":"Ten wells"}]',
    ]);
    expect(await port.read("MATCH (n:Agency) RETURN n.name, n.otherNames")).toEqual([["Bank", ["Banque"]]]);
    expect(await port.read("MATCH (f:Sector) RETURN f.name, f.otherNames")).toEqual([
      ["Basic water", ["Agua"]],
    ]);
    expect(told.filter((one) => one.startsWith("The same is said in several languages"))).toHaveLength(2);
  });

  it.each(["es", ""])(
    "are in the language of the activity (%s) where there is no English",
    async (language) => {
      await imported(
        `<title>${texts(["fr", "Eau"], ["", "Agua"])}</title>`,
        language === "" ? "" : `xml:lang="${language}"`,
      );
      expect(await project("name", "otherNames")).toEqual(["Agua", ["Eau"]]);
    },
  );

  it("stand in elements of their own in version 1", async () => {
    await imported('<title xml:lang="fr">Eau</title><title xml:lang="en">Water</title>');
    expect(await project("name", "otherNames")).toEqual(["Water", ["Eau"]]);
  });
});

describe("the status of an activity", () => {
  it("is none of ours where it was cancelled, and nobody takes part in it", async () => {
    const told = await imported(`<activity-status code="5"/>${ORGANISATION}`);
    expect(await project("status", "remarks")).toEqual([
      null,
      expect.stringContaining("The activity is cancelled (status 5 of IATI)."),
    ]);
    expect(await port.read("MATCH (:Agency)-[r]->(:Project) RETURN r.status")).toEqual([]);
    expect(told.join()).toMatch(/activity was cancelled .* Fund/u);
  });

  it("is none of ours where it is suspended", async () => {
    await imported(`<activity-status code="6"/>${ORGANISATION}`);
    expect(await project("status", "remarks")).toEqual([null, expect.stringContaining("is suspended")]);
  });

  it("is that of those who are to take part in what is being prepared", async () => {
    await imported(`<activity-status code="1"/>${ORGANISATION}`);
    expect(await port.read("MATCH (:Agency)-[r]->(:Project) RETURN r.status")).toEqual([["IN_PIPELINE"]]);
  });
});

describe("numbers of IATI", () => {
  const DATES =
    '<activity-date type="2" iso-date="2020-01-01"/><activity-date type="4" iso-date="2021-12-31"/>';
  const budget = (start: string, end: string, sum: string, type = "1"): string =>
    `<budget type="${type}"><period-start iso-date="${start}"/><period-end iso-date="${end}"/><value>${sum}</value></budget>`;
  const DISBURSEMENT =
    '<transaction><transaction-type code="3"/><value>40</value><receiver-org ref="XM-DAC-2"><narrative>B</narrative></receiver-org></transaction>';

  it("make a budget where they are of the whole time, the revised ones in the place of others", async () => {
    await imported(
      DATES +
        budget("2020-01-01", "2020-12-31", "100") +
        budget("2021-01-01", "2021-12-31", "70") +
        budget("2021-01-01", "2021-12-31", "50.5", "2") +
        DISBURSEMENT,
    );
    expect(await project("budget", "remarks")).toEqual([
      '{"amount":150.5,"currency":"EUR"}',
      expect.stringContaining("the sum of 2 budgets"),
    ]);
    expect(await port.read("MATCH ()-[r:FUNDING]->() RETURN r.money")).toEqual([
      ['{"amount":40,"currency":"EUR","includedIn":"project:iati-XX-1"}'],
    ]);
  });

  it.each([
    ["a part of the time", budget("2020-01-01", "2020-12-31", "100")],
    ["times with a gap", budget("2020-01-01", "2020-06-30", "1") + budget("2021-01-01", "2021-12-31", "1")],
    ["times that overlap", budget("2020-01-01", "2021-06-30", "1") + budget("2021-01-01", "2021-12-31", "1")],
  ])("are counted and named where budgets are of %s", async (_, budgets) => {
    const told = await imported(DATES + budgets + DISBURSEMENT);
    expect(await project("budget")).toEqual([null]);
    expect(told.join()).toMatch(/Budgets of activities do not make up their whole time/u);
  });

  it("are counted and named where they are those of indicators, and 0 is no result that was seen", async () => {
    const period = (actual: string): string =>
      `<indicator><baseline value="1"/><period><target value="10"/>${actual}</period></indicator>`;
    const result = (title: string, actual: string): string =>
      `<result type="1"><title><narrative>${title}</narrative></title>${period(actual)}</result>`;
    const told = await imported(
      result("Wells", '<actual value="0"/>') + result("Pumps", '<actual value="3"/>'),
    );
    const [results] = (await project("results")) ?? [];
    expect(
      (JSON.parse(String(results)) as { text: string; state: string }[]).map(({ text, state }) => [
        text,
        state,
      ]),
    ).toEqual([
      ["Wells", "ANTICIPATED"],
      ["Pumps", "OBSERVED"],
    ]);
    for (const name of ["baseline", "target", "actual"])
      expect(told.join()).toContain(`Numbers of indicators (${name}) have no place in the model`);
  });

  it("and other parts of an activity that have no place are named", async () => {
    const told = await imported('<document-link url="x"/><document-link url="y"/><policy-marker code="1"/>');
    expect(told.join()).toMatch(/how many of each\): document-link 2, policy-marker 1\./u);
  });
});
