import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { checkDataset } from "./check-dataset.js";
import { DatasetError } from "./dataset-error.js";
import { COVERAGE_FILE, DATASET_FILES, type DatasetFile } from "./dataset-files.js";
import { type DatasetRecord, datasetRecord } from "./record.js";
import { recordProblems } from "./record-problems.js";
import { type LineFinder, lineFinder } from "./yaml-lines.js";

interface ReadFile {
  readonly records: unknown[];
  readonly problems: string[];
}

const idOf = (record: unknown): string => {
  const id = typeof record === "object" && record !== null ? (record as { id?: unknown }).id : undefined;
  return typeof id === "string" ? ` ${id},` : "";
};

function parsed(file: DatasetFile, text: string): ReadFile {
  try {
    const content: unknown = load(text, { schema: CORE_SCHEMA }) ?? [];
    if (Array.isArray(content)) return { records: content, problems: [] };
    return {
      records: [],
      problems: [`${file.path}: required a list of records, each starting with "- id:".`],
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { records: [], problems: [`${file.path}: not readable as YAML. ${error.message.trimEnd()}`] };
  }
}

async function checked(file: DatasetFile, text: string): Promise<ReadFile> {
  const { records, problems } = parsed(file, text);
  const good: unknown[] = [];
  let lineOf: LineFinder | undefined;
  for (const [index, record] of records.entries()) {
    const result = file.record.safeParse(record);
    const found = result.success ? [] : recordProblems(result.error, file.record, record);
    if (result.success) good.push(result.data);
    const kind = result.success ? result.data["kind"] : undefined;
    if (file.kind !== undefined && kind !== undefined && kind !== file.kind)
      found.push({
        path: ["kind"],
        text: `field "kind": required ${file.kind} in this file; got ${JSON.stringify(kind)}.`,
      });
    for (const { path, text: what } of found) {
      lineOf ??= await lineFinder(text);
      problems.push(`${file.path}, line ${lineOf([index, ...path])}:${idOf(record)} ${what}`);
    }
  }
  return { records: good, problems };
}

async function namesIn(folder: string): Promise<Set<string>> {
  try {
    const names = await readdir(folder, { recursive: true });
    return new Set(names.map((name) => name.replaceAll(sep, "/")).filter((name) => /\.ya?ml$/u.test(name)));
  } catch (error) {
    const cause = (error as Error).message;
    throw new DatasetError(folder, [`required a folder of YAML files; it cannot be read: ${cause}.`]);
  }
}

function strayFiles(names: ReadonlySet<string>): string[] {
  const expected = [...DATASET_FILES.map((file) => file.path), COVERAGE_FILE];
  return [...names]
    .filter((name) => !expected.includes(name))
    .map((name) => `${name}: no such file in a data set; required one of ${expected.join(", ")}. Rename it.`);
}

/**
 * Reads a folder of facts and checks it whole: each record against its schema, then how they hang together. Files may be
 * absent. Throws one DatasetError that lists every problem with its file, line, record and field.
 */
export async function readDataset(folder: string): Promise<DatasetRecord> {
  const names = await namesIn(folder);
  const problems = strayFiles(names);
  const lists: Partial<Record<keyof DatasetRecord, unknown[]>> = {};
  const present = DATASET_FILES.filter((file) => names.has(file.path));
  const texts = await Promise.all(present.map((file) => readFile(join(folder, file.path), "utf8")));
  for (const [index, file] of present.entries()) {
    const read = await checked(file, texts[index] ?? "");
    problems.push(...read.problems);
    (lists[file.list] ??= []).push(...read.records);
  }
  const none: DatasetRecord = datasetRecord.parse({});
  const dataset = { ...none, ...lists } as DatasetRecord;
  // Records that were refused would show up again as dangling references.
  if (problems.length === 0) problems.push(...checkDataset(dataset));
  if (problems.length > 0) throw new DatasetError(folder, problems);
  return dataset;
}
