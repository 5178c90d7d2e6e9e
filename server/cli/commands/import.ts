import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Argument, Command, Option } from "commander";
import { readMapping } from "../../exchange/importing/import-mapping.js";
import { type ImportCounts, type ImportReport, reportRow } from "../../exchange/importing/import-report.js";
import type { Importer } from "../../exchange/importer.js";
import { IMPORTERS } from "../../exchange/importers.js";
import { type FileLesson, lessonLine, mappingText } from "../../exchange/importing/lesson.js";
import { type Inputs, openInputs } from "../../exchange/reading/open-inputs.js";
import { runImport } from "../../exchange/importing/run-import.js";
import { type DayOrder, DAY_ORDERS } from "../../exchange/values/date-text.js";
import { unknownFormat } from "../../exchange/reading/unknown-format.js";
import { readText } from "../../exchange/reading/text-source.js";
import { DECIMAL_SIGNS, type DecimalSign } from "../../exchange/values/number-text.js";
import { importLookup } from "../../store/repositories/import-lookup.js";
import { writeRepository } from "../../store/writers/write-repository.js";
import { importProgress } from "../import-progress.js";
import { withGraphToTry } from "../open-cli-graph.js";
import { ProblemKinds } from "../problem-kinds.js";
import { ReportFile } from "../report-file.js";
import { systemUser } from "../system-user.js";

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
  readonly decimal?: DecimalSign;
  readonly dates?: DayOrder;
  readonly match?: true;
  readonly replace?: true;
  readonly writeMapping?: string;
}

/** `linkages import FORMAT PATH…`; exit code 1 where a record, a value or a file was left out, 0 where all was taken. */
export const importCommand = (): Command =>
  new Command("import")
    .description("Bring facts from files into the graph. Running it again changes nothing.")
    .addArgument(new Argument("<format>", formatHelp()).choices(NAMES))
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
    .addOption(
      new Option("--decimal <sign>", "the decimal sign of numbers that have two readings").choices(
        Object.values(DECIMAL_SIGNS),
      ),
    )
    .addOption(
      new Option("--dates <order>", "how dates are written that have two readings").choices(DAY_ORDERS),
    )
    .option("--match", "find the ends of linkages in the graph too, by key, name and acronym")
    .option("--replace", "take away what the last edition of the files had and this one has not")
    .option(
      "--write-mapping <file>",
      "with --dry-run: write the mapping file that reads the files so, ready to be corrected",
    )
    .action(runCommand);

/** Tables go out as `csv`, and come in under that name too. */
const OTHER_NAMES: Readonly<Record<string, string>> = { csv: "tables" };
/** The format is found from the files. */
const AUTO = "auto";
const NAMES = [...IMPORTERS.map((importer): string => importer.key), ...Object.keys(OTHER_NAMES), AUTO];

const formatHelp = (): string =>
  [...IMPORTERS.map(({ key, path }) => `${key}: ${path}`), `${AUTO}: found from the files`].join("; ");

async function runCommand(format: string, given: string[], options: ImportOptions): Promise<void> {
  const peek = (path: string): AsyncGenerator<string> => readText(path, options.encoding, () => undefined);
  const named = format === AUTO ? undefined : (OTHER_NAMES[format] ?? format);
  const inputs = await openInputs(given, { peek, format: named });
  try {
    const importer = IMPORTERS.find(({ key }) => key === inputs.format);
    if (importer === undefined)
      throw await unknownFormat(
        inputs,
        peek,
        IMPORTERS.map(({ key }) => key),
      );
    if (format === AUTO)
      process.stderr.write(`The files are taken for ${importer.title} (${importer.key}).\n`);
    if (inputs.passed.length > 0)
      process.stderr.write(`Passed over, of no format that comes in: ${inputs.passed.join(", ")}\n`);
    await importInputs(inputs, importer, options);
  } finally {
    inputs.discard();
  }
}

