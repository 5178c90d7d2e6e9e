import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const told = (
  problems: readonly { line?: number | undefined; value?: string | undefined; leftOut: string }[],
): unknown => problems.map(({ line, value, leftOut }) => [line, value, leftOut]);

describe("quotes in tables", () => {
  const names = async (table: string): Promise<unknown> => {
    const { problems } = await importFiles(port, "tables", [await files.write("t.csv", table)]);
    return [
      (await storedNetwork(port)).names.map((name) => name.replace(/ \(\w+\)$/u, "")),
      problems.map(({ leftOut }) => leftOut),
    ];
  };

  it.each([
    ["at the start of a cell", '"The Fund" Ltd,agency,x\nB,agency,y\n', ['"The Fund" Ltd', "B"]],
    ["inside of a cell", 'Pipe 5" Co,agency,x\nOrg "A" Ltd,agency,y\n', ['Org "A" Ltd', 'Pipe 5" Co']],
    ["never closed", '"The Fund,agency,x\nB,agency,y\nC,agency,"z"\n', ['"The Fund', "B", "C"]],
    [
      "around a separator",
      '"Fund, The",agency,x\n"Two\nlines, B",agency,y\n',
      ["Fund, The", "Two\nlines, B"],
    ],
  ])("that stand %s lose no row", async (_, rows, expected) => {
    expect((await names(`name,kind,summary\n${rows}`)) as unknown[]).toEqual([expected, expect.anything()]);
  });

  it("that make one row or two are refused", async () => {
    expect(await names('name,kind,places,summary\n"A,agency,P,x\nB 5",agency,Q,y\nC,agency,R,z\n')).toEqual([
      ["C"],
      ["record"],
    ]);
  });
});

