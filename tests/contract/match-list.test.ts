import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { askedGraph } from "../support/asked-graph.js";

describe("the names of a list", () => {
  const { folder, linkages } = askedGraph();

  it("are matched or unsure, with the candidates of both", async () => {
    const list = join(folder, "partners.csv");
    writeFileSync(
      list,
      'Name;places;note\n"Small and Medium Enterprise Development Authority, of Pakistan";;x\nSMEDA;;\nUniversity of Gujrat;Lahore;\nzzzzqqqq;;\n',
    );
    const { code, lines, errors } = await linkages(["match-list", list]);
    expect([code, errors]).toEqual([0, "1 matched, 2 unsure, 1 without a candidate\n"]);
    expect(
      lines.map((line) => line.match(/^(?:line|\d+),.*?,(decision|match|unsure|none),([^,]*),/u)?.slice(1)),
    ).toEqual([
      ["decision", "id"],
      ["match", "agency:smeda"],
      ["unsure", ""],
      ["unsure", ""],
      ["none", ""],
    ]);
    expect(lines[2]).toContain("agency:smeda Small and Medium");
    const named = await linkages(["match-list", list, "--column", "Name", "--first", "1", "--json"]);
    const found = JSON.parse(named.lines[2] ?? "") as unknown;
    expect(found).toMatchObject({ line: 4, decision: "unsure", candidates: [{ match: false }] });
    const refused = await linkages(["match-list", list, "--column", "Firm"]);
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining('Required a column "Firm"')]);
  });

  it("are found below lines of title, in a list without headings, and where nothing is known", async () => {
    const list = join(folder, "list.csv");
    const decisions = async (text: string): Promise<(string | undefined)[]> => {
      writeFileSync(list, text);
      const { lines } = await linkages(["match-list", list]);
      return lines.slice(1).map((line) => /^\d+,.*?,(match|unsure|none),/u.exec(line)?.[0]);
    };
    expect(
      await decisions("Partners of 2024\n\nFirst,Organisation Name\nAli,University of Gujrat\n,N/A\n"),
    ).toEqual(["4,University of Gujrat,match,", "5,N/A,none,"]);
    expect(await decisions("University of Gujrat\nPSIC\n")).toEqual([
      "1,University of Gujrat,match,",
      expect.stringMatching(/^2,PSIC,/u),
    ]);
    expect(await decisions("Organisation Name,Note\nUniversity of Gujrat,a\nSource,b\n")).toEqual([
      "2,University of Gujrat,match,",
      expect.stringMatching(/^3,Source,/u),
    ]);
  });

  it("stand in a column that is named in any case, below lines of title too; of another one it is said which may be meant", async () => {
    const list = join(folder, "titled.csv");
    writeFileSync(
      list,
      "Partners of 2024,,\n\nFirst,Firm Called,places\nAli,University of Gujrat,\n,N/A,unknown\n",
    );
    const { lines } = await linkages(["match-list", list, "--column", "firm  CALLED"]);
    expect(lines.slice(1).map((line) => /^\d+,.*?,(match|unsure|none),/u.exec(line)?.[0])).toEqual([
      "4,University of Gujrat,match,",
      "5,N/A,none,",
    ]);
    const refused = await linkages(["match-list", list, "--column", "Firm"]);
    expect([refused.code, refused.errors]).toEqual([
      2,
      expect.stringMatching(
        /Required a column "Firm"\. "Firm Called" may be meant\. .*Got First, Firm Called, places\./u,
      ),
    ]);
  });
});
