import { strToU8, zipSync } from "fflate";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const BOTH = {
  names: ["City College (UNIVERSITY)", "River Trust (AGENCY)"],
  linkages: ["River Trust FUNDING City College"],
};

describe("files of other programs", () => {
  it.each([
    [
      "gml",
      'Creator "x"\ngraph [\n directed 1\n node [ id 7 label "River Trust" kind "agency" graphics [ x 1.5 ] ]\n node [ id 8 label "City College" ]\n edge [ source 7 target 8 label "funds" ] ]\n',
    ],
    ["pajek", '*Vertices 2\n1 "River Trust" 0.1 0.2\n2 "City College"\n*Arcs :1 "funds"\n1 2 1\n'],
    [
      "kumu",
      '{"elements":[{"_id":"e1","attributes":{"label":"River Trust","element type":"Agency"}},{"_id":"e2","attributes":{"label":"City College"}}],"connections":[{"from":"e1","to":"e2","direction":"directed","attributes":{"connection type":"Funding"}}]}',
    ],
    [
      "kumu",
      '{"elements":[{"label":"River Trust","type":"Agency"},{"label":"City College"}],"connections":[{"from":"River Trust","to":"City College","type":"Funding"}]}',
    ],
    [
      "node-link.json",
      '{"directed":false,"multigraph":true,"graph":[],"nodes":[{"id":1,"name":"River Trust"},{"id":2,"name":"City College"}],"adjacency":[[{"id":2,"key":0,"kind":"funding","source":"x"}],[{"id":1,"key":0,"kind":"funding"}]]}',
    ],
    ["tgf", "\uFEFF1 River Trust\r\n2 City College\r\n#\r\n1 2 funds\r\n"],
    [
      "gdf",
      "nodedef>name VARCHAR,label VARCHAR,kind VARCHAR\na,'River Trust',agency\nb,\"City College\"\nedgedef> node1 VARCHAR,node2,directed BOOLEAN,label VARCHAR\na,b,true,funds\n",
    ],
    ["sif", "River Trust\tfunds\tCity College\n"],
    [
      "jgf",
      '{"graphs":[{"nodes":[{"id":"a","label":"River Trust"},{"id":"b","label":"City College"}],"edges":[{"source":"a","target":"b","relation":"funds"}]}]}',
    ],
    [
      "cx2",
      '[{"numberVerification":[{}]},{"nodes":[{"@id":7,"n":"River Trust"}]},{"nodes":[{"@id":9,"n":"City College"}]},{"edges":[{"@id":9,"s":7,"t":9,"i":"funds"}]},{"nodeAttributes":[{"po":[7],"n":"kind","v":"agency"}]},{"status":[{"success":true}]}]',
    ],
    [
      "ucinet",
      'DL\nN=2 NM=2\nFORMAT = FULLMATRIX DIAGONAL ABSENT\nLABELS EMBEDDED\nMATRIX LABELS: "trains", "funds"\nDATA:\n"River Trust" "City College"\n"River Trust" 0\n"City College" 0\n"River Trust" "City College"\n"River Trust" 1 "City College" 0\n',
    ],
  ])("come in: %s", async (format, text) => {
    await importFiles(port, format, [await files.write("file.txt", text)]);
    expect(await storedNetwork(port)).toEqual(BOTH);
  });

  it.each([
    ["gml", "<html></html>"],
    ["gml", 'graph [ node [ id 1 label "A" ]'],
    ["pajek", "<html></html>"],
    ["kumu", "[]"],
    ["tgf", "1 A\n2 B\n"],
    ["gdf", "a,b\nnodedef>name VARCHAR\n"],
    ["jgf", '{"graphs":[{"nodes":{}},{"nodes":{}}]}'],
    ["cx2", '[{"nodes":[{"id":1}]},{"status":[{"success":false}]}]'],
    ["ucinet", "dl n=2 labels: A, B, C data: 0 1 1 0"],
    ["ucinet", "dl n=2 data: 0 1 1"],
    ["ucinet", "dl n=2 format=edgelist1 data: 1 3"],
    ["vosviewer", "1\t2\t5\n"],
    ["matrix", ",A,B\nA,0,1\n"],
    ["matrix", ",A,B\nA,0,1\nC,1,0\n"],
    ["xlsx", "not a workbook"],
  ])("are refused where they are none: %s %j", async (format, text) => {
    const { report } = await importFiles(port, format, [await files.write("file.txt", text)]);
    expect([report.unread, await port.read("MATCH (n) RETURN count(n)")]).toEqual([1, [[0]]]);
  });

  it("come in as a matrix, undirected where it is symmetric", async () => {
    await importFiles(port, "matrix", [
      await files.write("even.csv", ";A;B;C\nA;0;2,5;0\nB;2,5;0;0\nC;0;0;0\n"),
    ]);
    await importFiles(port, "matrix", [await files.write("odd.csv", ",D,E\nD,0,1\nE,0,0\n")]);
    expect(await storedNetwork(port)).toEqual({
      names: ["A (AGENCY)", "B (AGENCY)", "C (AGENCY)", "D (AGENCY)", "E (AGENCY)"],
      linkages: ["A COLLABORATION B", "D COLLABORATION E"],
    });
  });

  it("come in as a map and a network file of VOSviewer, in either order", async () => {
    const network = await files.write("network.txt", "1\t2\t5\n2\t3\n");
    const map = await files.write(
      "map.txt",
      "id\tlabel\tdescription\tcluster\tweight<Links>\n1\tA\t<b>x</b>\t1\t2\n2\tB\tA body\t1\t1\n",
    );
    const { problems } = await importFiles(port, "vosviewer", [network, map]);
    expect(await storedNetwork(port)).toEqual({
      names: ["A (AGENCY)", "B (AGENCY)"],
      linkages: ["A COLLABORATION B"],
    });
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.summary ORDER BY n.id")).toEqual([
      [null],
      ["A body"],
    ]);
    expect(problems.find(({ leftOut }) => leftOut === "record")).toMatchObject({
      file: network,
      line: 2,
      value: "3",
    });
  });

  it("come in as the two sheets of Kumu, several stakeholders in a cell", async () => {
    const elements = await files.write(
      "elements.csv",
      "Label,Type,Sectors\nRiver Trust,Agency,Water|Energy\nHill College,University,\nDelta,Project,\n",
    );
    const connections = await files.write(
      "connections.csv",
      "From,To,Type,Direction\nRiver Trust,Hill College|Delta,Funding,directed\nHill College,Delta,Research,mutual\n",
    );
    await importFiles(port, "tables", [elements, connections]);
    expect((await storedNetwork(port)).linkages).toEqual([
      "Hill College RESEARCH Delta",
      "River Trust FUNDING Delta",
      "River Trust FUNDING Hill College",
    ]);
    expect(await port.read("MATCH (:Stakeholder)-[:IN_SECTOR]->(f) RETURN f.name ORDER BY f.name")).toEqual([
      ["Energy"],
      ["Water"],
    ]);
  });
});

