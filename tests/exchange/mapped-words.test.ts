import { mappingFrom } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const GRAPHML = `<graphml><key id="d0" for="node" attr.name="title"/><key id="d1" for="edge" attr.name="sort"/><graph>
  <node id="1"><data key="d0">Alpha</data></node><node id="2"><data key="d0">Beta</data></node>
  <edge source="1" target="2"><data key="d1">x</data></edge></graph></graphml>`;
const GEXF = `<gexf><graph><attributes class="node"><attribute id="0" title="title" type="string"/></attributes>
  <attributes class="edge"><attribute id="0" title="sort" type="string"/></attributes>
  <nodes><node id="1"><attvalues><attvalue for="0" value="Alpha"/></attvalues></node><node id="2"/></nodes>
  <edges><edge source="1" target="2"><attvalues><attvalue for="0" value="x"/></attvalues></edge></edges></graph></gexf>`;
const DOT = 'graph { 1 [title="Alpha"]; 2 [title="Beta"]; 1 -- 2 [sort=x] }';

const imported = async (format: string, text: string, entries: string) => {
  const mapping = mappingFrom("m.yaml", `tables: ${entries}`);
  const path = await files.write("file", text);
  const { problems } = await importFiles(port, format, [path], { mapping });
  return problems.filter(({ leftOut }) => leftOut === "file").map(({ text: told }) => told);
};

describe("a mapping of a graph file", () => {
  it.each([
    ["graphml", GRAPHML],
    ["gexf", GEXF],
    ["dot", DOT],
  ])("refuses attributes that none has before anything of the %s is stored", async (format, text) => {
    for (const [entries, fault] of [
      ["[{ columns: { name: Titel } }]", '"Titel", which is no attribute of any node or edge'],
      ["[{ rows: stakeholders, columns: { name: sort } }]", '"sort", which is no attribute of any node'],
      ["[{ rows: linkages, columns: { kind: title } }]", '"title", which is no attribute of any edge'],
      ['[{ columns: { name: "{title} {city}" } }]', '"city", which is no attribute'],
      ["[{ columns: { naem: title } }]", "`columns.naem` of the mapping is no field"],
      ["[{ columns: {}, constants: { knd: AGENCY } }]", "`constants.knd` of the mapping is no field"],
    ] as const)
      expect(await imported(format, text, entries)).toEqual([expect.stringContaining(fault)]);
    expect(await port.read("MATCH (n) RETURN count(n)")).toEqual([[0]]);
  });

  it("takes attributes in any case, and those of edges alone", async () => {
    expect(await imported("graphml", GRAPHML, "[{ columns: { name: TITLE, label: Sort } }]")).toEqual([]);
    expect((await storedNetwork(port)).names).toEqual(["Alpha (AGENCY)", "Beta (AGENCY)"]);
  });

  it("is refused beside a format of a form of its own", async () => {
    const mapping = mappingFrom("m.yaml", "tables: [{ columns: { name: title } }]");
    const path = await files.write("a.xml", "<iati-activities/>");
    await expect(importFiles(port, "iati", [path], { mapping })).rejects.toThrow(
      /IATI activities has a form of its own/u,
    );
  });
});

describe("a node whose name is empty", () => {
  it("goes by its id, which is told", async () => {
    const text =
      '<gexf><graph><nodes><node id="n1" label=""/><node id="n2" label="Beta"/></nodes></graph></gexf>';
    const { problems } = await importFiles(port, "gexf", [await files.write("g.gexf", text)]);
    expect((await storedNetwork(port)).names).toEqual(["Beta (AGENCY)", "n1 (AGENCY)"]);
    expect(problems.map(({ text: told }) => told).join()).toMatch(/Nodes have an empty name/u);
  });
});
