import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_TWO, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

describe("files with a second reading", () => {
  it.each(
    nastyCases({
      "years under from and to, and no name": {
        format: "tables",
        text: "organisation,from,to\nFund,2001,2005\nBank,2003,2004\n",
        names: [],
        linkages: [],
        told: /all ends of linkages are years or days/u,
      },
      "ends beside a period under from and to": {
        format: "tables",
        text: "Source,Target,From,To\nFund,Bank,2001,2005\n",
        names: [],
        linkages: [],
        told: /headings with one reading/u,
      },
      ...Object.fromEntries(
        [
          "(in thousands of EUR)",
          "* amounts in thousands",
          "Note: figures in thousands of EUR",
          "Betrag in Tsd. EUR",
        ].map((note) => [
          `sums above the note ${note}`,
          {
            format: "tables",
            text: `from,to,kind,amount,currency\nA,B,FUNDING,10,EUR\n${note},,,,\n`,
            linkages: ["A FUNDING B"],
            told: /Required a sum in whole units of its currency; beside it stands/u,
          },
        ]),
      ),
      "another table below one that a mapping names": {
        format: "tables",
        text: "title,sort\nFund,agency\nname,kind\nBank,agency\n",
        mapping: "columns: { name: title, kind: sort }",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /./u,
      },
      "headings below a title, named by a mapping": {
        format: "tables",
        text: "Table 1: our clusters,,\nname,kind,founded\nFund,AGENCY,2001\n",
        mapping: "columns: { name: name, kind: kind, founded: founded }",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /lines above the headings/u,
      },
      "names with a blank in each of them": {
        format: "tables",
        text: "Organisation name\nAcme Ltd\nBeta Corp\n",
        names: ["Acme Ltd (AGENCY)", "Beta Corp (AGENCY)"],
        linkages: [],
        told: /Organisation name/u,
      },
      "headings of another table below": {
        format: "tables",
        text: "name,acronym\nFund,F\n\nfrom,to\nFund,Bank\n",
        names: ["Fund (AGENCY)"],
        linkages: [],
        told: /one table in a file/u,
      },
      "a table on its side": {
        format: "tables",
        text: "name,Fund,Bank\nkind,agency,agency\nfounded,1999,2001\n",
        names: [],
        linkages: [],
        told: /this is none/u,
      },
      "blanks before quotes": {
        format: "tables",
        text: 'name, acronym, kind\nFund, "F, G", agency\n"Bank", "B\nC", agency\n',
        names: ["Bank (AGENCY)", "Fund (AGENCY)"],
        linkages: [],
      },
      "what is unknown, in other languages": {
        format: "tables",
        text: "from,to\nFund,unbekannt\nBank,Inconnu\nFund,Bank\n",
        names: ["Bank (AGENCY)", "Fund (AGENCY)"],
        linkages: ["Fund COLLABORATION Bank"],
        told: /names nobody/u,
      },
      "days with slashes and open ends in two columns": {
        format: "tables",
        text: "from,to,start,end\nA,B,25/06/2017,\nA,C,06/2017,08/2018\nA,D,2017/06/25,2019\nA,E,2017,present\nA,F,n/a,2019\nA,G,01/02/2017,2019\n",
        linkages: [
          "A COLLABORATION B 2017-06-25/..",
          "A COLLABORATION C 2017-06/2018-08",
          "A COLLABORATION D 2017-06-25/2019",
          "A COLLABORATION E 2017/..",
          "A COLLABORATION F ../2019",
          "A COLLABORATION G ../2019",
        ],
        told: /two readings[\s\S]*nothing is known/u,
      },
      "a day that may say anything": {
        format: "tables",
        text: "from,to,Date\nA,B,2017-06-25\n",
        linkages: ["A COLLABORATION B"],
        told: /Date: Values of this column are passed over.*`period`, `start` or `end`/u,
      },
      "an adjacency list under headings of its own": {
        format: "adjacency",
        text: "node,neighbour 1,neighbour 2\nA,B,C\n",
        names: [],
        linkages: [],
        told: /has headings/u,
      },
      "a matrix of Pajek with two modes": {
        format: "pajek",
        text: '*Vertices 5 2\n1 "A"\n2 "B"\n3 "X"\n4 "Y"\n5 "Z"\n*Matrix\n1 0 2\n0 1 0\n',
        linkages: ["A COLLABORATION X", "A COLLABORATION Z", "B COLLABORATION Y"],
      },
      "a square matrix of Pajek where two modes are said": {
        format: "pajek",
        text: "*Vertices 3 2\n*Matrix\n0 1 1\n0 0 1\n0 0 0\n",
        linkages: [],
        told: /2 rows of 1 numbers/u,
      },
      "JSON with a graph one level further down": {
        format: "json",
        text: JSON.stringify({ graph: { nodes: { a: {} }, edges: [{ source: "a", target: "a" }] } }),
        names: [],
        linkages: [],
        told: /one of the lists documents.* graph$/u,
      },
      "keys with more digits than a number holds": {
        format: "node-link.json",
        text: '{"nodes":[{"id":12345678901234567890,"name":"A"},{"id":12345678901234567891,"name":"B"}],"links":[{"source":12345678901234567890,"target":12345678901234567891}]}',
        names: ["A (AGENCY)", "B (AGENCY)"],
        linkages: ["A COLLABORATION B"],
      },
      "an identifier that is empty beside one that is not": {
        format: "tables",
        text: 'name,identifiers\nA,"[{""scheme"":""LEI"",""value"":""""},{""scheme"":""PIC"",""value"":""998616262""}]"\n',
        names: ["A (AGENCY)"],
        linkages: [],
        told: /"identifiers\[0\]\.value": required some text/u,
      },
      "coordinates with three decimals": {
        format: "tables",
        text: [
          ["places.csv", "id,name,latitude,longitude\nplace:x,X,31.520,74.343\nplace:y,Y,31.5,200\n"],
          ["n.csv", "name,places\nA,place:x; place:y\n"],
        ],
        names: ["A (AGENCY)"],
        linkages: [],
        told: /^longitude: .*a number of degrees from -180 to 180; got 200/u,
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));
});

it("names that moved to other keys are told, since linkages of the last edition stay under the keys", async () => {
  const list = (first: string, second: string): Promise<string> =>
    files.write("n.csv", `id,name\n1,${first}\n2,${second}\n3,Guild\n4,Fund\n5,Trust\n`);
  await importFiles(port, "tables", [
    await list("Ministry", "Chamber"),
    await files.write("e.csv", "from,to\n1,3\n"),
  ]);
  const { problems } = await importFiles(port, "tables", [await list("Chamber", "Ministry")], {
    now: DAY_TWO,
  });
  expect(problems.map(({ text }) => text).join("\n")).toMatch(
    /Some names under the same keys are others.*2 of 5/u,
  );
  const links = [await list("Chamber", "Ministry"), await files.write("e.csv", "from,to\n2,3\n")];
  await importFiles(port, "tables", links, { now: DAY_TWO, replace: true });
  expect((await storedNetwork(port)).linkages).toEqual(["Ministry COLLABORATION Guild"]);
});

it("an edition without rows takes nothing away, and says so", async () => {
  await importFiles(port, "tables", [await files.write("e.csv", "from,to\nA,B\n")]);
  const empty = await files.write("e.csv", "from,to\n");
  const { report, problems } = await importFiles(port, "tables", [empty], { now: DAY_TWO, replace: true });
  expect([report.gone.linkages, problems.map(({ text }) => text)]).toEqual([
    0,
    [
      expect.stringContaining("the file holds none"),
      expect.stringContaining("what its last edition had stays"),
    ],
  ]);
});
