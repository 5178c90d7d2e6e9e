import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

describe("tables that are easily taken for another", () => {
  it.each(
    nastyCases({
      "periods in columns called from and to": {
        format: "tables",
        text: "name,from,to\nRiver project,2001,2005\n",
        names: [],
        linkages: [],
        told: /headings with one reading/u,
      },
      "a quoted cell in a row that ends early": {
        format: "tables",
        text: 'name,summary,acronym\nFund,"Gives money, and time"\n',
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /fewer cells/u,
      },
      "two files one after another, with their headings, and notes below": {
        format: "tables",
        text: "from,to\nA,B\nfrom,to\nB,C\n",
        linkages: ["A COLLABORATION B", "B COLLABORATION C"],
        told: /repeats the headings/u,
      },
      "a note below the rows": {
        format: "tables",
        text: "name,kind\nFund,agency\nSource: Statistics of 2019,\nN/A,agency\n",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /this is none/u,
      },
      "ends that name nobody, or several": {
        format: "tables",
        text: "from,to\nFund,N/A\nBank,n/a\nTrust,-\nFund,Bank; Trust\nFund,Bank\n",
        names: ["Bank (AGENCY)", "Fund (AGENCY)", "Trust (AGENCY)"],
        linkages: ["Fund COLLABORATION Bank"],
        told: /names nobody[\s\S]*several names/u,
      },
      "millions in the place of a currency": {
        format: "tables",
        text: "from,to,kind,amount,currency\nA,B,FUNDING,2.5 MIO,\nA,B,TRAINING,2.5,Mln\n",
        linkages: ["A FUNDING B", "A TRAINING B"],
        told: /amount: Required/u,
      },
      "sums in a unit that is said": {
        format: "tables",
        text: "from,to,kind,k€,currency\nA,B,FUNDING,1.005,EUR\n",
        mapping: "columns: { amount: k€ }, amountsIn: thousand, decimal: '.'",
        linkages: ["A FUNDING B 1005 EUR"],
      },
      ...Object.fromEntries(
        ["in Mio EUR", "Rs. in crore", "Budget, USD m", "$ bn", "Amounts in '000 EUR"].map((title) => [
          `sums below the title ${title}`,
          {
            format: "tables",
            text: `"${title}",,,,\nfrom,to,kind,amount,currency\nA,B,FUNDING,10,EUR\n`,
            linkages: ["A FUNDING B"],
            told: /whole units of its currency/u,
          },
        ]),
      ),
      "sums below a title with no unit": {
        format: "tables",
        text: "Funding of 2019 in EUR,,,,\nfrom,to,kind,amount,currency\nA,B,FUNDING,10,EUR\n",
        linkages: ["A FUNDING B 10 EUR"],
      },
      "a line of units below the headings": {
        format: "tables",
        text: "from,to,kind,amount,currency\n,,,(EUR thousand),\nA,B,FUNDING,10,EUR\n",
        linkages: ["A FUNDING B"],
        told: /says what numbers are counted in[\s\S]*whole units/u,
      },
      "footnotes and units in the place of names": {
        format: "tables",
        text: "name,kind\nFund,agency\n1) see annex,\n(2) of 2019,\n† estimated,\n(EUR thousand),\n3M Company,agency\n",
        names: ["3M Company (AGENCY)", "Fund (AGENCY)"],
        linkages: [],
        told: /this is none/u,
      },
      "a row of totals": {
        format: "tables",
        text: "name,kind,summary\nFund,agency,x\nTotal,,2\n",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /this is none/u,
      },
      "two rows of one name that say different things": {
        format: "tables",
        text: [
          [
            "nodes.csv",
            "name,kind,places\nTrade Chamber,agency,Lahore\nTrade Chamber,agency,Karachi\nPlan,project,\n",
          ],
          ["edges.csv", "from,to\nTrade Chamber,Plan\n"],
        ],
        names: ["Plan (PROJECT)", "Trade Chamber (AGENCY)"],
        linkages: [],
        told: /several have this one/u,
      },
      "a key that is missing, and the name of somebody else": {
        format: "tables",
        text: [
          ["nodes.csv", "id,name,kind\n1,2,agency\n3,Plan,project\n"],
          ["edges.csv", "from,to\n2,3\n"],
        ],
        linkages: [],
        told: /Required the id, key or name/u,
      },
      "a name beside a key that is another's": {
        format: "tables",
        text: [
          ["nodes.csv", "id,name,kind\n1,Fund,agency\n2,Plan,project\n3,Bank,agency\n"],
          ["edges.csv", "from,from name,to,to name\n1,Fund,2,Plan\n1,Bank,2,Plan\n,Bank,2,\n"],
        ],
        linkages: ["Bank COLLABORATION Plan", "Fund COLLABORATION Plan"],
        told: /from name: Required the name of 1/u,
      },
      "numbers with more digits than a number holds": {
        format: "tables",
        text: "from,to,kind,amount,currency\nA,B,FUNDING,12345678901234567891,EUR\n",
        linkages: ["A FUNDING B"],
        told: /amount: Required a number/u,
      },
      "keys that differ in what nobody sees": {
        format: "tables",
        text: [
          ["nodes.csv", "id,name,kind\ncaf\u00e9,Fund,agency\nb,Bank,agency\nb\u200b,Chamber,agency\n"],
          ["edges.csv", "from,to\ncafe\u0301,b\u00ad\n"],
        ],
        names: ["Bank (AGENCY)", "Fund (AGENCY)"],
        linkages: [],
        told: /no other record of the file has[\s\S]*several have this one/u,
      },
      "an edge list whose ends differ in what nobody sees": {
        format: "tables",
        text: "from,to\nCaf\u00e9,Bank\nCafe\u0301,Big\u00a0Fund\nBig Fund,Bank\n",
        names: ["Bank (AGENCY)", "Big\u00a0Fund (AGENCY)", "Caf\u00e9 (AGENCY)"],
        linkages: [
          "Big\u00a0Fund COLLABORATION Bank",
          "Caf\u00e9 COLLABORATION Bank",
          "Caf\u00e9 COLLABORATION Big\u00a0Fund",
        ],
      },
      "a row of totals in an edge list": {
        format: "tables",
        text: "from,to,kind,amount,currency\nA,B,FUNDING,10,EUR\nTotal,B,FUNDING,10,EUR\nA,Grand total:,FUNDING,10,EUR\nSource: Bank,B,FUNDING,,\n",
        names: ["A (AGENCY)", "B (AGENCY)"],
        linkages: ["A FUNDING B 10 EUR"],
        told: /names nobody/u,
      },
      "headings again in another case": {
        format: "tables",
        text: "name,kind\nFund,agency\nNAME,Kind\nBank,agency\n",
        names: ["Bank (AGENCY)", "Fund (AGENCY)"],
        linkages: [],
        told: /repeats the headings/u,
      },
      "headings again in another order": {
        format: "tables",
        text: "name,summary\nFund,x\nsummary,name\ny,Bank\n",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /one order of columns/u,
      },
      "the day 0 of spreadsheets": {
        format: "tables",
        text: "name,kind,founded\nFund,agency,1899-12-30\n",
        linkages: [],
        told: /founded: Required a date/u,
      },
      "two stakeholders as the parent, and the one itself": {
        format: "tables",
        text: "id,name,parent\na,Fund,Bank\nb,Bank,b\nc,Bank,a\n",
        linkages: [],
        told: /Required the id, key or name of one other/u,
      },
      "years that look as a quarter": {
        format: "tables",
        text: "from,to,period\nA,B,1933-35\n",
        linkages: ["A COLLABORATION B"],
        told: /may be two years, .*or a quarter or season of EDTF.*--dates edtf/u,
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));

  it("cells that say nothing is known are empty, and make no sector that many have", async () => {
    const rows = ["NULL", "None", "#N/A", "-", "?", "n/a", "nan", "unknown", "(blank)"].map(
      (said, at) => `Org ${at},agency,${said},${said},${said},Steel; ${said},${said}\n`,
    );
    const text = `name,kind,acronym,summary,places,sectors,founded\n${rows.join("")}`;
    const { problems, report } = await importFiles(port, "tables", [await files.write("orgs.csv", text)]);
    expect(await port.read("MATCH (f:Facet) WHERE NOT f:Document RETURN f.name")).toEqual([["Steel"]]);
    expect(
      await port.read(
        "MATCH (n:Stakeholder) WHERE n.acronym IS NOT NULL OR n.summary IS NOT NULL RETURN n.id",
      ),
    ).toEqual([]);
    expect([report.leftOut, report.lostValues]).toEqual([0, 0]);
    expect(problems.map(({ column }) => column).sort()).toEqual(["acronym", "founded", "places", "summary"]);
  });

  it("parents are found by key and by name wherever they stand, and a budget has its currency beside it", async () => {
    const text =
      "id,name,kind,parent,budget,currency\nu,Unit,agency,m,,\nb,Board,agency,Ministry,,\nm,Ministry,agency,,,\np,Plan,project,,500,EUR\n";
    const { problems } = await importFiles(port, "tables", [await files.write("orgs.csv", text)]);
    expect(problems).toEqual([]);
    expect(
      await port.read("MATCH (n:Agency) WHERE n.parent IS NOT NULL RETURN n.id, n.parent ORDER BY n.id"),
    ).toEqual([
      ["agency:orgs-b", "agency:orgs-m"],
      ["agency:orgs-u", "agency:orgs-m"],
    ]);
    expect(await port.read("MATCH (n:Project) RETURN n.budget")).toEqual([
      ['{"amount":500,"currency":"EUR"}'],
    ]);
  });

  it.each(["99999999", "123456789", "00-000000", "No registration", "see notes", "#REF!", "k. A.", "s/n"])(
    "an identifier that is none joins nobody: %s",
    async (value) => {
      const table = (name: string): string => `name,kind,number\n${name},agency,${value}\n`;
      const mapping = {
        tables: [
          { columns: { name: "name", kind: "kind", "identifiers.NTN": "number" }, constants: {}, values: {} },
        ],
      };
      for (const name of ["Trust", "Bank"])
        await importFiles(port, "tables", [await files.write(`${name}.csv`, table(name))], { mapping });
      expect((await storedNetwork(port)).names).toEqual(["Bank (AGENCY)", "Trust (AGENCY)"]);
    },
  );

  it.each([
    ["IATI", "GB-COH-00000000"],
    ["ISNI", "0000 0001 2345 6788"],
    ["ORCID", "0000-0002-1825-0098"],
  ])("an identifier of %s that its register cannot have joins nobody: %s", async (scheme, value) => {
    for (const name of ["Trust", "Bank"]) {
      const identifiers = JSON.stringify([{ scheme, value }]).replaceAll('"', '""');
      await importFiles(port, "tables", [
        await files.write(`${name}.csv`, `name,kind,identifiers\n${name},agency,"${identifiers}"\n`),
      ]);
    }
    expect((await storedNetwork(port)).names).toEqual(["Bank (AGENCY)", "Trust (AGENCY)"]);
  });
});
