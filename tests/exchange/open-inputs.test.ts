import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { openInputs } from "../../server/exchange/reading/open-inputs.js";
import { unknownFormat } from "../../server/exchange/reading/unknown-format.js";
import { readText } from "../../server/exchange/reading/text-source.js";
import { Files } from "../support/exchange.js";

const GEXF = '<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3"><graph/></gexf>';
const TABLE = "Our list,\nname;kind\nFund;agency\n";
const RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>';
const BOOK = zipSync({ "[Content_Types].xml": strToU8(""), "xl/workbook.xml": strToU8("<workbook/>") });
const CORDIS = zipSync({ "csv/project.csv": strToU8("id"), "csv/organization.csv": strToU8("id") });

let files: Files;
beforeAll(async () => {
  files = await Files.open();
});
afterAll(() => files.discard());

const open = (paths: readonly string[], format?: string): ReturnType<typeof openInputs> =>
  openInputs(paths, { peek: (path) => readText(path, undefined, () => undefined), format });

describe("what files hold tells their format", () => {
  it.each<[format: string | undefined, name: string, content: string | Uint8Array]>([
    ["gexf", "NET.GEXF.GZ", gzipSync(strToU8(GEXF))],
    ["gexf", "download", gzipSync(strToU8(GEXF))],
    ["gexf", "net.xml", GEXF],
    ["tables", "list", TABLE],
    ["tables", "LIST.TXT", TABLE],
    ["tables", "edges.CSV", "Source\tTarget\nA\tB\n"],
    ["matrix", "links.csv", ",A,B\nA,0,1\nB,0,0\n"],
    ["xlsx", "BOOK.XLSX", BOOK],
    ["xlsx", "book", BOOK],
    ["cordis", "cordis-HORIZONprojects-csv.ZIP", CORDIS],
    ["rdf", "orgs.rdf", RDF],
    ["rdf", "orgs.xml", RDF],
    ["rdf", "orgs", "@prefix org: <http://www.w3.org/ns/org#> .\n"],
    ["rdf", "orgs.nt", "<urn:a> <urn:b> <urn:c> .\n"],
    ["dot", "g", "/* a */ strict digraph G\n{ a -> b }"],
    ["gml", "g", 'Creator "x"\nVersion 1\ngraph\n[ node [ id 1 ] ]'],
    ["pajek", "g", "% a\n*Vertices 2\n"],
    ["node-link.json", "g.json", '{"directed": false, "graph": {"data": {}}, "nodes": [], "links": []}'],
    ["jgf", "g.json", '{"graph": {"metadata": {"a": {"b": {}}}, "nodes": {"a": {}}}}'],
    ["node-link.json", "h.json", '{"graph": {"name": "x"}, "nodes": [], "links": []}'],
    ["cx2", "g.json", '[{"metaData": []}, {"nodes": [{"@id": 1}]}]'],
    ["ucinet", "g.txt", "DL\nN = 2\nDATA:\n0 1 1 0\n"],
    ["vosviewer", "map.txt", "id,label,weight<Links>\n1,A,2\n"],
    ["vosviewer", "network.txt", "1\t2\t5\n"],
    ["vosviewer", "v.json", '{"network": {"items": [], "links": []}}'],
    ["gdf", "g.txt", "nodedef>name VARCHAR\na\n"],
    ["tgf", "g.TGF", "1 A\n#\n"],
    ["tables", "nothing.csv", "1;2\n"],
    [undefined, "notes", "Nothing of the kind."],
  ])("%s: %s", async (format, name, content) => {
    const inputs = await open([await files.write(name, content)]);
    expect([inputs.format, inputs.paths.map((path) => basename(path))]).toEqual([format, [name]]);
  });

  it("an archive and a folder stand for their files, those that others name first", async () => {
    const folder = join(files.folder, "folder");
    await mkdir(folder);
    const tables = {
      "edges.csv": "from,to\nA,B\n",
      "sectors.csv": "id,name\nsector:a,A\n",
      "README.md": "x",
    };
    for (const [name, text] of Object.entries(tables)) await writeFile(join(folder, name), text);
    const archive = await files.write(
      "all.zip",
      zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [`x/${name}`, strToU8(text)]))),
    );
    for (const path of [folder, archive]) {
      const inputs = await open([path]);
      expect([inputs.format, inputs.paths.map((one) => basename(one)), inputs.passed]).toEqual([
        "tables",
        ["sectors.csv", "edges.csv"],
        ["README.md"],
      ]);
      inputs.discard();
    }
    const one = await files.write(
      "one.zip",
      zipSync({ "net.gexf": strToU8(GEXF), "__MACOSX/._net.gexf": strToU8("") }),
    );
    const inputs = await open([one], "gexf");
    expect(inputs.paths.map((path) => basename(path))).toEqual(["net.gexf"]);
    inputs.discard();
  });

  it("several formats at once, old workbooks and broken archives are refused", async () => {
    const [gexf, table] = [await files.write("a.gexf", GEXF), await files.write("b.csv", TABLE)];
    const archive = await files.write("table.zip", zipSync({ "b.csv": strToU8(TABLE) }));
    await expect(open([archive], "gexf")).rejects.toThrow(/holds files of the format gexf/u);
    await expect(open([gexf, table])).rejects.toThrow(/one format/u);
    const old = await files.write("old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
    await expect(open([old])).rejects.toThrow(/XLSX/u);
    await expect(open([await files.write("cut.zip", BOOK.slice(0, 60))])).rejects.toThrow(/zip archive/u);
  });
});

describe("files that show no format", () => {
  const peek = (path: string): AsyncGenerator<string> => readText(path, undefined, () => undefined);

  it("are told with how they begin, from what a format is known, and which there are", async () => {
    const paths = [
      await files.write("notes.txt", "Dear all,\nhere is the list"),
      await files.write("e.txt", " \n"),
    ];
    const inputs = await open(paths);
    const { details } = await unknownFormat(inputs, peek, ["tables", "gexf"]);
    expect([inputs.format, details["got"]]).toEqual([
      undefined,
      'notes.txt, which begins with "Dear all, here is the list"; e.txt, which is empty',
    ]);
    expect(details["required"]).toMatch(
      /what it holds \(.*\) or by the ending of its name \(\.csv, \.tsv, /u,
    );
    expect(details["cure"]).toContain("one of tables, gexf;");
  });

  it("are told by name where a folder has no others", async () => {
    const folder = join(files.folder, "papers");
    await mkdir(folder);
    await writeFile(join(folder, "a.md"), "Dear all");
    const { details } = await unknownFormat(await open([folder]), peek, ["tables"]);
    expect(details["got"]).toBe("a folder with a.md");
  });
});
