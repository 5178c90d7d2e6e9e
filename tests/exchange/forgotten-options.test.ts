import { mappingFrom } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const mapping = (yaml: string) => mappingFrom("mapping.yaml", `tables: [${yaml}]`);

/** What is stored after an import, and after the same files come without their options. */
async function twice(paths: readonly string[], options: object, more: object = {}) {
  await importFiles(port, "tables", paths, options);
  const first = await storedNetwork(port);
  const { report, problems } = await importFiles(port, "tables", paths, more);
  return {
    first,
    second: await storedNetwork(port),
    report,
    told: problems.map(({ text }) => text).join("\n"),
  };
}

describe("an import whose options are forgotten the next time changes nothing", () => {
  it("where a mapping said the kinds", async () => {
    const paths = [
      await files.write("o.csv", "id,name,sort\n1,A,x\n2,B,y\n"),
      await files.write("l.csv", "from,to,label\n1,2,sponsors\n2,1,\n"),
    ];
    const { first, second, report, told } = await twice(paths, {
      mapping: mapping(
        "{ file: o.csv, rows: stakeholders, columns: { kind: sort }, values: { kind: { x: CLUSTER, y: UNIVERSITY } } }," +
          "{ file: l.csv, rows: linkages, values: { label: { sponsors: FUNDING } } }",
      ),
    });
    expect(first).toEqual({
      names: ["A (CLUSTER)", "B (UNIVERSITY)"],
      linkages: ["A FUNDING B", "B COLLABORATION A"],
    });
    expect(second).toEqual(first);
    expect([report.moved, report.kept, report.linkages.added]).toEqual([0, 1, 0]);
    expect(told).toMatch(/they stay clusters, as the last edition/u);
  });

  it("where a mapping said what sums are counted in", async () => {
    const paths = [await files.write("l.csv", "from,to,kind,amount,currency\nA,B,FUNDING,12,EUR\n")];
    const { first, second, report } = await twice(paths, { mapping: mapping("{ amountsIn: million }") });
    expect(first.linkages).toEqual(["A FUNDING B 12000000 EUR"]);
    expect([second, report.kept]).toEqual([first, 1]);
  });

  it("and one that is said later takes the place of the number as it stands", async () => {
    const paths = [await files.write("l.csv", "from,to,kind,amount,currency\nA,B,FUNDING,12,EUR\n")];
    const { second, report } = await twice(paths, {}, { mapping: mapping("{ amountsIn: million }") });
    expect([second.linkages, report.filledIn]).toEqual([["A FUNDING B 12000000 EUR"], 1]);
  });

  it.each([
    ["keys of a table that is not given again", "1,2"],
    ["names that --match found", "Alpha,BB"],
  ])("where the ends are %s", async (_, row) => {
    const orgs = await files.write(
      "o.csv",
      "id,name,kind,otherNames\n1,Alpha,university,\n2,Beta,agency,BB\n",
    );
    const links = await files.write("l.csv", `from,to,kind\n${row},TRAINING\n`);
    await importFiles(port, "tables", [orgs]);
    await importFiles(port, "tables", [links], { match: true });
    const first = await storedNetwork(port);
    expect(first.linkages).toEqual(["Alpha TRAINING Beta"]);
    await files.write("l.csv", `from,to,kind\n${row},TRAINING\nAlpha,Gamma,FUNDING\n`);
    const { problems } = await importFiles(port, "tables", [links]);
    expect(await storedNetwork(port)).toEqual({
      names: ["Alpha (UNIVERSITY)", "Beta (AGENCY)", "Gamma (AGENCY)"],
      linkages: ["Alpha FUNDING Gamma", "Alpha TRAINING Beta"],
    });
    expect(problems.map(({ text }) => text).join()).toMatch(/those that the last edition of the file had/u);
  });
});

describe("options that are corrected the next time", () => {
  it.each([
    [{ decimal: "," }, { decimal: "." }, "1.234", "2001", "A FUNDING B 1.234 EUR 2001"],
    [{ decimal: "." }, { decimal: "," }, "1.234", "2001", "A FUNDING B 1234 EUR 2001"],
    [{ dates: "dmy" }, { dates: "mdy" }, "5", "03/04/2001", "A FUNDING B 5 EUR 2001-03-04"],
  ] as const)("%j and then %j leave one linkage of a line", async (first, then, sum, day, expected) => {
    const paths = [
      await files.write("l.csv", `from,to,kind,amount,currency,period\nA,B,FUNDING,${sum},EUR,${day}\n`),
    ];
    const { second, report } = await twice(paths, first, then);
    expect([second.linkages, report.filledIn, report.gone.linkages]).toEqual([[expected], 1, 0]);
  });
});
