import { strToU8, zipSync } from "fflate";
import { sheetPath, workbookParts } from "../../server/exchange/workbooks/workbook-parts.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const places = async (): Promise<unknown> =>
  (await port.read("MATCH (p:Place) RETURN p.name ORDER BY p.name")).flat();

describe("no value is taken for another, in", () => {
  it.each(
    nastyCases({
      "sums whose unit has a column": {
        ...{ format: "tables", text: "from,to,kind,amount,currency,unit\nA,B,FUNDING,12,EUR,million\n" },
        ...{ linkages: ["A FUNDING B 12000000 EUR"], told: /counted in million, as the column unit says/u },
      },
      "sums whose unit is not clear": {
        ...{ format: "tables", text: "from,to,kind,amount,currency,unit\nA,B,FUNDING,12,EUR,1e6 each\n" },
        ...{ linkages: ["A FUNDING B"], told: /whole units of its currency/u },
      },
      "kinds and labels that say nothing": {
        ...{ format: "tables", text: "from,to,type,label\nA,B,N/A,-\n", linkages: ["A COLLABORATION B"] },
        ...{ told: /only say that nothing is known/u },
      },
      "years of other calendars": {
        ...{ format: "tables", text: "from,to,start\nA,B,1398/05/02\n" },
        ...{ linkages: ["A COLLABORATION B 1398-05-02/.."], told: /before 1500/u },
      },
      "a matrix without names": {
        ...{ format: "matrix", text: "0,1,0\n1,0,1\n0,1,0\n", names: [], linkages: [] },
        told: /Required the names in the first row/u,
      },
      "records of DOT with ports": {
        ...{
          format: "dot",
          text: 'digraph { a [shape=record label="{<p> A|<q> B}"] b [label=C] a:p -> b [label=""] }',
        },
        ...{ names: ["A, B (AGENCY)", "C (AGENCY)"], linkages: ["A, B COLLABORATION C"] },
      },
      "partitions and vectors of Pajek": {
        format: "pajek",
        text: [
          [
            "p.paj",
            '*Network N\n*Vertices 2\n2 "B"\n1 "A"\n*Arcs\n1 2\n*Partition class\n*Vertices 2\n7\n8\n*Vector founded\n*Vertices 2\n1990\n1991\n',
          ],
        ],
        ...{
          names: ["A (AGENCY)", "B (AGENCY)"],
          linkages: ["A COLLABORATION B"],
          told: /class: Values .* 7/u,
        },
      },
    }),
  )("%s", async (_, nasty) => {
    await checkNasty({ port, files }, nasty);
  });

  it("lists of GEXF with signs inside of quotes, and places as objects", async () => {
    const gexf =
      '<gexf version="1.3"><graph><attributes class="node"><attribute id="0" title="places" type="liststring"/></attributes><nodes>' +
      '<node id="1" label="A"><attvalues><attvalue for="0" value="[Lahore, &quot;Kasur, Punjab&quot;]"/></attvalues></node></nodes></graph></gexf>';
    await importFiles(port, "gexf", [await files.write("a.gexf", gexf)]);
    const table = 'name,kind,places\nB,agency,"[{""name"":""Multan""},{""x"":1}]"\n';
    const { problems } = await importFiles(port, "tables", [await files.write("b.csv", table)]);
    expect(await places()).toEqual(["Kasur, Punjab", "Lahore", "Multan"]);
    expect(problems).toMatchObject([{ value: '{"x":1}', leftOut: "value" }]);
  });
});

it("a place that stands in a later file is found, and one that is nowhere costs only itself", async () => {
  const paths = [
    await files.write("o.csv", "id,name,kind,places\n1,A,agency,place:x\n2,B,agency,place:x; place:gone\n"),
    await files.write("l.csv", "from,to,kind\n1,2,FUNDING\n"),
    await files.write("p.csv", "id,name\nplace:x,Lahore\n"),
  ];
  const { problems } = await importFiles(port, "tables", paths);
  expect(await storedNetwork(port)).toEqual({
    names: ["A (AGENCY)", "B (AGENCY)"],
    linkages: ["A FUNDING B"],
  });
  expect(problems).toMatchObject([{ line: 3, value: "place:gone", leftOut: "value" }]);
  expect(await port.read("MATCH (n:Stakeholder)-->(p:Place) RETURN n.name, p.name ORDER BY n.name")).toEqual([
    ["A", "Lahore"],
    ["B", "Lahore"],
  ]);
});

it("memberships of W3C ORG have their interval, with or without a class, and count once", async () => {
  const turtle = `@prefix o: <http://www.w3.org/ns/org#>. @prefix s: <http://www.w3.org/2004/02/skos/core#>. @prefix t: <http://www.w3.org/2006/time#>.
    <x:a> a o:Organization; s:prefLabel "A"; o:memberOf <x:b>. <x:b> a o:Organization; s:prefLabel "B"; o:hasMembership <x:n>.
    <x:c> a o:Organization; s:prefLabel "C".
    <x:m> a o:Membership; o:member <x:a>; o:organization <x:b>;
      o:memberDuring [ a t:Interval; t:hasBeginning [ t:inXSDDate "2010-02-01" ]; t:hasEnd [ t:inDateTime [ t:year "2012"; t:month "--05" ] ] ].
    <x:n> o:organization <x:c>; o:memberDuring "2001/2003".`;
  const { problems } = await importFiles(port, "rdf", [await files.write("a.ttl", turtle)]);
  expect((await storedNetwork(port)).linkages).toEqual([
    "A AFFILIATION B 2010-02-01/2012-05",
    "B AFFILIATION C 2001/2003",
  ]);
  expect(problems.filter(({ leftOut }) => leftOut !== "nothing")).toEqual([]);
});

describe("a workbook", () => {
  const row = (cells: readonly string[]): string => `<row>${cells.join("")}</row>`;
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (value: number, style: number): string => `<c s="${style}"><v>${value}</v></c>`;
  const sheet = (...rows: string[]): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="#,##0.00\\ [$USD]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs></styleSheet>';

  const write = (sheets: Readonly<Record<string, string>>): Promise<string> => {
    const parts = new Map(workbookParts(Object.keys(sheets)));
    parts.set("xl/styles.xml", styles);
    Object.values(sheets).forEach((one, at) => parts.set(sheetPath(at), one));
    return files.write(
      "b.xlsx",
      zipSync(Object.fromEntries([...parts].map(([name, one]) => [name, strToU8(one)]))),
    );
  };

  it("says with its formats what is a share, and in which currency a sum is; a sheet without rows is named", async () => {
    const headings = row(["from", "to", "kind", "amount"].map(text));
    const of = (to: string, cell: string): string => row([text("A"), text(to), text("FUNDING"), cell]);
    const path = await write({
      grants: sheet(headings, of("B", number(0.25, 1)), of("C", number(1500, 2))),
      later: sheet(row(["from", "to"].map(text))),
      notes: sheet(row([text("hello")])),
    });
    const { problems } = await importFiles(port, "xlsx", [path]);
    expect((await storedNetwork(port)).linkages).toEqual(["A FUNDING B", "A FUNDING C 1500 USD"]);
    const told = problems
      .map((one) => `${one.file.replace(/^.*\//u, "")}: ${one.text} ${one.value ?? ""}`)
      .join("\n");
    expect(told).toMatch(/b\.xlsx, grants: Required a number .* 25%/u);
    expect(told).toMatch(/b\.xlsx, later: The sheet has headings and no rows/u);
    expect(told).not.toMatch(/the file holds none/u);
  });
});
