import { statSync } from "node:fs";
import { join } from "node:path";
import { CountryPlaces } from "../importing/country-places.js";
import { csvRows } from "../tables/csv-rows.js";
import { importDocument } from "../importing/import-document.js";
import { UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem } from "../importer.js";
import { commissionItem, type CordisScope } from "../cordis/cordis-scope.js";
import { neededHeadings } from "../cordis/needed-headings.js";
import { organisationItems } from "../cordis/organisation-items.js";
import { participationItems } from "../cordis/participation-items.js";
import { projectItems } from "../cordis/project-items.js";
import { isPublished, publishedFiles } from "../cordis/published-tables.js";
import { readPublished } from "../cordis/read-published.js";

const FILES = [
  {
    name: "organisations.csv",
    headings: ["pic", "name", "activity_type", "country_iso2"],
    items: organisationItems,
  },
  {
    name: "projects.csv",
    headings: ["rcn", "start_date", "end_date", "ec_max_contribution", "total_cost", "programme_parts"],
    items: projectItems,
  },
  {
    name: "participations.csv",
    headings: ["rcn", "pic", "role", "ec_contribution", "start_date", "end_date"],
    items: participationItems,
  },
] as const;

/** The tables of EU research projects: organisations, projects and who took part, with the EU's money. */
export const cordis: Importer = {
  key: "cordis",
  title: "CORDIS",
  path: `a folder or zip as CORDIS publishes it (project.csv, organization.csv, or these in JSON), or a folder with ${FILES.map((file) => file.name).join(", ")}`,
  description: "EU research projects with their participants, and the contribution of the EU to each.",
  takesNoMapping: true,
  files: (path) => (isPublished(path) ? publishedFiles(path) : FILES.map(({ name }) => join(path, name))),
  start: (input) => ({
    read: (path) => {
      const settings = { publisher: "European Union, CORDIS", ...given(input) };
      return isPublished(path) ? readPublished(path, settings) : readFolder(path, settings);
    },
  }),
};

/** Only what is said takes the place of what is usual. */
const given = (input: ImportInput): ImportInput =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as unknown as ImportInput;

async function* readFolder(path: string, input: ImportInput): AsyncGenerator<readonly ImportItem[]> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    throw new UnreadableFile(
      { file: path },
      "Required the folder of the tables of CORDIS, or the archive as it is downloaded; this is one file. Name its folder.",
    );
  const scope: CordisScope = {
    document: importDocument(input, path),
    countries: new CountryPlaces(),
    programmes: new Set(),
    organisations: new Map(),
    funded: new Set(),
    decimal: input.decimal,
  };
  yield [scope.document.item, commissionItem(scope, path, "projects.csv, column ec_max_contribution")];
  for (const { name, headings, items } of FILES) {
    const file = join(path, name);
    const check = neededHeadings(file, headings, "Rename the columns.");
    for await (const { rows, problems } of csvRows(file, input.text(file), check))
      yield [...problems.map((problem) => ({ problem })), ...rows.flatMap((row) => items(file, row, scope))];
  }
}
