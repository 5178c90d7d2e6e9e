import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { badInput } from "../../errors.js";
import { EMPTY_GRAPH } from "../../store/graph/empty-graph.js";
import { writeRepository } from "../../store/writers/write-repository.js";
import { type ImportMapping, mappingFrom } from "../importing/import-mapping.js";
import { type ImportProblem, problemKind } from "../importing/import-problem.js";
import type { ImportReport } from "../importing/import-report.js";
import type { Importer } from "../importer.js";
import { IMPORTERS } from "../importers.js";
import { type FileLesson, mappingText } from "../importing/lesson.js";
import { openInputs } from "../reading/open-inputs.js";
import { ROW_FIELDS } from "../rows/row-sorts.js";
import { runImport } from "../importing/run-import.js";
import { readText } from "../reading/text-source.js";
import { noForm } from "./no-form.js";
import { shortened } from "./shortened.js";

/** Files as a form of HTTP brings them, and an empty folder to put them into. */
export interface TrialInput {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly folder: string;
}

/** Files that do not show their format, so that a user can choose it. */
export interface Untried {
  readonly format: null;
  readonly formats: typeof FORMATS_IN;
}

/** What files were taken for and what would come in of them. */
export interface Trial {
  readonly format: string;
  readonly formats: typeof FORMATS_IN;
  readonly lessons: readonly FileLesson[];
  /** The fields that rows may have. */
  readonly fields: typeof ROW_FIELDS;
  /** The mapping file that reads the files so; empty for formats that need none. */
  readonly mapping: string;
  /** The first records of each sort, cut where they are long. */
  readonly examples: readonly object[];
  /** The first problem of each kind, and how often it came. */
  readonly problems: readonly (ImportProblem & { readonly count: number })[];
  readonly report: ImportReport;
}

const MOST_FILES = 20;
const MOST_KINDS = 100;
/** So many bytes may an archive hold that comes by HTTP. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** The formats that may be chosen. */
const FORMATS_IN: readonly { readonly key: string; readonly title: string }[] = IMPORTERS.map(
  ({ key, title }) => ({ key, title }),
);

/** What was learnt of the files goes back to the page whole, since it sends it again with each choice. */
const MOST_LEARNT = 200_000;

/** Reads files as `linkages import --dry-run` does, beside an empty graph. Throws BAD_USER_INPUT. */
export async function tryFiles({ body, contentType, folder }: TrialInput): Promise<Trial | Untried> {
  const form = await formOf(body, contentType);
  const given = textOf(form, "mapping");
  const mapping = given === undefined ? undefined : mappingFrom("The mapping", given);
  const peek = (path: string): AsyncGenerator<string> => readText(path, undefined, () => undefined);
  const inputs = await openInputs(await storeFiles(form, folder), {
    ...{ peek, format: textOf(form, "format"), mostBytes: MOST_UNPACKED },
  });
  try {
    if (inputs.format === undefined) return { format: null, formats: FORMATS_IN };
    return await trialOf(inputs.paths, importerOf(inputs.format), mapping);
  } finally {
    inputs.discard();
  }
}

function importerOf(format: string): Importer {
  const importer = IMPORTERS.find(({ key }) => key === format);
  if (importer !== undefined) return importer;
  throw badInput(
    "The files are of one of the formats that come in.",
    format,
    `Choose one of ${IMPORTERS.map(({ key }) => key).join(", ")}.`,
  );
}

async function trialOf(
  paths: readonly string[],
  importer: Importer,
  mapping: ImportMapping | undefined,
): Promise<Trial> {
  const heard = {
    lessons: [] as FileLesson[],
    examples: [] as object[],
    kinds: new Map<string, ProblemKind>(),
  };
  const report = await runImport(
    {
      // The page keeps its mapping where another format is chosen.
      ...{ importer, paths, mapping: importer.takesNoMapping === true ? undefined : mapping },
      ...{ now: new Date(), dryRun: true, strict: false },
      learn: (lesson) => heard.lessons.push(lesson),
    },
    writeRepository(EMPTY_GRAPH),
    {
      problem: (problem) => {
        countProblem(heard.kinds, problem);
      },
      progress: () => undefined,
      example: (record) => heard.examples.push(record),
    },
  );
  checkLessons(heard.lessons);
  return {
    format: importer.key,
    formats: FORMATS_IN,
    fields: ROW_FIELDS,
    lessons: heard.lessons,
    mapping: heard.lessons.length === 0 ? "" : mappingText(heard.lessons),
    examples: heard.examples.map(shortened),
    problems: [...heard.kinds.values()].map(shortened),
    report,
  };
}

function checkLessons(lessons: readonly FileLesson[]): void {
  const { length } = JSON.stringify(lessons);
  if (length > MOST_LEARNT)
    throw badInput(
      `The headings of files that are tried have ${MOST_LEARNT} characters at most together.`,
      String(length),
      "Check that each file begins with a line of headings, or run `linkages import --dry-run`.",
    );
}

type ProblemKind = ImportProblem & { count: number };

/** Places are told by the names of the files, not by where they were put. */
function countProblem(kinds: Map<string, ProblemKind>, problem: ImportProblem): void {
  const kind = problemKind(problem);
  const known = kinds.get(kind);
  if (known !== undefined) known.count += 1;
  else if (kinds.size < MOST_KINDS) kinds.set(kind, { ...problem, file: basename(problem.file), count: 1 });
}

async function formOf(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers should not hold bodies of any size; this one has a limit, and the thread its own memory
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    throw noForm(contentType);
  }
}

function textOf(form: FormData, name: string): string | undefined {
  const text = form.get(name);
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

async function storeFiles(form: FormData, folder: string): Promise<string[]> {
  const files = form.getAll("file").filter((one) => typeof one !== "string");
  if (files.length === 0 || files.length > MOST_FILES)
    throw badInput(
      `A form has 1 to ${MOST_FILES} files, each as \`file\`.`,
      String(files.length),
      "Choose as many, and try again.",
    );
  const paths = new Set<string>();
  for (const file of files) {
    const path = join(folder, basename(file.name.replaceAll("\\", "/")).replace(/^\.+/u, "") || "file");
    if (paths.has(path)) throw badInput("Files have different names.", basename(path), "Rename one of them.");
    await writeFile(path, new Uint8Array(await file.arrayBuffer()));
    paths.add(path);
  }
  return [...paths];
}
