import type { LinkageDetailsFragment } from "../../../web/src/generated/graphql.js";
import { citationOf } from "../../../web/src/export/citation.js";
import { linkagesCsv, stakeholdersCsv } from "../../../web/src/export/csv.js";
import type { Exported } from "../../../web/src/export/exported.js";
import { fileName } from "../../../web/src/export/file-name.js";
import { toGexf } from "../../../web/src/export/gexf.js";
import { toJson } from "../../../web/src/export/json.js";
import { xmlText } from "../../../web/src/export/xml-text.js";
import { filterNetwork } from "../../../web/src/state/filter-network.js";
import { START_VIEW } from "../../../web/src/state/view.js";
import { AROUND, EXAMPLE } from "./network-example.js";

const DETAILS = {
  activity: "Trains, and shows",
  results: [{ type: "OUTPUT", text: "20 agents", state: "ANTICIPATED" }],
  amount: { amount: 1200.5, currency: "USD", includedIn: null },
  quantity: { value: 20, unit: "persons" },
  people: [],
  sources: [{ document: { id: "document:report", name: "The report", url: null }, locator: "paragraph 2" }],
} as unknown as LinkageDetailsFragment;
const shown = filterNetwork(EXAMPLE, { ...START_VIEW, hidden: ["university:u", "cluster:alone"] });
const exported = {
  shown,
  network: EXAMPLE,
  around: AROUND,
  citation: "Cited <so>",
  communities: [],
  measured: null,
  details: new Map([["linkage:1", DETAILS]]),
};

describe("the name of a file", () => {
  it("says what is in it, by which filters, and of when it is", () => {
    const name = (...filters: string[]) => fileName("linkages", filters, new Date("2026-11-27T10:00:00Z"));
    expect(name()).toBe("linkages-2026-11-27");
    expect(name("Kind: Clusters or Agencies", "Place: Āzād Kashmir")).toBe(
      "linkages-clusters-or-agencies-azad-kashmir-2026-11-27",
    );
    expect(name("Source document: " + "a long title ".repeat(20)).length).toBeLessThan(100);
  });
});

describe("files of what is shown", () => {
  it("list stakeholders and linkages as CSV with the heads of Gephi", () => {
    expect(stakeholdersCsv(exported).split("\r\n")).toEqual([
      "Id,Label,Kind,Acronym,Sectors,Places,Linkages,Collective",
      "agency:hub,agency:hub,AGENCY,,,,4,false",
      "cluster:knit,cluster:knit,CLUSTER,,Knitwear,Lahore,3,false",
      "agency:fund,agency:fund,AGENCY,,,,1,false",
      "",
    ]);
    expect(linkagesCsv(exported).split("\r\n").slice(0, 3)).toEqual([
      "Source,Target,Type,Id,Label,From,To,Kind,Role,Status,Period,Confidence,Activity,Results,Amount,Currency,Included in,Quantity,Sources",
      'agency:hub,cluster:knit,Directed,linkage:1,linkage:1,agency:hub,cluster:knit,TRAINING,,ESTABLISHED,2004-08,STATED,"Trains, and shows",Output (anticipated): 20 agents,1200.5,USD,,20 persons,"The report, paragraph 2"',
      "agency:hub,cluster:knit,Directed,linkage:2,linkage:2,agency:hub,cluster:knit,RESEARCH,,ANTICIPATED,,STATED,,,,,,,",
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
      "Linkages: 3 stakeholders and 3 linkages. Sources: The report. Data of 2026-01-02T03:04:05Z. http://here/?a=b (read 2026-02-03).",
    );
  });
});
