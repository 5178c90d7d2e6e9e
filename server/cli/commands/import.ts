import { statSync } from "node:fs";
import { Argument, Command } from "commander";
import { readMapping } from "../../exchange/import-mapping.js";
import { problemLine } from "../../exchange/import-problem.js";
import { type ImportCounts, type ImportReport, reportRow } from "../../exchange/import-report.js";
import type { Importer } from "../../exchange/importer.js";
import { IMPORTERS } from "../../exchange/importers.js";
import { runImport } from "../../exchange/run-import.js";
import { writeRepository } from "../../store/writers/write-repository.js";
import { importProgress } from "../import-progress.js";
import { withGraph } from "../open-cli-graph.js";
import { ReportFile } from "../report-file.js";
import { systemUser } from "../system-user.js";

const SHOWN_AT_MOST = 20;

interface ImportOptions {
  readonly dryRun?: true;
  readonly strict?: true;
  readonly mapping?: string;
  readonly report: string;
  readonly publisher?: string;
  readonly source?: string;
  readonly url?: string;
  readonly by?: string;
  readonly why?: string;
  readonly encoding?: string;
}

/** `linkages import FORMAT PATH…`; exit code 1 where something was left out. */
export const importCommand = (): Command =>
  new Command("import")
    .description("Bring facts from files into the graph. Running it again changes nothing.")
    .addArgument(new Argument("<format>", formatHelp()).choices(IMPORTERS.map((importer) => importer.key)))
    .argument("<paths...>", "what to read; names ending in .gz are unpacked")
    .option("--dry-run", "say what would change, and change nothing")
    .option("--strict", "stop at the first record that has to be left out")
    .option("--mapping <file>", "which columns or attributes become which fields (YAML, see docs/import.md)")
    .option("--report <file>", "where every problem is written to, as CSV", "import-report.csv")
    .option("--publisher <name>", "who published the files")
    .option("--source <name>", "what the source is called; by default the name of each file")
    .option("--url <url>", "where the files come from")
    .option("--by <name>", "who imports, for the log of changes; by default the user of this system")
    .option("--why <reason>", "the reason, for the log of changes; by default the names of the files")
    .option(
      "--encoding <name>",
      "the encoding of the text, where it is not UTF-8 and the file does not say so",
    )
    .action(runCommand);

const formatHelp = (): string => IMPORTERS.map(({ key, path }) => `${key}: ${path}`).join("; ");

async function runCommand(format: string, paths: string[], options: ImportOptions): Promise<void> {
  const importer = IMPORTERS.find(({ key }) => key === format) as Importer;
  const { mapping: mappingFile, report: reportFile, dryRun = false, strict = false, ...others } = options;
  const settings = { ...others, by: others.by ?? systemUser() };
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile);
  const report = await ReportFile.at(reportFile);
  const display = importProgress(totalBytes(importer, paths), process.stderr, () => performance.now());
  let shown = 0;
  const outcome = await withGraph(
    "Stop the service while you import, or set GRAPH_URL to another file.",
    (port) =>
      runImport(
        { importer, paths, dryRun, strict, mapping, now: new Date(), ...settings },
        writeRepository(port),
        {
          problem: async (problem) => {
            shown += 1;
            if (shown <= SHOWN_AT_MOST) display.line(problemLine(problem));
            await report.write(reportRow(problem));
          },
          progress: (progress) => {
            display.update(progress);
          },
        },
      ),
  ).finally(async () => {
    display.end();
    await report.close();
  });
  if (outcome.problems > 0)
    process.stderr.write(`${outcome.problems} problems, all of them in ${reportFile}\n`);
  process.stdout.write(summary(outcome));
  if (outcome.leftOut > 0 || outcome.unread > 0 || outcome.stopped) process.exitCode = 1;
}

/** Files that cannot be looked at count nothing here; reading them says what is wrong. */
const totalBytes = (importer: Importer, paths: readonly string[]): number =>
  paths
    .flatMap((path) => importer.files(path))
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

function summary(report: ImportReport): string {
  const line = (what: string, { added, changed, unchanged }: ImportCounts): string =>
    `${what.padEnd(13)} ${added} added, ${changed} changed, ${unchanged} unchanged\n`;
  const opening = report.dryRun ? "Nothing was stored (dry run). It would be:\n" : "";
  const joined = report.joined === 0 ? "" : `${report.joined} were joined to others by their identifiers\n`;
  const leftOut = report.leftOut === 0 ? "" : `${report.leftOut} records left out\n`;
  const unread = report.unread === 0 ? "" : `${report.unread} files not read, or not to their end\n`;
  const stopped = report.stopped
    ? "Stopped at the first record that had to be left out; batches before it are stored.\n"
    : "";
  const counts =
    line("facets", report.facets) +
    line("stakeholders", report.stakeholders) +
    line("linkages", report.linkages);
  return `${opening}${counts}${joined}${leftOut}${unread}${stopped}${report.seconds.toFixed(1)} s\n`;
}
