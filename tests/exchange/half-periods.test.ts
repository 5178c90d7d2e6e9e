import type { ImportMapping } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const TWO = { columns: { period: "{since}/{until}" }, constants: {}, values: {} };

/** What came of a file's one linkage or project, and the values that were told as left out. */
async function come(
  format: string,
  name: string,
  text: string,
  mapping?: ImportMapping,
): Promise<{ periods: unknown[]; told: unknown[] }> {
  const { problems } = await importFiles(port, format, [await files.write(name, text)], { mapping });
  const periods = await port.read("MATCH (p:Project) WHERE p.period IS NOT NULL RETURN p.period");
  return {
    periods: [...(await storedNetwork(port)).linkages, ...periods.flat()],
    told: problems.filter(({ leftOut }) => leftOut === "value").map(({ column, value }) => [column, value]),
  };
}

describe("one side of a period that cannot be read", () => {
  it.each([
    ["2007", "soon", "2007/..", ["end", "soon"]],
    ["2007", "31/02/2009", "2007/..", ["end", "31/02/2009"]],
    ["2007", "03/04/2009", "2007/..", ["end", "03/04/2009"]],
    ["long ago", "2009-05", "../2009-05", ["start", "long ago"]],
    ["2007-2009", "2010", "../2010", ["start", "2007-2009"]],
    ["2007", "2005", "", ["start, end", "2007 – 2005"]],
  ])("costs nothing of the other: from %s to %s", async (start, end, period, ...told) => {
    const came = await come("tables", "l.csv", `from,to,start,end\nA,B,${start},${end}\n`);
    expect(came).toEqual({ periods: [`A COLLABORATION B ${period}`.trim()], told });
  });

  it("costs nothing of the other in columns that a mapping puts together", async () => {
    const came = await come("tables", "l.csv", "from,to,since,until\nA,B,2007,sth.\n", { tables: [TWO] });
    expect(came).toEqual({ periods: ["A COLLABORATION B 2007/.."], told: [["until", "sth."]] });
  });

  it("costs nothing of the other in times of a graph, and is told as it stands there", async () => {
    const edges = '<edges><edge source="a" target="b" start="2007-03" end="2009-44"/></edges>';
    const gexf = `<gexf><graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>${edges}</graph></gexf>`;
    expect(await come("gexf", "g.gexf", gexf)).toEqual({
      periods: ["A COLLABORATION B 2007-03/.."],
      told: [["end", "2009-44"]],
    });
  });

  it("costs nothing of the other where a project has it", async () => {
    const came = await come("tables", "p.csv", "name,kind,start,end\nPlan,project,2007,2009-44\n");
    expect(came).toEqual({ periods: ["2007/.."], told: [["end", "2009-44"]] });
  });

  it("costs nothing of the other where it is too far from now", async () => {
    const came = await come("tables", "l.csv", "from,to,period\nA,B,2007/2999\nA,C,2999\n");
    expect(came).toEqual({
      periods: ["A COLLABORATION B 2007/..", "A COLLABORATION C"],
      told: [
        ["period", "2007/2999"],
        ["period", "2999"],
      ],
    });
  });
});

describe("a field that a kind does not have", () => {
  it("is told as such, whatever is wrong with its value, and no cure is proposed that would be vain", async () => {
    const text =
      "name,kind,budget,start,end\nFund,agency,1.500,soon,\nPlan,project,5,,\n(in thousands of EUR),,,,\n";
    const { problems } = await importFiles(port, "tables", [await files.write("o.csv", text)]);
    const lost = problems.filter(({ leftOut }) => leftOut === "value");
    expect(lost.map(({ line, column, text: said }) => [line, column, said.slice(0, 35)]).sort()).toEqual([
      [2, "budget", "Required a field that agencies have"],
      [2, "start", "Required a field that agencies have"],
      [3, "budget", "Required a sum in whole units of it"],
    ]);
  });
});
