import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { openGraph } from "../../server/store/graph/engines.js";
import { type BuiltService, buildService } from "../support/built-service.js";
import { type CommandEnd, LinkagesCommand } from "../support/command.js";
import { scratchFolder } from "../support/scratch-folder.js";

const folder = scratchFolder();
let built: BuiltService;
let graphs = 0;

beforeAll(async () => {
  built = await buildService();
});
afterAll(() => built.remove());

const newGraph = (): string => join(folder, `graph-${(graphs += 1)}.grafeo`);
const start = (graph: string, ...args: string[]): LinkagesCommand =>
  new LinkagesCommand(built, graph, folder, args);
const run = (graph: string, ...args: string[]): Promise<CommandEnd> => start(graph, ...args).ended;

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const AGENCIES = "id,kind,name\nagency:a,AGENCY,Textile Board\nagency:b,AGENCY,Textile Board Ltd\n";

describe("linkages import", () => {
  it("says what it stored, and ends with 0", async () => {
    const { code, output, errors } = await run(newGraph(), "import", "tables", write("good.csv", AGENCIES));
    expect([code, errors]).toEqual([0, ""]);
    expect(output).toMatch(
      /^facets +1 added, 0 changed, 0 unchanged\nstakeholders +2 added.*\nlinkages +0 added.*\n[\d.]+ s\n$/u,
    );
    expect(existsSync(join(folder, "import-report.csv"))).toBe(false);
  });

  it("shows one problem of each kind with how often it came, writes all to the report, and ends with 1", async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `agency:${index},PLANET,"Name, ""${index}"""\n`);
    const table = write("bad.csv", `id,kind,name\n${rows.join("")}`);
    const { code, output, errors } = await run(newGraph(), "import", "tables", table, "--report", "all.csv");
    expect([code, output.includes("25 records left out")]).toEqual([1, true]);
    expect(errors.split("\n")).toEqual([
      expect.stringMatching(/^bad\.csv:2, kind: Required one of .* Got "PLANET"\. Left out: the record\.$/u),
      "24 more like bad.csv:2, kind",
      "25 problems, listed in all.csv",
      "",
    ]);
    expect(readFileSync(join(folder, "all.csv"), "utf8").split("\n")).toHaveLength(27);
  });

  it("ends with 1 where a file could not be read, and leaves nothing behind", async () => {
    const graph = newGraph();
    const { code, output } = await run(graph, "import", "iati", write("empty.xml", "<iati-activities/>"));
    expect([code, output.includes("1 file not read, or not to the end")]).toEqual([1, true]);
    await run(graph, "import", "graphml", write("page.graphml", "<html><body>404</body></html>"));
    expect((await run(graph, "export", "json")).output).not.toContain("document:");
  });

  it("ends with 0 where all was taken and something is only told, with 1 where a value was left out", async () => {
    const edges = write("ends.csv", 'from,to,weight,amount,currency\nA,B,3,"1,5",EUR\n');
    const { code, errors } = await run(newGraph(), "import", "tables", edges);
    expect([code, errors.split("\n").length]).toEqual([0, 5]);
    const asked = write("asked.csv", "from;to;amount;currency\nA;B;1.234;EUR\n");
    expect((await run(newGraph(), "import", "tables", asked)).code).toBe(1);
    expect((await run(newGraph(), "import", "tables", asked, "--decimal", ",")).code).toBe(0);
  });

  it("says what took the place of what could be read less, and what of the last edition stays beside this one", async () => {
    const graph = newGraph();
    const again = (...more: string[]): Promise<CommandEnd> =>
      run(graph, "import", "tables", "sums.csv", ...more);
    write("sums.csv", "from;to;amount;currency\nA;B;1.234;EUR\n");
    await again();
    expect((await again("--decimal", ",")).output).toContain(
      "\n1 linkage of the last edition, of which less was read or something else, gave way to what is read now\n",
    );
    write("sums.csv", "from;to;amount;currency\nA;B;5,5;EUR\n");
    expect((await again()).output).toContain(
      "\nOf the last edition 0 stakeholders and 1 linkage are not in this one; they stay, beside what was added. --replace takes them away.\n",
    );
    expect((await again("--replace")).output).toContain(
      "1 linkage are not in this one, and were taken away\n",
    );
  });

  it("makes no graph where it is only tried, or a path leads nowhere", async () => {
    const graph = newGraph();
    const table = write("good.csv", AGENCIES);
    const trial = await run(graph, "import", "tables", table, "--dry-run");
    expect([trial.code, /stakeholders +2 added/u.test(trial.output), existsSync(graph)]).toEqual([
      0,
      true,
      false,
    ]);
    const { code, errors } = await run(graph, "import", "tables", "none.csv");
    expect([code, errors, existsSync(graph)]).toEqual([
      2,
      expect.stringMatching(/^BAD_USER_INPUT: A path leads to .* Got "none\.csv"\. Correct the path\.\n$/u),
      false,
    ]);
  });

  it("begins with nothing where the report cannot be written", async () => {
    const graph = newGraph();
    const table = write("good.csv", AGENCIES);
    const { code, errors } = await run(graph, "import", "tables", table, "--report", "none/report.csv");
    expect([code, errors, existsSync(graph)]).toEqual([
      2,
      expect.stringMatching(/^BAD_USER_INPUT: The problems .* Got none\/report\.csv: .* --report\.\n$/u),
      false,
    ]);
  });

  it("that was killed is finished by running it again, as if it had not been", async () => {
    const rows = Array.from({ length: 13_000 }, (_, index) =>
      index === 9_000 ? "agency:bad,PLANET,Bad\n" : `agency:${index},AGENCY,Agency ${index}\n`,
    );
    const table = write("many.csv", `id,kind,name\n${rows.join("")}`);
    const graph = newGraph();
    const first = start(graph, "import", "tables", table);
    // The problem is told when two batches were read, so that one is stored.
    await first.saysSomething;
    first.kill();
    expect((await first.ended).code).toBeNull();
    const again = await run(graph, "import", "tables", table);
    expect(again.output).toMatch(/stakeholders +\d+ added, 0 changed, (?:4000|[1-9]\d{3,}) unchanged/u);
    const whole = newGraph();
    await run(whole, "import", "tables", table);
    const exported = await Promise.all([graph, whole].map((file) => run(file, "export", "json")));
    expect(exported[0]?.output).toBe(exported[1]?.output);
    expect(exported[0]?.output.split("\n").length).toBeGreaterThan(12_999);
  });
});

