import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { isZip } from "../reading/archives.js";
import { jsonCells, jsonObject } from "../graphs/json-cells.js";
import { type ImportProblem, UnreadableFile } from "../importing/import-problem.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { jsonRecords } from "../reading/json-records.js";
import { type CsvRow, csvRows, type HeadingCheck } from "../tables/csv-rows.js";
import { neededHeadings } from "./needed-headings.js";

/** The tables as CORDIS publishes them, with the headings that are needed; the optional ones only add to the others. */
export const PUBLISHED = {
  projects: {
    name: "project.csv",
    headings: ["id", "title", "startDate", "endDate", "totalCost", "ecMaxContribution"],
  },
  organisations: {
    name: "organization.csv",
    headings: ["projectID", "organisationID", "name", "activityType", "country", "role", "ecContribution"],
  },
  fields: { name: "euroSciVoc.csv", headings: ["projectID", "euroSciVocCode", "euroSciVocPath"] },
  programmes: { name: "legalBasis.csv", headings: ["projectID", "legalBasis", "title"] },
  links: { name: "webLink.csv", headings: ["projectID", "physUrl"] },
} as const;
export type PublishedTable = keyof typeof PUBLISHED;

/** Each table comes as CSV or as JSON. */
const formsOf = (table: PublishedTable): string[] => {
  const { name } = PUBLISHED[table];
  return [name, name.replace(/\.csv$/u, ".json")];
};

/** Whether names of files are those of the tables that are needed, in one of both forms. */
export const arePublished = (holds: (name: string) => boolean): boolean =>
  [0, 1].some((form) =>
    (["projects", "organisations"] as const).every((table) => holds(formsOf(table)[form] ?? "")),
  );

/** The file of a table in a folder; the one in CSV where there is neither. */
const fileOf = (folder: string, table: PublishedTable): string => {
  const files = formsOf(table).map((name) => join(folder, name));
  return files.find((file) => existsSync(file)) ?? join(folder, PUBLISHED[table].name);
};

/** Whether a path leads to the tables as they are published: a folder, or the archive as it is downloaded. */
export const isPublished = (path: string): boolean => isZip(path) || existsSync(fileOf(path, "projects"));

/** The files whose sizes make the progress bar; the organisations are read twice. */
export const publishedFiles = (path: string): string[] =>
  isZip(path)
    ? [path]
    : (["fields", "programmes", "links", "organisations", "projects", "organisations"] as const).map(
        (table) => fileOf(path, table),
      );

/** The rows of one of the tables, some at a time; nothing where an optional one is not there. */
export async function* publishedRows(
  path: string,
  table: PublishedTable,
  input: ImportInput,
): AsyncGenerator<{ file: string; rows: readonly CsvRow[]; problems: ImportItem[] }> {
  const { name, headings } = PUBLISHED[table];
  const zipped = isZip(path) ? await zippedTable(path, table) : undefined;
  const file = zipped?.file ?? fileOf(path, table);
  const isThere = isZip(path) ? zipped !== undefined : existsSync(file);
  if (!isThere && table !== "projects" && table !== "organisations") return;
  if (!isThere && isZip(path))
    throw new UnreadableFile(
      { file: path },
      `Required an archive of CORDIS in CSV or JSON, with ${name} in it. Fetch that one.`,
    );
  const text = zipped?.text ?? input.text(file);
  const check = neededHeadings(file, headings, "Fetch the file again.");
  const parts = file.endsWith(".json") ? jsonRows(file, text, check) : csvRows(file, text, check);
  for await (const { rows, problems } of parts)
    yield { file, rows, problems: problems.map((problem) => ({ problem })) };
}

/** The records of a table in JSON as rows. */
async function* jsonRows(
  file: string,
  text: AsyncGenerator<string>,
  check: HeadingCheck,
): AsyncGenerator<{ rows: CsvRow[]; problems: ImportProblem[] }> {
  let isFirst = true;
  for await (const records of jsonRecords(file, text)) {
    if (isFirst) check.open(Object.keys(jsonObject(records[0]?.value)));
    isFirst = false;
    yield {
      rows: records.map(({ line, value }) => ({ line, cells: jsonCells(jsonObject(value)) })),
      problems: [],
    };
  }
}

const PIECE = 1 << 20;

/** A table in an archive, which is held in memory meanwhile; undefined where it is not there. */
async function zippedTable(
  path: string,
  table: PublishedTable,
): Promise<{ file: string; text: AsyncGenerator<string> } | undefined> {
  const names = formsOf(table);
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(await readFile(path), {
      filter: (entry) => names.includes(entry.name.split("/").at(-1) ?? ""),
    });
  } catch (error) {
    throw new UnreadableFile(
      { file: path },
      `Required a zip archive (${(error as Error).message}). Fetch it again.`,
    );
  }
  const [entry] = Object.entries(entries);
  if (entry === undefined) return undefined;
  const text = strFromU8(entry[1]);
  const pieces = async function* (): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += PIECE) yield await Promise.resolve(text.slice(at, at + PIECE));
  };
  return { file: join(path, entry[0]), text: pieces() };
}
