import type { ImportRequest } from "../../server/exchange/importing/import-request.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_TWO, type Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const PERIODS = "MATCH (:Stakeholder)-[r]->(:Stakeholder) RETURN r.period ORDER BY r.period";

/** Imports a table of linkages twice, the second time as its messages say. */
async function readTwice(
  rows: string,
  cure: Partial<ImportRequest>,
): Promise<{ added: number; filledIn: number; gone: number; linkages: readonly string[] }> {
  const table = await files.write("links.csv", rows);
  await importFiles(port, "tables", [table]);
  const dry = await importFiles(port, "tables", [table], { ...cure, dryRun: true });
  const { report } = await importFiles(port, "tables", [table], { ...cure, now: DAY_TWO });
  expect([dry.report.filledIn, dry.report.gone]).toEqual([report.filledIn, report.gone]);
  const { linkages } = await storedNetwork(port);
  return { added: report.linkages.added, filledIn: report.filledIn, gone: report.gone.linkages, linkages };
}

describe("a table that is imported again with what its messages asked for", () => {
  it.each([
    ["sums", "A,B,FUNDING,1.500,EUR,,\nA,B,FUNDING,1.700,EUR,,\n", { decimal: "." } as const, 2],
    ["starts and ends", "A,B,FUNDING,,,03/04/2015,05/06/2016\n", { dates: "dmy" } as const, 1],
    ["an end beside a good start", "A,B,FUNDING,,,2015,05/06/2016\n", { dates: "dmy" } as const, 1],
    ["sums and days", 'A,B,FUNDING,"1,500",EUR,03/04/2015,\n', { decimal: ",", dates: "mdy" } as const, 1],
  ])("holds each linkage once, with its %s", async (_, rows, cure, count) => {
    const { added, filledIn, gone, linkages } = await readTwice(
      `from,to,kind,amount,currency,start,end\n${rows}`,
      cure,
    );
    expect([added, filledIn, gone, linkages.length]).toEqual([count, count, 0, count]);
    const [{ said }] = (await port.read(PERIODS)).map(([period]) => ({ said: period })) as [
      { said: unknown },
    ];
    if ("dates" in cure) expect(said).toMatch(/^2015.*(?:2016-06-05|\.\.)$/u);
    else expect(linkages).toEqual(["A FUNDING B 1.5 EUR", "A FUNDING B 1.7 EUR"]);
  });

  it("holds it once where a mapping says the currency, the kind of a word or a role", async () => {
    const mapping = {
      tables: [
        {
          columns: { role: "part" },
          constants: { currency: "EUR" },
          values: { kind: { sponsors: "FUNDING" }, role: { giver: "FUNDER" } },
        },
      ],
    };
    const { filledIn, linkages } = await readTwice("from,to,type,part,amount\nA,B,sponsors,giver,12\n", {
      mapping,
    });
    expect([filledIn, linkages]).toEqual([1, ["A FUNDING B 12 EUR"]]);
  });
});

describe("a label that a mapping corrects", () => {
  it("gives its linkage the kind, and leaves none of the kind that it was taken for", async () => {
    const mapping = { tables: [{ columns: {}, constants: {}, values: { label: { sponsors: "FUNDING" } } }] };
    const { filledIn, linkages } = await readTwice("from,to,relation\nA,B,sponsors\nB,C,helps\n", {
      mapping,
    });
    expect([filledIn, linkages]).toEqual([1, ["A FUNDING B", "B COLLABORATION C"]]);
  });
});

describe("a table that is imported again without what was said the first time", () => {
  it.each<[string, string, Partial<ImportRequest>]>([
    [
      "the order of days",
      "A,B,FUNDING,,,03/04/2015,05/06/2016\nA,B,FUNDING,,,2015,05/06/2016\n",
      { dates: "dmy" },
    ],
    ["the decimal sign", "A,B,FUNDING,1.500,EUR,,\nA,B,FUNDING,1.700,EUR,,\n", { decimal: "," }],
    ["both", 'A,B,FUNDING,"1,500",EUR,03/04/2015,\n', { decimal: ",", dates: "mdy" }],
  ])("keeps its linkages as they are, and counts them: %s", async (_, rows, said) => {
    const table = await files.write("links.csv", `from,to,kind,amount,currency,start,end\n${rows}`);
    await importFiles(port, "tables", [table], said);
    const before = [await storedNetwork(port), await port.read(PERIODS)];
    const dry = await importFiles(port, "tables", [table], { now: DAY_TWO, dryRun: true });
    const { report } = await importFiles(port, "tables", [table], { now: DAY_TWO, replace: true });
    const count = rows.split("\n").length - 1;
    for (const { kept, linkages, gone } of [dry.report, report])
      expect([kept, linkages, gone.linkages]).toEqual([count, { added: 0, changed: 0, unchanged: count }, 0]);
    expect([await storedNetwork(port), await port.read(PERIODS)]).toEqual(before);
  });

  it("keeps them where a mapping named the columns, the currency and the kind", async () => {
    const table = await files.write("links.csv", "from,to,Summe,Jahr\nA,B,12,2015\n");
    const columns = { amount: "Summe", period: "Jahr" };
    const mapping = { tables: [{ columns, constants: { currency: "EUR", kind: "FUNDING" }, values: {} }] };
    await importFiles(port, "tables", [table], { mapping });
    const { report } = await importFiles(port, "tables", [table], { now: DAY_TWO });
    expect([report.kept, (await storedNetwork(port)).linkages]).toEqual([1, ["A FUNDING B 12 EUR 2015"]]);
  });

  it.each([
    ["another sum in the line", "A,B,FUNDING,1.700,EUR\n"],
    ["another line", "C,B,FUNDING,1,EUR\nA,B,FUNDING,1.500,EUR\n"],
    ["no sum in the line", "A,B,FUNDING,,\n"],
  ])("adds what is not surely the same: %s", async (_, rows) => {
    const headings = "from,to,kind,amount,currency\n";
    const table = await files.write("links.csv", `${headings}A,B,FUNDING,1.500,EUR\n`);
    await importFiles(port, "tables", [table], { decimal: "," });
    await files.write("links.csv", headings + rows);
    const { report } = await importFiles(port, "tables", [table], { now: DAY_TWO });
    expect([report.kept, report.gone.linkages, (await storedNetwork(port)).linkages]).toEqual([
      0,
      1,
      expect.arrayContaining(["A FUNDING B", "A FUNDING B 1500 EUR"]),
    ]);
  });
});

describe("the next edition of a table", () => {
  it("leaves what the last one said where it is, and counts it, where a sum is another or the row moved", async () => {
    const first = await files.write(
      "links.csv",
      "from,to,kind,amount,currency\nA,B,FUNDING,1,EUR\nA,C,FUNDING,,\n",
    );
    await importFiles(port, "tables", [first]);
    await files.write(
      "links.csv",
      "from,to,kind,amount,currency\nA,B,FUNDING,2,EUR\nD,B,FUNDING,,\nA,C,FUNDING,3,EUR\n",
    );
    const { report } = await importFiles(port, "tables", [first], { now: DAY_TWO });
    expect([report.filledIn, report.gone.linkages, (await storedNetwork(port)).linkages.length]).toEqual([
      0, 2, 5,
    ]);
    const again = await importFiles(port, "tables", [first], { now: DAY_TWO });
    expect(again.report.gone.linkages).toBe(0);
  });
});
