import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportFormat } from "../../server/exchange/format.js";
import type { ImportProblem } from "../../server/exchange/importing/import-problem.js";
import type { ImportProgress, ImportReport } from "../../server/exchange/importing/import-report.js";
import { IMPORTERS } from "../../server/exchange/importers.js";
import type { ImportRequest } from "../../server/exchange/importing/import-request.js";
import { runImport } from "../../server/exchange/importing/run-import.js";
import { openGraph } from "../../server/store/graph/engines.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type ExportFilter, exportRepository } from "../../server/store/repositories/export-repository.js";
import { importLookup } from "../../server/store/repositories/import-lookup.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";

/** An empty graph in memory, ready to be written. */
export async function emptyGraph(): Promise<GraphPort> {
  const port = await openGraph({ url: "memory:" });
  await port.prepare(GRAPH_SCHEMA);
  return port;
}

/** A folder of its own for the files of a test. */
export class Files {
  private constructor(readonly folder: string) {}

  static async open(): Promise<Files> {
    return new Files(await mkdtemp(join(tmpdir(), "linkages-test-")));
  }

  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  discard(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Gives each test of a file an empty graph and a folder of its own, and takes them away after it. */
export function anewForEachTest(take: (port: GraphPort, files: Files) => void): void {
  let port: GraphPort;
  let files: Files;
  beforeEach(async () => {
    [port, files] = await Promise.all([emptyGraph(), Files.open()]);
    take(port, files);
  });
  afterEach(async () => {
    await port.close();
    await files.discard();
  });
}

export const DAY_ONE = new Date("2026-03-01T12:00:00Z");
export const DAY_TWO = new Date("2026-03-02T12:00:00Z");

/** Imports and gives the report without its time, with every problem told. */
export async function importFiles(
  port: GraphPort,
  key: string,
  paths: readonly string[],
  more: Partial<ImportRequest> = {},
  progress: (progress: ImportProgress) => void = () => undefined,
): Promise<{ report: Omit<ImportReport, "seconds">; problems: ImportProblem[] }> {
  const importer = IMPORTERS.find((one) => one.key === key);
  if (importer === undefined) throw new Error(`There is no importer ${key}.`);
  const problems: ImportProblem[] = [];
  const graph = importLookup(port);
  const request = { importer, paths, dryRun: false, strict: false, now: DAY_ONE, graph, ...more };
  const { seconds: _seconds, ...report } = await runImport(request, writeRepository(port), {
    problem: (problem) => void problems.push(problem),
    progress,
  });
  return { report, problems };
}

/** The whole text of an export. */
export async function exported(
  port: GraphPort,
  format: ExportFormat,
  filter: ExportFilter = {},
): Promise<string> {
  return Buffer.from(await exportedBytes(port, format, filter)).toString("utf8");
}

/** The bytes of an export. */
export async function exportedBytes(
  port: GraphPort,
  format: ExportFormat,
  filter: ExportFilter = {},
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of format.write(exportRepository(port, filter))) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