async function importInputs({ paths }: Inputs, importer: Importer, options: ImportOptions): Promise<void> {
  const { mapping: mappingFile, report: reportFile, writeMapping, ...others } = options;
  const { dryRun = false, strict = false, by = systemUser(), ...rest } = others;
  const settings = { ...rest, by };
  const lessons: FileLesson[] = [];
  const learn = dryRun ? (lesson: FileLesson): number => lessons.push(lesson) : undefined;
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile);
  const report = await ReportFile.at(reportFile);
  const display = importProgress(totalBytes(importer, paths), process.stderr, () => performance.now());
  const kinds = new ProblemKinds((line) => {
    display.line(line);
  });
  const outcome = await withGraphToTry(
    "Stop the service while you import, or set GRAPH_URL to another file.",
    dryRun,
    (port) =>
      runImport(
        {
          importer,
          paths,
          dryRun,
          strict,
          mapping,
          learn,
          now: new Date(),
          graph: importLookup(port),
          ...settings,
        },
        writeRepository(port),
        {
          problem: async (problem) => {
            kinds.add(problem);
            await report.write(reportRow(problem));
          },
          example: (record) => {
            display.line(`Read as ${JSON.stringify(record, withoutNothing)}`);
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
  for (const lesson of lessons) process.stderr.write(`${lessonLine(lesson)}\n`);
  if (writeMapping !== undefined) await writeFile(writeMapping, mappingText(lessons));
  for (const line of kinds.counts()) process.stderr.write(`${line}\n`);
  if (outcome.problems > 0)
    process.stderr.write(`${numbered(outcome.problems, "problem")}, listed in ${reportFile}\n`);
  process.stdout.write(summary(outcome));
  const { leftOut, lostValues, unread, stopped } = outcome;
  if (leftOut > 0 || lostValues > 0 || unread > 0 || stopped) process.exitCode = 1;
}

/** Files that cannot be looked at count nothing here; reading them says what is wrong. */
const totalBytes = (importer: Importer, paths: readonly string[]): number =>
  paths.flatMap((path) => importer.files(path)).reduce((sum, file) => sum + sizeOf(file), 0);

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function summary(report: ImportReport): string {
  const line = (what: string, { added, changed, unchanged }: ImportCounts): string =>
    `${what.padEnd(13)} ${added} added, ${changed} changed, ${unchanged} unchanged\n`;
  const opening = report.dryRun ? "Nothing was stored (dry run). It would be:\n" : "";
  const joined = report.joined === 0 ? "" : `Joined to others by their identifiers: ${report.joined}\n`;
  const moved =
    report.moved === 0 ? "" : `Moved to another kind, their linkages with them: ${report.moved}\n`;
  const kept =
    report.kept === 0
      ? ""
      : `${numbered(report.kept, "linkage")} ${report.dryRun ? "would stay as they are" : "stay as they were"}: less could be read of the same lines than is stored, or nothing said their kind or unit. Give --decimal, --dates and the mapping as then\n`;
  const filledIn =
    report.filledIn === 0
      ? ""
      : `${numbered(report.filledIn, "linkage")} of the last edition, of which less was read or something else, ${report.dryRun ? "give" : "gave"} way to what is read now\n`;
  const gone = goneLine(report);
  const leftOut = report.leftOut === 0 ? "" : `${numbered(report.leftOut, "record")} left out\n`;
  const lost =
    report.lostValues === 0
      ? ""
      : `${numbered(report.lostValues, "value")} left out of records that were taken\n`;
  const unread =
    report.unread === 0 ? "" : `${numbered(report.unread, "file")} not read, or not to the end\n`;
  const stopped = report.stopped
    ? `Stopped at the first record that had to be left out${report.dryRun ? "" : "; batches before it are stored"}.\n`
    : "";
  const counts =
    line("facets", report.facets) +
    line("stakeholders", report.stakeholders) +
    line("linkages", report.linkages);
  return `${opening}${counts}${joined}${moved}${filledIn}${kept}${gone}${leftOut}${lost}${unread}${stopped}${report.seconds.toFixed(1)} s\n`;
}

function goneLine({ gone, dryRun, replace, leftOut, lostValues, unread }: ImportReport): string {
  if (gone.stakeholders + gone.linkages === 0) return "";
  const what = `Of the last edition ${numbered(gone.stakeholders, "stakeholder")} and ${numbered(gone.linkages, "linkage")} are not in this one`;
  const isWhole = leftOut + unread === 0;
  const taken = isWhole ? ", and were taken away" : "; they stay, since records were left out";
  if (replace && !dryRun) return `${what}${taken}\n`;
  const stays = dryRun ? "they would stay" : "they stay, beside what was added";
  const cure =
    lostValues === 0
      ? "--replace takes them away."
      : "Values were left out: give --decimal, --dates and the mapping as then. --replace takes away what is still not in it.";
  return `${what}; ${stays}. ${cure}\n`;
}

const numbered = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Records are shown without what they do not say. */
const withoutNothing = (_: string, value: unknown): unknown =>
  value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;
