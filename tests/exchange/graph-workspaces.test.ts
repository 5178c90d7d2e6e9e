import type { GraphPort } from "../../server/store/graph/port.js";
import { openInputs } from "../../server/exchange/reading/open-inputs.js";
import { readText } from "../../server/exchange/reading/text-source.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const formatOf = async (path: string): Promise<string | undefined> =>
  (await openInputs([path], { peek: (one) => readText(one, undefined, () => undefined), format: undefined }))
    .format;

describe("a workspace of Gephi Lite", () => {
  const workspace = (dataset: object, filters: object = {}): string =>
    JSON.stringify({ type: "gephi-lite", version: "1.0.1", graphDataset: dataset, filters }, null, 1);
  const fullGraph = {
    options: { type: "mixed", multi: true },
    nodes: [{ key: "n0" }, { key: "n1" }],
    edges: [
      { key: "e0", source: "n0", target: "n1" },
      { key: "e1", source: "n1", target: "n0", undirected: true },
    ],
  };

  it("comes in with the data beside its graph, lists by their own sign, and the lines of its records", async () => {
    const path = await files.write(
      "network.json",
      workspace(
        {
          metadata: { title: "Ours" },
          nodeFields: [{ id: "places", type: "keywords", separator: "," }],
          nodeData: {
            n0: { label: "Fund", places: "Lahore, Multan" },
            n1: { label: "Plan", kind: "project" },
          },
          edgeData: { e0: { kind: "FUNDING", amount: 500, currency: "EUR" }, e1: { label: "works with" } },
          fullGraph,
        },
        { past: [{ type: "range" }], future: [] },
      ),
    );
    expect(await formatOf(path)).toBe("gephi-lite");
    const { problems } = await importFiles(port, "gephi-lite", [path]);
    expect(await storedNetwork(port)).toEqual({
      names: ["Fund (AGENCY)", "Plan (PROJECT)"],
      linkages: ["Fund FUNDING Plan 500 EUR", "Plan COLLABORATION Fund"],
    });
    const [[places, lines] = []] = await port.read(
      "MATCH (n:Agency {name: 'Fund'}) RETURN n.places, n.sourceKeys",
    );
    expect(places).toEqual(["place:network-lahore", "place:network-multan"]);
    expect(lines).toEqual([expect.stringMatching(/ line (?:[2-9]|\d\d)$/u)]);
    expect(problems.map(({ text }) => text).join("\n")).toMatch(/\(title\)[\s\S]*has filters/u);
  });

  it("of the years before 1.0 has its labels among what is drawn", async () => {
    const drawn = { n0: { label: "Fund", x: 1 }, n1: { label: "Bank", x: 2 } };
    const path = await files.write(
      "old.json",
      workspace({ nodeRenderingData: drawn, nodeData: {}, edgeData: {}, fullGraph }),
    );
    await importFiles(port, "gephi-lite", [path]);
    expect((await storedNetwork(port)).names).toEqual(["Bank (AGENCY)", "Fund (AGENCY)"]);
  });

  it("without a graph is refused", async () => {
    const path = await files.write("none.json", workspace({ nodeData: {} }));
    expect((await importFiles(port, "gephi-lite", [path])).report.unread).toBe(1);
  });
});

describe("files of NetDraw and of the Large Graph Layout", () => {
  it("have a tie for each relation that is not zero", async () => {
    const path = await files.write(
      "net.vna",
      '*Node data\nID, name\na, "Big Fund"\nb, Bank\n*Tie data\nfrom to funds trains strength\na b 1 0 3\nb a 0 1 1\nb c 0 0 0\n',
    );
    expect(await formatOf(path)).toBe("vna");
    await importFiles(port, "vna", [path]);
    expect(await storedNetwork(port)).toEqual({
      names: ["Bank (AGENCY)", "Big Fund (AGENCY)", "c (AGENCY)"],
      linkages: ["Bank TRAINING Big Fund", "Big Fund FUNDING Bank"],
    });
  });

  it.each([
    ["ncol", "A B 1\nA Big Fund 2\n", 2],
    ["lgl", "# A\nB\n# C D\n", 3],
    ["lgl", "B 2\n", 1],
    ["vna", "*Tie data\nfrom to\na b c\n", 3],
    ["vna", "from to\na b\n", 1],
  ] as const)("are refused where a line is none of the format: %s %j", async (format, text, line) => {
    const path = await files.write(`net.${format}`, text);
    const { problems, report } = await importFiles(port, format, [path]);
    expect([report.unread, problems.find(({ leftOut }) => leftOut === "file")?.line]).toEqual([1, line]);
  });
});

describe("lines of JSON", () => {
  it("are those in which its objects begin; of texts with keys that change their order none are known", async () => {
    const nodes = '"nodes": [\n{"id": "a", "name": "{\\"A"},\n{"id": "b", "x": {"y": 1}, "name": "B"}\n],';
    const one = await files.write(
      "one.json",
      `{${nodes}\n"links": [{"source": "a",\n"target": "b", "kind": "TRAINING"}]}`,
    );
    const two = await files.write("two.json", `{"9": {}, ${nodes}\n"links": []}`);
    await importFiles(port, "node-link.json", [one, two]);
    const lines = await port.read("MATCH (n:Stakeholder) RETURN n.sourceKeys ORDER BY n.id");
    expect(lines.flat(2)).toEqual([
      "document:one line 2",
      "document:one line 3",
      "document:two line 1",
      "document:two line 1",
    ]);
    const linkages = await port.read("MATCH (:Stakeholder)-[r:TRAINING]->() RETURN r.sourceKeys");
    expect(linkages.flat(2)).toEqual(["document:one line 5"]);
  });
});