describe("headings and cells as people and programs write them", () => {
  it.each(
    nastyCases({
      "sums in thousands of a currency, as the heading says": {
        format: "tables",
        text: "from,to,kind,amount (EUR thousand)\nA,B,FUNDING,10.5\nA,B,TRAINING,USD 10\n",
        linkages: ["A FUNDING B 10500 EUR", "A TRAINING B"],
        told: /beside it stands "thousand"[\s\S]*counted in thousand, as their heading says/u,
      },
      "a heading of sums whose unit has two readings": {
        format: "tables",
        text: "from,to,kind,Amount (billion),currency\nA,B,FUNDING,10,EUR\n",
        mapping: "columns: { amount: Amount (billion) }",
        linkages: ["A FUNDING B"],
        told: /whole units of its currency; beside it stands "billion".*`amountsIn/u,
      },
      "a currency in the heading, and another one beside the sum": {
        format: "tables",
        text: "from,to,kind,amount_eur,currency\nA,B,FUNDING,10,\nA,B,TRAINING,10,USD\n",
        linkages: ["A FUNDING B 10 EUR", "A TRAINING B"],
        told: /Required one currency/u,
      },
      "people in a table, and marks of footnotes at names": {
        format: "tables",
        text: "name,type\nA. Khan,Person\nFund*,\nKappa Agency\u00b9,agency\nB2B Board,agency\n,agency\n",
        names: ["B2B Board (AGENCY)", "Fund* (AGENCY)", "Kappa Agency\u00b9 (AGENCY)"],
        linkages: [],
        told: /people have no place[\s\S]*Required a name[\s\S]*mark of a footnote/u,
      },
      "a table of edges of Cytoscape": {
        format: "tables",
        text: "SUID,interaction,name,selected,shared interaction,shared name\n7,funds,A (funds) B,false,funds,A (funds) B\n",
        names: [],
        linkages: [],
        told: /only inside of its names/u,
      },
      "rows that R or a programmer numbered without a heading": {
        format: "tables",
        text: "from\tto\tkind\n1\tA\tB\tFUNDING\n2\tB\tC\tFUNDING\n",
        linkages: ["A FUNDING B", "B FUNDING C"],
        told: /their number before the first column/u,
      },
      "headings of NodeXL and of Neo4j": {
        format: "tables",
        text: [
          ["nodexl.csv", "Vertex 1,Vertex 2,Relationship\nA,B,funds\n"],
          ["neo4j.csv", ":START_ID,:END_ID,:TYPE\nB,C,FUNDING\n"],
        ],
        linkages: ["A FUNDING B", "B FUNDING C"],
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));

  it("cells are read as people write them, and what has a second reading is told", async () => {
    const path = await files.write(
      "list.csv",
      [
        "name,kind,places,website,collective,ROR",
        'Fund,agency,"Lahore\nMultan",www.fund.example,WAHR,https://ror.org/03q3ecb97',
        "Bank,agency,Lahore / Multan,,FAUX,ror",
      ].join("\n"),
    );
    const plans = await files.write(
      "plans.csv",
      "name,kind,period,start,end\nA,project,since 2015,,\nB,project,2015 - present,,\nC,project,,Q1 2019,2020\nD,project,,2021,2019\n",
    );
    const { problems } = await importFiles(port, "tables", [path, plans]);
    const stored = await port.read(
      "MATCH (n:Stakeholder) RETURN n.name, n.places, n.website, n.collective, n.identifiers, n.period ORDER BY n.id",
    );
    expect(stored).toEqual([
      ["Bank", ["place:list-lahore-multan"], null, false, null, null],
      [
        ...["Fund", ["place:list-lahore", "place:list-multan"], "http://www.fund.example", true],
        ...['[{"scheme":"ROR","value":"https://ror.org/03q3ecb97"}]', null],
      ],
      ["A", [], null, false, null, "2015/.."],
      ["B", [], null, false, null, "2015/.."],
      ["C", [], null, false, null, "../2020"],
      ["D", [], null, false, null, null],
    ]);
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ["ROR", "ror"],
      ["places", "Lahore / Multan"],
      ["start", "Q1 2019"],
      ["start, end", "2021 – 2019"],
    ]);
  });
});

describe("placeholders and shared identifiers", () => {
  const ror = "https://ror.org/03q3ecb97";
  const tables = (name: string): object => ({
    tables: [{ file: name, columns: { "identifiers.ROR": "ror" }, constants: {}, values: {} }],
  });

  it("join nobody, and the shared one is told", async () => {
    const first = await files.write(
      "first.csv",
      `id,name,kind,ror\n1,Fund,agency,${ror}\n2,Bank,agency,N/A\n`,
    );
    const second = await files.write(
      "second.csv",
      `id,name,kind,ror\n1,Trust,agency,${ror}\n2,Chamber,agency,${ror}\n3,Board,agency,n/a\n4,Office,agency,-\n`,
    );
    await importFiles(port, "tables", [first], { mapping: tables("first.csv") as never });
    const { report, problems } = await importFiles(port, "tables", [second], {
      mapping: tables("second.csv") as never,
    });
    expect([report.joined, (await storedNetwork(port)).names.length]).toEqual([0, 6]);
    expect(told(problems)).toEqual([
      [2, ror, "value"],
      [3, ror, "value"],
      [4, "n/a", "nothing"],
      [5, "-", "nothing"],
    ]);
  });

  it("still join where one record has an identifier that holds", async () => {
    const first = await files.write("first.csv", `id,name,kind,ror\n1,Fund,agency,${ror}\n`);
    const second = await files.write("second.csv", `id,name,kind,ror\n1,The Fund,agency,${ror}\n`);
    await importFiles(port, "tables", [first], { mapping: tables("first.csv") as never });
    const { report } = await importFiles(port, "tables", [second], {
      mapping: tables("second.csv") as never,
    });
    expect([report.joined, (await storedNetwork(port)).names.length]).toEqual([1, 1]);
  });

  it("of IATI, a publisher's own number names nobody elsewhere", async () => {
    const file = (publisher: string): string =>
      `<iati-activities><iati-activity><iati-identifier>${publisher}-A</iati-identifier><reporting-org ref="${publisher}"/><title><narrative>Plan</narrative></title><participating-org role="1" ref="12"><narrative>Fund of ${publisher}</narrative></participating-org></iati-activity></iati-activities>`;
    for (const publisher of ["XX-1", "XX-2"])
      await importFiles(port, "iati", [await files.write(`${publisher}.xml`, file(publisher))]);
    expect((await storedNetwork(port)).names).toEqual([
      "Fund of XX-1 (AGENCY)",
      "Fund of XX-2 (AGENCY)",
      "Plan (PROJECT)",
      "Plan (PROJECT)",
    ]);
  });
});