describe("commands", () => {
  it("write a whole file under its name, and none where something fails", async () => {
    const graph = newGraph();
    await run(graph, "import", "tables", write("good.csv", AGENCIES));
    expect(await run(graph, "export", "gexf", "--out", "network.gexf")).toEqual({
      code: 0,
      output: "",
      errors: "",
    });
    expect(readFileSync(join(folder, "network.gexf"), "utf8")).toContain("</gexf>");
    const { code, errors } = await run(graph, "export", "gexf", "--out", "none/network.gexf");
    expect([code, errors]).toEqual([2, expect.stringMatching(/^BAD_USER_INPUT: .*--out/u)]);
  });

  it("write tables for spreadsheets with a mark and without formulas, and exact ones otherwise", async () => {
    const graph = newGraph();
    await run(graph, "import", "csv", write("formula.csv", "name,kind,summary\nBoard,agency,=1+1\n"));
    await run(graph, "export", "csv", "--for", "spreadsheet", "--out", "sheet.zip");
    await run(graph, "export", "csv", "--out", "exact.zip");
    const nodes = (name: string): string =>
      Buffer.from(unzipSync(readFileSync(join(folder, name)))["nodes.csv"] ?? []).toString("utf8");
    expect([nodes("sheet.zip").startsWith("\uFEFFId,"), nodes("sheet.zip").includes(",'=1+1,")]).toEqual([
      true,
      true,
    ]);
    expect([nodes("exact.zip").startsWith("Id,"), nodes("exact.zip").includes(",=1+1,")]).toEqual([
      true,
      true,
    ]);
    expect((await run(graph, "export", "json", "--for", "spreadsheet")).code).toBe(2);
  });

  it("list likely duplicates with their evidence", async () => {
    const graph = newGraph();
    await run(graph, "import", "tables", write("good.csv", AGENCIES));
    expect(await run(graph, "duplicates")).toEqual({
      code: 0,
      output: "0.95  agency:a  agency:b\n      the same name: Textile Board\n",
      errors: "1 of 1 likely duplicates\n",
    });
    expect((await run(graph, "duplicates", "--kinds", "CLUSTER")).errors).toBe("0 of 0 likely duplicates\n");
  });

  it.each([
    [
      ["import", "tables", "good.csv"],
      "Stop the service while you import, or set GRAPH_URL to another file.",
    ],
    [["export", "gexf"], "Ask the service that holds it with GET /export/gexf, or stop it."],
    [["duplicates"], "Ask the service that holds it with the query `duplicates`, or stop it."],
  ])("say how to go on while another process has the graph: %j", async (args, cure) => {
    const graph = newGraph();
    write("good.csv", AGENCIES);
    const holder = await openGraph({ url: graph });
    expect(await run(graph, ...args)).toEqual({
      code: 3,
      output: "",
      errors: `GRAPH_LOCKED: The graph file ${graph} is in use by another process. ${cure}\n`,
    });
    await holder.close();
  });
});