const xml = (root: string, body: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><${root} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${body}</${root}>`,
  );

/** A workbook as Excel writes it: shared strings in runs, dates as numbers with a style. */
const workbook = (): Uint8Array =>
  zipSync({
    "xl/workbook.xml": xml(
      "workbook",
      '<sheets><sheet name="Who" r:id="a"/><sheet name="Links" r:id="b"/><sheet name="Read me" r:id="c"/></sheets>',
    ),
    "xl/_rels/workbook.xml.rels": xml(
      "Relationships",
      '<Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Target="worksheets/sheet3.xml"/>',
    ),
    "xl/sharedStrings.xml": xml(
      "sst",
      "<si><t>name</t></si><si><r><t>River </t></r><r><t>Trust</t></r></si>",
    ),
    "xl/styles.xml": xml(
      "styleSheet",
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    ),
    "xl/worksheets/sheet1.xml": xml(
      "worksheet",
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Our list, 2024</t></is></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>kind</t></is></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="str"><v>agency</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>City College</t></is></c><c r="C5" t="str"><v>university</v></c></row></sheetData>',
    ),
    "xl/worksheets/sheet2.xml": xml(
      "worksheet",
      '<sheetData><row r="1"><c t="str"><v>from</v></c><c t="str"><v>to</v></c><c t="str"><v>kind</v></c><c t="str"><v>amount</v></c><c t="str"><v>currency</v></c><c t="str"><v>period</v></c></row><row r="2"><c t="s"><v>1</v></c><c t="str"><v>City College</v></c><c t="str"><v>funding</v></c><c><v>1.234</v></c><c t="str"><v>EUR</v></c><c s="1"><v>42898</v></c></row></sheetData>',
    ),
    "xl/worksheets/sheet3.xml": xml(
      "worksheet",
      '<sheetData><row r="1"><c t="str"><v>How to use this</v></c></row></sheetData>',
    ),
  });

describe("a workbook", () => {
  it("comes in sheet by sheet, with its numbers and dates, as one source", async () => {
    const { report, problems } = await importFiles(port, "xlsx", [
      await files.write("list.xlsx", workbook()),
    ]);
    expect(await storedNetwork(port)).toEqual({
      names: ["City College (UNIVERSITY)", "River Trust (AGENCY)"],
      linkages: ["River Trust FUNDING City College 1.234 EUR 2017-06-12"],
    });
    expect(await port.read("MATCH (d:Document) RETURN d.id, d.name")).toEqual([
      ["document:list", "list.xlsx"],
    ]);
    expect([
      report.lostValues,
      problems.map(({ file, line, leftOut }) => [file.split(", ").at(-1), line, leftOut]),
    ]).toEqual([
      0,
      [
        ["Who", 1, "nothing"],
        ["Read me", 1, "nothing"],
      ],
    ]);
  });
});
