import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { isZip } from "../archives.js";
import { UnreadableFile } from "../import-problem.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { type CsvRow, csvRows } from "../tables/csv-rows.js";
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

/** Whether a path leads to the tables as they are published: a folder, or the archive as it is downloaded. */
export const isPublished = (path: string): boolean =>
  isZip(path) || existsSync(join(path, PUBLISHED.projects.name));

/** The files whose sizes make the progress bar; the organisations are read twice. */
export const publishedFiles = (path: string): string[] =>
  isZip(path)
    ? [path]
    : (["fields", "programmes", "links", "organisations", "projects", "organisations"] as const).map(
        (table) => join(path, PUBLISHED[table].name),
      );

/** The rows of one of the tables, some at a time; nothing where an optional one is not there. */
export async function* publishedRows(
  path: string,
  table: PublishedTable,
  input: ImportInput,
): AsyncGenerator<{ file: string; rows: CsvRow[]; problems: ImportItem[] }> {
  const { name, headings } = PUBLISHED[table];
  const file = join(path, name);
  const isNeeded = table === "projects" || table === "organisations";
  const text = isZip(path) ? await zippedText(path, name) : undefined;
  if (
    !isNeeded &&
    (isZip(path) ? text === undefined : statSync(file, { throwIfNoEntry: false }) === undefined)
  )
    return;
  if (isZip(path) && text === undefined)
    throw new UnreadableFile(
      { file: path },
      `Required an archive of CORDIS in CSV, with ${name} in it. Fetch that one.`,
    );
  const check = neededHeadings(file, headings, "Fetch the file again.");
  for await (const { rows, problems } of csvRows(file, text ?? input.text(file), check))
    yield { file, rows, problems: problems.map((problem) => ({ problem })) };
}

const PIECE = 1 << 20;

/** The text of a file in an archive, which is held in memory meanwhile; undefined where it is not there. */
async function zippedText(path: string, name: string): Promise<AsyncGenerator<string> | undefined> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(await readFile(path), { filter: (entry) => entry.name.split("/").at(-1) === name });
  } catch (error) {
    throw new UnreadableFile(
      { file: path },
      `Required a zip archive (${(error as Error).message}). Fetch it again.`,
    );
  }
  const [bytes] = Object.values(entries);
  if (bytes === undefined) return undefined;
  const text = strFromU8(bytes);
  return (async function* () {
    for (let at = 0; at < text.length; at += PIECE) yield await Promise.resolve(text.slice(at, at + PIECE));
  })();
}
