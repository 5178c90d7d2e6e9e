import { readDataset } from "../../schema/read-dataset.js";
import { FORMATS } from "../../server/exchange/formats.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import type { ExportFilter } from "../../server/store/repositories/export-repository.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { DAY_ONE, emptyGraph, exportedBytes, Files, importFiles } from "../support/exchange.js";
import { describeOnEngines } from "../support/test-engines.js";

describeOnEngines("An export", (engine) => {
  let port: GraphPort;
  let reference: GraphPort;
  let files: Files;

  beforeAll(async () => {
    files = await Files.open();
    [port, reference] = [await engine.open(), await emptyGraph()];
    await port.prepare(GRAPH_SCHEMA);
    const dataset = await readDataset("seeds");
    for (const graph of [port, reference]) await writeRepository(graph).upsert(dataset, DAY_ONE);
  });
  afterAll(async () => {
    await Promise.all([port.close(), reference.close()]);
    await files.discard();
  });

  it.each(FORMATS.map((format) => [format.key, format] as const))(
    "of %s has the same bytes as that of a graph in memory",
    async (_, format) => {
      const bytes = Buffer.from(await exportedBytes(port, format));
      expect(bytes.equals(await exportedBytes(reference, format))).toBe(true);
    },
  );

  it("of part of the network has the same bytes, and changes nothing when imported again", async () => {
    const filter = { linkages: { kind: { in: ["TRAINING", "FUNDING"] } } } as ExportFilter;
    for (const format of FORMATS) {
      const bytes = Buffer.from(await exportedBytes(port, format, filter));
      expect(bytes.equals(await exportedBytes(reference, format, filter))).toBe(true);
    }
    const path = await files.write("whole.json", await exportedBytes(port, FORMATS[0]));
    const { report } = await importFiles(port, "json", [path]);
    expect([report.stakeholders, report.linkages].map(({ added, changed }) => added + changed)).toEqual([
      0, 0,
    ]);
  });
});
