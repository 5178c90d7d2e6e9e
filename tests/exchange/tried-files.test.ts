import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMapping } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { describeWith } from "../support/describe-with.js";
import { emptyGraph, importFiles } from "../support/exchange.js";
import { runPython } from "../support/python.js";

/** The rows of a table of docs/import.md, below this heading. */
function tableBelow(heading: string): string[][] {
  const text = readFileSync("docs/import.md", "utf8");
  const [, table = ""] = text.split(`### ${heading}\n`);
  return (table.split("###")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

async function counts(port: GraphPort): Promise<string> {
  const [[stakeholders]] = (await port.read("MATCH (n:Stakeholder) RETURN count(n)")) as [[number]];
  const [[linkages]] = (await port.read("MATCH (:Stakeholder)-[r]->(:Stakeholder) RETURN count(r)")) as [
    [number],
  ];
  return `${stakeholders} / ${linkages}`;
}

/** Imports what a cell of the table names: files, other ones then, and a mapping for all. */
async function comesIn(folder: string, format: string, cell: string): Promise<string> {
  const port = await emptyGraph();
  const [files = "", mappingFile] = cell.split(" --mapping ");
  const mapping = mappingFile === undefined ? undefined : await readMapping(join(folder, mappingFile));
  for (const step of files.split(" then ")) {
    const paths = step.split(" ").map((name) => join(folder, name));
    await importFiles(port, format, paths, { mapping });
  }
  const found = await counts(port);
  await port.close();
  return found;
}

describeWith("data", "public graph files", (folder) => {
  it.each(tableBelow("Public graph files"))(
    "come in as the manual says: %s (%s)",
    async (cell, format, inIt, told) => {
      const graphs = join(folder, "graphs");
      const paths = cell.split(" ").map((name) => join(graphs, name));
      expect(
        (runPython("tests/support/count-graph.py", null, format, ...paths) as number[]).join(" / "),
      ).toBe(inIt);
      expect(await comesIn(graphs, format, cell)).toBe(told);
    },
  );
});

describeWith("cases", "small files that go wrong", (folder) => {
  it.each(tableBelow("Small cases"))("come in as the manual says: %s (%s)", async (cell, format, told) => {
    expect(await comesIn(folder, format, cell)).toBe(told);
  });
});
