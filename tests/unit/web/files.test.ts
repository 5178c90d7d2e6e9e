import { citationOf } from "../../../web/src/export/citation.js";
import { linkagesCsv, stakeholdersCsv } from "../../../web/src/export/csv.js";
import type { Exported } from "../../../web/src/export/exported.js";
import { toGexf } from "../../../web/src/export/gexf.js";
import { toJson } from "../../../web/src/export/json.js";
import { xmlText } from "../../../web/src/export/xml-text.js";
import { filterNetwork } from "../../../web/src/state/filter-network.js";
import { START_VIEW } from "../../../web/src/state/view.js";
import { AROUND, EXAMPLE } from "./network-example.js";

const shown = filterNetwork(EXAMPLE, { ...START_VIEW, hidden: ["university:u", "cluster:alone"] });
const exported = {
  shown,
  network: EXAMPLE,
  around: AROUND,
  citation: "Cited <so>",
  communities: [],
  measured: null,
};

describe("files of what is shown", () => {
  it("list stakeholders and linkages as CSV with the heads of Gephi", () => {
    expect(stakeholdersCsv(exported).split("\r\n")).toEqual([
      "Id,Label,Kind,Acronym,Sectors,Places,Linkages,Collective",
      "agency:hub,agency:hub,AGENCY,,,,4,false",
      "cluster:knit,cluster:knit,CLUSTER,,Knitwear,Lahore,3,false",
      "agency:fund,agency:fund,AGENCY,,,,1,false",
      "",
    ]);
    expect(linkagesCsv(exported).split("\r\n").slice(1, 3)).toEqual([
      "agency:hub,cluster:knit,Directed,linkage:1,linkage:1,TRAINING,,ESTABLISHED,2004-08,STATED,The report",
      "agency:hub,cluster:knit,Directed,linkage:2,linkage:2,RESEARCH,,ANTICIPATED,,STATED,The report",
    ]);
  });

  it("list the measure that sizes the map, where it has a value", () => {
    const values = new Map([["agency:hub", { value: 0.25, rank: 1, error: null }]]);
    const measured = { title: "Betweenness", values } as unknown as Exported["measured"];
    const lines = stakeholdersCsv({ ...exported, measured }).split("\r\n");
    expect(lines.slice(0, 3).map((line) => line.split(",").at(-1))).toEqual(["Betweenness", "0.25", ""]);
  });

  it("list the communities that colour the map", () => {
    const communities = [{ name: "HUB", members: ["agency:hub", "cluster:knit"] }];
    const lines = stakeholdersCsv({ ...exported, communities }).split("\r\n");
    expect(lines.slice(0, 4).map((line) => line.split(",").at(-1))).toEqual([
      "Community",
      "Around HUB",
      "Around HUB",
      "",
    ]);
  });

  it("quote what CSV needs quoted, and disarm what a spreadsheet would compute", () => {
    const [hub] = shown.stakeholders;
    if (hub === undefined) throw new Error("The example shows a hub.");
    const named = (name: string) => ({ ...exported, shown: { ...shown, stakeholders: [{ ...hub, name }] } });
    const line = (name: string) => stakeholdersCsv(named(name)).split("\r\n")[1];
    expect(line('a "b", c')).toBe('agency:hub,"a ""b"", c",AGENCY,,,,4,false');
    expect(line("=1+1")).toBe("agency:hub,'=1+1,AGENCY,,,,4,false");
  });

  it("give GEXF one edge for each linkage, parallel ones told apart by kind", () => {
    const gexf = toGexf(exported, new Map([["agency:hub", { x: 1, y: 2 }]]));
    expect(gexf.match(/<edge [^>]*>/gu)).toEqual([
      '<edge id="linkage:1" source="agency:hub" target="cluster:knit" type="directed" kind="TRAINING" label="linkage:1">',
      '<edge id="linkage:2" source="agency:hub" target="cluster:knit" type="directed" kind="RESEARCH" label="linkage:2">',
      '<edge id="linkage:3" source="agency:fund" target="agency:hub" type="directed" kind="FUNDING" label="linkage:3">',
    ]);
    expect(gexf).toContain("<description>Cited &lt;so&gt;</description>");
    expect(gexf).toContain('<viz:position x="1.00" y="2.00" z="0"/>');
  });

  it("give JSON the facts as the API has them, with the titles of the documents", () => {
    const { citation, stakeholders, linkages } = JSON.parse(toJson(exported)) as {
      citation: string;
      stakeholders: { id: string; within?: unknown }[];
      linkages: { id: string; span?: unknown; documents: unknown }[];
    };
    expect([citation, stakeholders.map(({ id }) => id), stakeholders[0]?.within]).toEqual([
      "Cited <so>",
      ["agency:hub", "cluster:knit", "agency:fund"],
      undefined,
    ]);
    expect([linkages[0]?.documents, linkages[0]?.span]).toEqual([
      [{ id: "document:report", name: "The report" }],
      undefined,
    ]);
  });

  it("take from XML what it forbids", () => {
    expect(xmlText('a\u0000<b> & "c"\n')).toBe("a&lt;b&gt; &amp; &quot;c&quot;\n");
  });
});

describe("the citation of a view", () => {
  it("says what, told by whom, which version of the data, where, and when it was read", () => {
    expect(citationOf(shown, EXAMPLE, AROUND, "http://here/?a=b", new Date("2026-02-03T12:00:00Z"))).toBe(
      "Linkages: 3 stakeholders and 3 linkages. Told by: The report. Data of 2026-01-02T03:04:05Z. http://here/?a=b (read 2026-02-03).",
    );
  });
});
