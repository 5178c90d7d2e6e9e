import type { GraphPort } from "../../server/store/graph/port.js";
import { emptyGraph, Files, importFiles } from "../support/exchange.js";
import { storedNetwork } from "../support/stored-network.js";

let port: GraphPort;
let files: Files;

beforeEach(async () => {
  files = await Files.open();
  port = await emptyGraph();
});
afterEach(async () => {
  await port.close();
  await files.discard();
});

const told = (
  problems: readonly { line?: number | undefined; value?: string | undefined; leftOut: string }[],
): unknown => problems.map(({ line, value, leftOut }) => [line, value, leftOut]);

describe("quotes in tables", () => {
  const names = async (table: string): Promise<unknown> => {
    const { problems } = await importFiles(port, "tables", [await files.write("t.csv", table)]);
    return [
      (await storedNetwork(port)).names.map((name) => name.replace(/ \(\w+\)$/u, "")),
      problems.map(({ leftOut }) => leftOut),
    ];
  };

  it.each([
    ["at the start of a cell", '"The Fund" Ltd,agency,x\nB,agency,y\n', ['"The Fund" Ltd', "B"]],
    ["inside of a cell", 'Pipe 5" Co,agency,x\nOrg "A" Ltd,agency,y\n', ['Org "A" Ltd', 'Pipe 5" Co']],
    ["never closed", '"The Fund,agency,x\nB,agency,y\nC,agency,"z"\n', ['"The Fund', "B", "C"]],
    [
      "around a separator",
      '"Fund, The",agency,x\n"Two\nlines, B",agency,y\n',
      ["Fund, The", "Two\nlines, B"],
    ],
  ])("that stand %s lose no row", async (_, rows, expected) => {
    expect((await names(`name,kind,summary\n${rows}`)) as unknown[]).toEqual([expected, expect.anything()]);
  });

  it("that make one row or two are refused", async () => {
    expect(await names('name,kind,places,summary\n"A,agency,P,x\nB 5",agency,Q,y\nC,agency,R,z\n')).toEqual([
      ["C"],
      ["record"],
    ]);
  });
});

describe("placeholders and shared identifiers", () => {
  const ror = "https://ror.org/03q3ecb97";
  const tables = (name: string): object => ({
    tables: [{ file: name, columns: { "identifiers.ROR": "ror" }, constants: {}, values: {} }],
  });

  it("join nobody, and the shared one is told", async () => {
    const first = await files.write(
      "first.csv",
      `id,name,kind,ror\n1,Fund,agency,${ror}\n2,Bank,agency,N/A\n`,
    );
    const second = await files.write(
      "second.csv",
      `id,name,kind,ror\n1,Trust,agency,${ror}\n2,Chamber,agency,${ror}\n3,Board,agency,n/a\n4,Office,agency,-\n`,
    );
    await importFiles(port, "tables", [first], { mapping: tables("first.csv") as never });
    const { report, problems } = await importFiles(port, "tables", [second], {
      mapping: tables("second.csv") as never,
    });
    expect([report.joined, (await storedNetwork(port)).names.length]).toEqual([0, 6]);
    expect(told(problems)).toEqual([
      [2, ror, "value"],
      [3, ror, "value"],
      [4, "n/a", "nothing"],
      [5, "-", "nothing"],
    ]);
  });

  it("still join where one record has an identifier that holds", async () => {
    const first = await files.write("first.csv", `id,name,kind,ror\n1,Fund,agency,${ror}\n`);
    const second = await files.write("second.csv", `id,name,kind,ror\n1,The Fund,agency,${ror}\n`);
    await importFiles(port, "tables", [first], { mapping: tables("first.csv") as never });
    const { report } = await importFiles(port, "tables", [second], {
      mapping: tables("second.csv") as never,
    });
    expect([report.joined, (await storedNetwork(port)).names.length]).toEqual([1, 1]);
  });

  it("of IATI, a publisher's own number names nobody elsewhere", async () => {
    const file = (publisher: string): string =>
      `<iati-activities><iati-activity><iati-identifier>${publisher}-A</iati-identifier><reporting-org ref="${publisher}"/><title><narrative>Plan</narrative></title><participating-org role="1" ref="12"><narrative>Fund of ${publisher}</narrative></participating-org></iati-activity></iati-activities>`;
    for (const publisher of ["XX-1", "XX-2"])
      await importFiles(port, "iati", [await files.write(`${publisher}.xml`, file(publisher))]);
    expect((await storedNetwork(port)).names).toEqual([
      "Fund of XX-1 (AGENCY)",
      "Fund of XX-2 (AGENCY)",
      "Plan (PROJECT)",
      "Plan (PROJECT)",
    ]);
  });
});
