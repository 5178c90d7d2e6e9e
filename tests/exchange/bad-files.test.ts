import { gzipSync } from "node:zlib";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const NODES = "id,kind,name\nagency:a,AGENCY,Alpha\nagency:b,AGENCY,Beta\n";

/** Imports one file and says what was told and what is stored now. */
async function outcome(
  format: string,
  name: string,
  content: string | Uint8Array,
  more = {},
): Promise<unknown> {
  const path = await files.write(name, content);
  const { problems } = await importFiles(port, format, [path], more);
  const stored = await port.read("MATCH (n:Stakeholder) RETURN n.id ORDER BY n.id");
  return {
    told: problems.map(({ line, column, value, leftOut }) => [line, column, value, leftOut]),
    stored: stored.map(([id]) => id),
  };
}

describe("importing a file that is not as it should be", () => {
  it("leaves out addresses of other schemes than http and https, and records with control characters", async () => {
    const rows = [
      "agency:a,AGENCY,Alpha,javascript:alert(1)",
      "agency:b,AGENCY,Beta,ftp://beta.example/",
      "agency:c,AGENCY,Gamma,https://gamma.example/",
      "agency:d,AGENCY,De\u0007lta,",
      "agency:e,AGENCY,Caf\u0092,",
    ];
    expect(await outcome("tables", "odd.csv", `id,kind,name,website\n${rows.join("\n")}\n`)).toMatchObject({
      told: [
        [2, "website", undefined, "value"],
        [3, "website", undefined, "value"],
        [5, "name", undefined, "record"],
      ],
      stored: ["agency:a", "agency:b", "agency:c", "agency:e"],
    });
  });

  it("keeps the whole rows of a table that is cut short", async () => {
    expect(await outcome("tables", "cut.csv", `${NODES}agency:c,AGEN`)).toEqual({
      told: [[4, undefined, undefined, "record"]],
      stored: ["agency:a", "agency:b"],
    });
  });

  it("keeps quotes that are never closed as they are written", async () => {
    expect(
      await outcome("tables", "quotes.csv", `${NODES}agency:c,AGENCY,"Gamma\nagency:d,AGENCY,Delta\n`),
    ).toEqual({
      told: [[4, undefined, undefined, "nothing"]],
      stored: ["agency:a", "agency:b", "agency:c", "agency:d"],
    });
  });

  it("stores nothing of a table without the headings it needs", async () => {
    expect(await outcome("tables", "headings.csv", "foo,bar\n1,2\n")).toEqual({
      told: [[1, undefined, "foo, bar", "file"]],
      stored: [],
    });
  });

  it("says in which line a file leaves its encoding, and reads it where the encoding is named", async () => {
    const latin = Buffer.from(`${NODES}agency:c,AGENCY,Universit\xe9\n`, "latin1");
    expect(await outcome("tables", "latin.csv", latin)).toEqual({
      told: [[4, undefined, undefined, "file"]],
      stored: ["agency:a", "agency:b"],
    });
    expect(await outcome("tables", "latin.csv", latin, { encoding: "windows-1252" })).toEqual({
      told: [],
      stored: ["agency:a", "agency:b", "agency:c"],
    });
  });

  it("leaves out a row with a cell of 10 MB, and no other", async () => {
    const huge = "x".repeat(10_000_000);
    expect(
      await outcome("tables", "huge.csv", `id,kind,name\nagency:a,AGENCY,${huge}\nagency:b,AGENCY,Beta\n`),
    ).toEqual({
      told: [[2, "name", `${"x".repeat(80)}… (10000000 characters)`, "record"]],
      stored: ["agency:b"],
    });
  });

  it("keeps the first of two rows with one id", async () => {
    expect(await outcome("tables", "twice.csv", `${NODES}agency:a,AGENCY,Other\n`)).toEqual({
      told: [[4, undefined, "agency:a", "record"]],
      stored: ["agency:a", "agency:b"],
    });
    expect(await port.read("MATCH (n:Stakeholder {id: 'agency:a'}) RETURN n.name")).toEqual([["Alpha"]]);
  });

  it("leaves out linkages to nobody or from one to itself, and dates that are none", async () => {
    const nodes = await files.write("nodes.csv", NODES);
    const edges = await files.write(
      "edges.csv",
      "from,to,kind,period\nagency:a,agency:z,FUNDING,2004\nagency:a,agency:b,FUNDING,2019-13-45\nagency:a,agency:b,FUNDING,0\nagency:a,agency:a,FUNDING,2004\nagency:a,agency:b,FRIENDSHIP,2004\nagency:a,agency:b,FUNDING,2004\n",
    );
    const { report, problems } = await importFiles(port, "tables", [nodes, edges]);
    expect(problems.map(({ line, column, value, leftOut }) => [line, column, value, leftOut])).toEqual([
      [3, "period", "2019-13-45", "value"],
      [4, "period", "0", "value"],
      [5, "to", "agency:a", "record"],
      [6, "kind", "FRIENDSHIP", "record"],
      [2, "to", "agency:z", "record"],
    ]);
    expect([report.linkages.added, report.leftOut, report.lostValues]).toEqual([3, 3, 2]);
  });

  it.each([
    [
      "an entity bomb",
      '<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<gexf><graph><nodes><node id="1" label="&b;"/></nodes></graph></gexf>',
      1,
    ],
    [
      "an external entity",
      '<!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<gexf><graph><nodes><node id="1" label="&a;"/></nodes></graph></gexf>',
      1,
    ],
    ["an undeclared entity", '<gexf><graph><nodes>\n<node id="1" label="&a;"/></nodes></graph></gexf>', 2],
    ["an end that is missing", '<gexf><graph><nodes>\n<node id="1"', 2],
  ])("refuses XML with %s, with its line", async (_, text, line) => {
    expect(await outcome("gexf", "bad.gexf", text)).toEqual({
      told: [[line, undefined, undefined, "file"]],
      stored: [],
    });
  });

  it.each([
    ["that ends too soon", '{"agencies": [\n{"id": "agency:a"', 2, undefined],
    ["that is a list", "[]", 1, "a list"],
    ["with an error inside", '{"agencies": [\n{"id": agency}\n]}', 2, undefined],
  ])("refuses JSON %s, with its line", async (_, text, line, value) => {
    expect(await outcome("json", "bad.json", text)).toEqual({
      told: [[line, undefined, value, "file"]],
      stored: [],
    });
  });

  it("says that a packed file is cut short", async () => {
    const packed = gzipSync(NODES);
    expect(await outcome("tables", "nodes.csv.gz", packed.subarray(0, packed.length - 12))).toMatchObject({
      stored: ["agency:a"],
    });
    expect(await outcome("tables", "nodes.csv.gz", packed)).toEqual({
      told: [],
      stored: ["agency:a", "agency:b"],
    });
  });

  it("stops at the first record left out where that is asked for", async () => {
    const path = await files.write(
      "strict.csv",
      `id,kind,name\nagency:a,PLANET,Alpha\nagency:b,PLANET,Beta\n`,
    );
    const { report, problems } = await importFiles(port, "tables", [path], { strict: true });
    expect([report.stopped, problems.length, report.stakeholders.added]).toEqual([true, 1, 0]);
  });

  it("says that a file is not there", async () => {
    const { problems } = await importFiles(port, "iati", [`${files.folder}/none.xml`]);
    expect(problems).toEqual([
      expect.objectContaining({ file: `${files.folder}/none.xml`, leftOut: "file" }),
    ]);
  });
});
