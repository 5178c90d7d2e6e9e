import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_TWO, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const graphml = (keys: string, body: string): string =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="directed">${body}</graph></graphml>`;
const key = (id: string, of: string, name: string): string =>
  `<key id="${id}" for="${of}" attr.name="${name}"/>`;
const node = (id: string, data: Record<string, string>): string =>
  `<node id="${id}">${Object.entries(data)
    .map(([name, value]) => `<data key="${name}">${value}</data>`)
    .join("")}</node>`;

const told = (
  problems: readonly { line?: number | undefined; value?: string | undefined; leftOut: string }[],
): unknown => problems.map(({ line, value, leftOut }) => [line, value, leftOut]);

describe("sums of money", () => {
  const NODES = "id;name;kind\na;Fund;agency\nb;Plan;project\n";
  const sums = async (cells: string, more = {}): Promise<unknown> => {
    const nodes = await files.write("nodes.csv", NODES);
    const edges = await files.write("edges.csv", `from;to;kind;amount;currency\n${cells}`);
    const { problems } = await importFiles(port, "tables", [nodes, edges], more);
    return [(await storedNetwork(port)).linkages, told(problems)];
  };

  it("are taken in a form with one reading only", async () => {
    expect(await sums("a;b;FUNDING;2500000,5;EUR\na;b;FUNDING;1.234;EUR\na;b;FUNDING;0x1F;EUR\n")).toEqual([
      ["Fund FUNDING Plan", "Fund FUNDING Plan", "Fund FUNDING Plan 2500000.5 EUR"],
      [
        [3, "1.234", "value"],
        [4, "0x1F", "value"],
        // What the other sums of the file suggest is told.
        [undefined, undefined, "nothing"],
      ],
    ]);
  });

  it("are read with the decimal sign that is said", async () => {
    expect(await sums("a;b;FUNDING;1.234;EUR\n", { decimal: "," })).toEqual([
      ["Fund FUNDING Plan 1234 EUR"],
      [],
    ]);
    expect(await sums("a;b;FUNDING;1.234;EUR\n", { decimal: "." })).toEqual([
      ["Fund FUNDING Plan 1.234 EUR"],
      [],
    ]);
  });

  it("are none without a currency, or with two", async () => {
    expect(await sums("a;b;FUNDING;500;\na;b;FUNDING;€ 500;USD\na;b;FUNDING;€ 500;\n")).toEqual([
      ["Fund FUNDING Plan", "Fund FUNDING Plan", "Fund FUNDING Plan 500 EUR"],
      [
        [2, "500", "value"],
        [3, "€ 500", "value"],
      ],
    ]);
  });

  it("of IATI are taken in one reading only, and a file with decimal commas is asked", async () => {
    const activity = (sum: string): string =>
      `<transaction><transaction-type code="3"/><value>${sum}</value><receiver-org ref="XX-2"/></transaction>`;
    const file = (sums: readonly string[]): string =>
      `<iati-activities><iati-activity default-currency="EUR"><iati-identifier>XX-1-A</iati-identifier><reporting-org ref="XX-1"/><title><narrative>Plan</narrative></title>${sums.map(activity).join("")}</iati-activity></iati-activities>`;
    const path = await files.write("one.xml", file(["1000,50", "1.234", "0x1F"]));
    const { problems } = await importFiles(port, "iati", [path]);
    expect([(await storedNetwork(port)).linkages, problems.map(({ value }) => value)]).toEqual([
      ["Plan FUNDING XX-2", "Plan FUNDING XX-2", "Plan FUNDING XX-2 1000.5 EUR"],
      ["1.234 EUR", "0x1F EUR"],
    ]);
    const plain = await files.write("two.xml", file(["1.234"]));
    await importFiles(port, "iati", [plain]);
    expect((await storedNetwork(port)).linkages).toContain("Plan FUNDING XX-2 1.234 EUR");
  });
});

describe("attributes of graph files", () => {
  it("do not replace the ids and ends of the XML", async () => {
    const path = await files.write(
      "net.graphml",
      graphml(
        key("i", "node", "id") +
          key("n", "node", "name") +
          key("k", "all", "kind") +
          key("s", "edge", "source") +
          key("t", "edge", "target"),
        node("0", { i: "1", n: "Fund", k: "agency" }) +
          node("1", { i: "0", n: "College", k: "university" }) +
          '<edge source="0" target="1"><data key="s">1</data><data key="t">0</data><data key="k">FUNDING</data></edge>',
      ),
    );
    const { problems } = await importFiles(port, "graphml", [path]);
    expect(await storedNetwork(port)).toEqual({
      names: ["College (UNIVERSITY)", "Fund (AGENCY)"],
      linkages: ["Fund FUNDING College"],
    });
    expect(problems.map(({ column, leftOut }) => [column, leftOut])).toEqual([
      ["id", "column"],
      ["source", "column"],
      ["target", "column"],
    ]);
  });

  it("keep apart where they have one name, or names that differ by case", async () => {
    const path = await files.write(
      "net.gexf",
      `<gexf><graph><attributes class="node"><attribute id="0" title="summary"/><attribute id="1" title="summary"/><attribute id="2" title="Summary"/></attributes><nodes><node id="a" label="A"><attvalues><attvalue for="0" value="first"/><attvalue for="1" value="second"/><attvalue for="2" value="third"/></attvalues></node></nodes></graph></gexf>`,
    );
    await importFiles(port, "gexf", [path]);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.name, n.summary")).toEqual([["A", "first"]]);
  });
});

describe("keys", () => {
  it("are compared as they are written, and a record that is left out takes its linkages along", async () => {
    const nodes = await files.write(
      "nodes.csv",
      "id,name,kind\nX1,Alpha,agency\nx1,Beta,agency\nx_1,Gamma,nobody\nx-1,Delta,agency\n",
    );
    const edges = await files.write(
      "edges.csv",
      "from,to,kind\nX1,x1,FUNDING\nx1,x_1,FUNDING\nx-1,x1,FUNDING\n",
    );
    const { problems } = await importFiles(port, "tables", [nodes, edges]);
    expect((await storedNetwork(port)).linkages).toEqual(["Alpha FUNDING Beta", "Delta FUNDING Beta"]);
    expect(problems.map(({ file, line, value }) => [file.split("/").at(-1), line, value])).toEqual([
      ["nodes.csv", 4, "nobody"],
      ["edges.csv", 3, "x_1"],
    ]);
  });

  it("of activities of IATI keep apart, and a second activity takes its linkages along", async () => {
    const activity = (id: string, org: string): string =>
      `<iati-activity><iati-identifier>${id}</iati-identifier><reporting-org ref="XX-1"/><title><narrative>${id}</narrative></title><participating-org role="1" ref="${org}"><narrative>${org}</narrative></participating-org></iati-activity>`;
    const path = await files.write(
      "a.xml",
      `<iati-activities>${activity("XX-1-A", "XX-2")}${activity("XX-1-a", "XX-3")}${activity("XX-1-A", "XX-4")}</iati-activities>`,
    );
    const { problems } = await importFiles(port, "iati", [path]);
    expect((await storedNetwork(port)).linkages).toEqual(["XX-2 FUNDING XX-1-A", "XX-3 FUNDING XX-1-a"]);
    expect(told(problems)).toEqual([[1, "XX-1-A", "record"]]);
  });

  it("that are names with the same words keep apart, whatever the order of rows", async () => {
    const rows = ["Alpha fund,agency\n", "ALPHA FUND,agency\n"];
    for (const order of [rows, [...rows].reverse()]) {
      const path = await files.write("names.csv", `name,kind\n${order.join("")}`);
      await importFiles(port, "tables", [path]);
    }
    expect((await storedNetwork(port)).names).toEqual(["ALPHA FUND (AGENCY)", "Alpha fund (AGENCY)"]);
  });
});

describe("two files of one name", () => {
  async function team(folder: string, nodes: string, edges: string): Promise<string[]> {
    await mkdir(join(files.folder, folder));
    return [await files.write(`${folder}/nodes.csv`, nodes), await files.write(`${folder}/edges.csv`, edges)];
  }
  const HEADINGS = "Id,Label,kind\n";

  it("are two sources where most names under their keys are others", async () => {
    const one = await team(
      "one",
      `${HEADINGS}1,Ministry of Works,agency\n2,City University,university\n`,
      "Source,Target\n1,2\n",
    );
    const two = await team(
      "two",
      `${HEADINGS}1,Chamber of Trade,agency\n2,Coast College,university\n`,
      "Source,Target\n2,1\n",
    );
    await importFiles(port, "tables", one);
    const { problems } = await importFiles(port, "tables", two);
    const both = {
      names: [
        "Chamber of Trade (AGENCY)",
        "City University (UNIVERSITY)",
        "Coast College (UNIVERSITY)",
        "Ministry of Works (AGENCY)",
      ],
      linkages: [
        "Coast College COLLABORATION Chamber of Trade",
        "Ministry of Works COLLABORATION City University",
      ],
    };
    expect([await storedNetwork(port), told(problems)]).toEqual([
      both,
      [
        [undefined, "Chamber of Trade", "nothing"],
        // Linkages without a kind.
        [2, undefined, "nothing"],
      ],
    ]);
    for (const again of [one, two]) {
      const { report } = await importFiles(port, "tables", again, { now: DAY_TWO });
      expect([report.stakeholders, report.linkages].map(({ added, changed }) => added + changed)).toEqual([
        0, 0,
      ]);
    }
    expect(await storedNetwork(port)).toEqual(both);
  });

  it("are refused in one command", async () => {
    const one = await team("one", `${HEADINGS}1,A,agency\n`, "Source,Target\n1,2\n");
    const two = await team("two", `${HEADINGS}1,B,agency\n`, "Source,Target\n2,1\n");
    await expect(importFiles(port, "tables", [...one, ...two])).rejects.toThrow(/--source/u);
  });

  it("are editions of one source where names were corrected", async () => {
    const one = await team(
      "one",
      `${HEADINGS}1,Ministry of Work,agency\n2,City Universty,university\n`,
      "Source,Target\n1,2\n",
    );
    const two = await team(
      "two",
      `${HEADINGS}1,Ministry of Works,agency\n2,City University,university\n`,
      "Source,Target\n1,2\n",
    );
    await importFiles(port, "tables", one);
    await importFiles(port, "tables", two, { now: DAY_TWO });
    expect(await storedNetwork(port)).toEqual({
      names: ["City University (UNIVERSITY)", "Ministry of Works (AGENCY)"],
      linkages: ["Ministry of Works COLLABORATION City University"],
    });
  });
});

describe("linkages without ids", () => {
  it("are the same where columns are moved or added, and rows moved", async () => {
    const orgs = await files.write("orgs.csv", "name,kind\nFund,agency\nCollege,university\n");
    for (const [at, table] of [
      "from,to,kind,amount,currency\nFund,College,FUNDING,1000,EUR\nFund,College,TRAINING,,\n",
      "from,to,kind,currency,amount,checked by\nFund,College,TRAINING,,,\nFund,College,FUNDING,EUR,1000,me\n",
    ].entries()) {
      const links = await files.write("links.csv", table);
      const { report } = await importFiles(port, "tables", [orgs, links]);
      expect(report.linkages.added).toBe(at === 0 ? 2 : 0);
    }
    expect((await storedNetwork(port)).linkages).toEqual([
      "Fund FUNDING College 1000 EUR",
      "Fund TRAINING College",
    ]);
  });

  it("are as many as there are rows that say the same", async () => {
    const links = await files.write("links.csv", "from,to\nA,B\nA,B\n");
    for (let time = 0; time < 2; time += 1) await importFiles(port, "tables", [links]);
    expect((await storedNetwork(port)).linkages).toEqual(["A COLLABORATION B", "A COLLABORATION B"]);
  });
});

describe("a corrected kind", () => {
  it.each([
    ["with keys", "id,from,to,kind\n1,7,8,RESEARCH\n"],
    ["without keys", "from,to,kind\n7,8,RESEARCH\n"],
  ])("moves a stakeholder and its linkages, %s of their own", async (_, links) => {
    const rel = await files.write("rel.csv", links);
    const list = await files.write("list.csv", "id,name,kind\n7,Institute,agency\n8,Beta,agency\n");
    await importFiles(port, "tables", [list, rel]);
    await files.write("list.csv", "id,name,kind\n7,Institute,university\n8,Beta,agency\n");
    const { report } = await importFiles(port, "tables", [list], { now: DAY_TWO });
    const corrected = {
      names: ["Beta (AGENCY)", "Institute (UNIVERSITY)"],
      linkages: ["Institute RESEARCH Beta"],
    };
    expect([report.moved, await storedNetwork(port)]).toEqual([1, corrected]);
    await importFiles(port, "tables", [list, rel], { now: DAY_TWO });
    expect(await storedNetwork(port)).toEqual(corrected);
    expect(await port.read("MATCH (n:Stakeholder) RETURN n.degree")).toEqual([[1], [1]]);
  });

  it("moves nobody whom another file of the same source has under that id", async () => {
    const one = await files.write("one.csv", "id,name,kind\n7,Institute,agency\n");
    const two = await files.write("two.csv", "id,name,kind\n7,Institute,university\n");
    for (let time = 0; time < 2; time += 1) await importFiles(port, "tables", [one, two], { source: "both" });
    expect((await storedNetwork(port)).names).toEqual(["Institute (AGENCY)", "Institute (UNIVERSITY)"]);
  });
});
