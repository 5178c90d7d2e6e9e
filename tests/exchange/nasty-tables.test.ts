import type { GraphPort } from "../../server/store/graph/port.js";
import { emptyGraph, Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

beforeEach(async () => {
  files = await Files.open();
  port = await emptyGraph();
});
afterEach(async () => {
  await port.close();
  await files.discard();
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
      "years that look as a quarter": {
        format: "tables",
        text: "from,to,period\nA,B,1933-35\n",
        linkages: ["A COLLABORATION B"],
        told: /two readings/u,
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));

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
