import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { checkNasty, nastyCases } from "../support/nasty-file.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const GML =
  'graph [ directed 1 node [ id 1 label "Fund" ] node [ id 2 label "Plan" ] edge [ source 1 target 2 ] ]';
const graphml = (inside: string, keys = ""): string =>
  `<graphml>${keys}<graph edgedefault="directed">${inside}</graph></graphml>`;
const gexf = (inside: string, declared = ""): string =>
  `<gexf><graph defaultedgetype="directed">${declared}${inside}</graph></gexf>`;
const PAIR = ["Fund COLLABORATION Plan"];

describe("graph files with content that is easily lost or taken for another", () => {
  it.each(
    nastyCases({
      "labels of GML beside names": {
        format: "gml",
        text: 'graph [ node [ id 1 label "F" name "Fund" ] node [ id 2 label "Bank" name "Bank" ] edge [ source 1 target 2 ] ]',
        names: ["Bank (AGENCY)", "Fund (AGENCY)"],
        linkages: ["Fund COLLABORATION Bank"],
        told: /label: 1? ?[Vv]alues? of this attribute.*F/u,
      },
      "a second graph in GML": { format: "gml", text: `${GML}\n${GML}`, linkages: [], told: /one graph/u },
      "repeated values and values of the graph in GML": {
        format: "gml",
        text: 'graph [ directed 1 source_of "me" node [ id 1 label "Fund" summary "a" summary "b" ] node [ id 2 label "Plan" ] edge [ source 1 target 2 ] ]',
        linkages: PAIR,
        told: /source_of[\s\S]*summary: the first|summary: the first[\s\S]*source_of/u,
      },
      "an end that is the label of another node": {
        format: "gml",
        text: 'graph [ directed 1 node [ id 1 label "2" ] node [ id 3 label "1" ] edge [ source 1 target 2 ] ]',
        names: ["1 (AGENCY)", "2 (AGENCY)"],
        linkages: [],
        told: /Required the id, key or name/u,
      },
      "nodes that are described by an element of GraphML": {
        format: "graphml",
        text: graphml(
          '<node id="n1"><desc>Gives money</desc></node><node id="n2"/><edge source="n1" target="n2"/>',
        ),
        linkages: ["n1 COLLABORATION n2"],
        told: /desc: [\s\S]*Gives money/u,
      },
      "two values of one key, and a value with mark-up": {
        format: "graphml",
        text: graphml(
          '<node id="a"><data key="n"><b>Fund</b></data><data key="s">one</data><data key="s">two</data></node><node id="b"><data key="n">Plan</data></node><edge source="a" target="b"/>',
          '<key id="n" for="node" attr.name="name"/><key id="s" for="node" attr.name="summary"/>',
        ),
        linkages: PAIR,
        told: /several values of the attribute summary/u,
      },
      "what is said of the whole graph": {
        format: "graphml",
        text: '<graphml><graph edgedefault="directed"><desc>Trial data</desc><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
        linkages: ["a COLLABORATION b"],
        told: /Trial data/u,
      },
      "an attribute that is called name, beside a label": {
        format: "gexf",
        text: gexf(
          '<nodes><node id="a" label="Fund"><attvalues><attvalue for="0" value="Bank"/></attvalues></node><node id="b" label="Plan"/></nodes><edges><edge source="a" target="b"/></edges>',
          '<attributes class="node"><attribute id="0" title="name" type="string"/></attributes>',
        ),
        linkages: PAIR,
        told: /name: [\s\S]*Bank/u,
      },
      "attributes with a prefix": {
        format: "graphml",
        text: '<graphml xmlns:x="urn:x"><graph edgedefault="directed"><node id="a" x:role="donor"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
        linkages: ["a COLLABORATION b"],
        told: /x:role/u,
      },
      "edges that are counted anew for each pair": {
        format: "graphml",
        text: graphml(
          '<node id="a"/><node id="b"/><node id="c"/><edge id="0" source="a" target="b"/><edge id="1" source="a" target="b"/><edge id="0" source="a" target="c"/>',
        ),
        linkages: ["a COLLABORATION b", "a COLLABORATION b", "a COLLABORATION c"],
      },
      "two nodes with one id and two names": {
        format: "graphml",
        text: graphml(
          '<node id="a"><data key="n">Fund</data></node><node id="a"><data key="n">Bank</data></node><node id="b"/><edge source="a" target="b"/>',
          '<key id="n" for="node" attr.name="name"/>',
        ),
        linkages: [],
        told: /several have this one/u,
      },
      "attributes of GEXF that change in time": {
        format: "gexf",
        text: gexf(
          '<nodes><node id="a" label="Fund"><attvalues><attvalue for="0" value="old" end="2001"/><attvalue for="0" value="new" start="2002"/></attvalues></node><node id="b" label="Plan"/></nodes><edges><edge source="a" target="b"/></edges>',
          '<attributes class="node" mode="dynamic"><attribute id="0" title="summary" type="string"/></attributes>',
        ),
        linkages: PAIR,
        told: /summary are left out[\s\S]*old/u,
      },
      "two networks in a file of Pajek": {
        format: "pajek",
        text: '*Vertices 2\n1 "Fund"\n2 "Plan"\n*Arcs\n1 2\n*Vertices 2\n1 "Bank"\n2 "Town"\n*Arcs\n1 2\n',
        linkages: PAIR,
        told: /one network/u,
      },
      "labels of Pajek with quotes in them": {
        format: "pajek",
        text: '*Vertices 2\n1 "Alpha ""Q"" Fund" 0.1 0.2\n2 "The \\"B\\" Plan"\n*Arcs\n1 2\n',
        linkages: ['Alpha "Q" Fund COLLABORATION The "B" Plan'],
      },
      "a number that is no year": {
        format: "node-link.json",
        text: '{"nodes":[{"id":"a","name":"Fund","founded":1.999},{"id":"b","name":"Plan","founded":2.005}],"links":[{"source":"a","target":"b","start":1.998}]}',
        linkages: PAIR,
        told: /founded[\s\S]*1\.999/u,
      },
      "a number of vertices that is a slip": {
        format: "pajek",
        text: '*Vertices 999999999\n1 "Fund"\n2 "Plan"\n*Arcs\n1 2\n',
        linkages: [],
        told: /10000000 vertices at most/u,
      },
      "labels and times behind lines of Pajek": {
        format: "pajek",
        text: '*Vertices 2\n1 "Fund" [1-5]\n2 "Plan"\n*Arcs\n1 2 1 l "funds"\n',
        linkages: ["Fund FUNDING Plan"],
        told: /\[1-5\]/u,
      },
      "an adjacency list with headings": {
        format: "adjacency",
        text: "Source,Target\nFund,Plan\n",
        names: [],
        linkages: [],
        told: /has headings/u,
      },
      "a matrix with one name twice": {
        format: "matrix",
        text: ",Fund,Plan,Fund\nFund,0,1,0\nPlan,0,0,0\nFund,0,1,0\n",
        names: [],
        linkages: [],
        told: /stands twice/u,
      },
    }),
  )("%s", (_, nasty) => checkNasty({ port, files }, nasty));

  it("a list of GEXF comes in as a list", async () => {
    const text = gexf(
      '<nodes><node id="a" label="Fund"><attvalues><attvalue for="0" value="Trust|The Fund"/></attvalues></node><node id="b" label="Plan"><attvalues><attvalue for="0" value="[Scheme, Draft]"/></attvalues></node></nodes>',
      '<attributes class="node"><attribute id="0" title="otherNames" type="liststring"/></attributes>',
    );
    await importFiles(port, "gexf", [await files.write("net.gexf", text)]);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.otherNames ORDER BY n.id")).toEqual([
      [["Trust", "The Fund"]],
      [["Scheme", "Draft"]],
    ]);
  });
});

it("XML that says another encoding than it has is read right, also where that shows late", async () => {
  const blanks = " ".repeat(300_000);
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${graphml(`${blanks}<node id="Förderbank"/>`)}`;
  await importFiles(port, "graphml", [await files.write("net.graphml", text)]);
  expect((await storedNetwork(port)).names).toEqual(["Förderbank (AGENCY)"]);
});

it("references of IATI to nobody are no references: who has them goes by name", async () => {
  const party = (name: string): string =>
    `<participating-org role="1" ref="GB-COH-00000000"><narrative>${name}</narrative></participating-org>`;
  const text = `<iati-activities><iati-activity><iati-identifier>XX-1-A</iati-identifier><reporting-org ref="XX-1"/><title><narrative>Plan</narrative></title>${party("Fund")}${party("Bank")}</iati-activity></iati-activities>`;
  await importFiles(port, "iati", [await files.write("a.xml", text)]);
  expect((await storedNetwork(port)).linkages).toEqual(["Bank FUNDING Plan", "Fund FUNDING Plan"]);
});
