import { CountryPlaces } from "../importing/country-places.js";
import { importDocument } from "../importing/import-document.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { commissionItem } from "./cordis-scope.js";
import { noteOrganisation, publishedOrganisation } from "./published-organisations.js";
import { publishedParticipation } from "./published-participations.js";
import { publishedProject } from "./published-projects.js";
import type { PublishedOrganisation, PublishedScope } from "./published-scope.js";
import { publishedRows } from "./published-tables.js";

const ORGANISATIONS_A_PART = 500;

/**
 * The tables of one framework programme as CORDIS publishes them. Organisations stand in them once a participation, so that
 * their table is read twice; memory grows with the number of organisations and projects, not of rows.
 */
export async function* readPublished(
  path: string,
  input: ImportInput,
): AsyncGenerator<readonly ImportItem[]> {
  const scope: PublishedScope = {
    document: importDocument(input, path.replace(/\.zip$/iu, "")),
    ...{ countries: new CountryPlaces(), decimal: input.decimal, made: new Set(), organisations: new Map() },
    ...{ projects: new Map(), fields: new Map(), programmes: new Map(), links: new Map() },
  };
  yield* besides(path, input, scope);
  yield* organisations(path, input, scope);
  for await (const { file, rows, problems } of publishedRows(path, "projects", input))
    yield [...problems, ...rows.flatMap((row) => publishedProject(file, row, scope))];
  const seen = new Set<string>();
  for await (const { file, rows } of publishedRows(path, "organisations", input))
    yield rows.flatMap((row) => publishedParticipation(file, row, scope, seen));
}

/** The tables that add to the projects. */
async function* besides(
  path: string,
  input: ImportInput,
  scope: PublishedScope,
): AsyncGenerator<readonly ImportItem[]> {
  for await (const { rows, problems } of publishedRows(path, "fields", input)) {
    for (const { cells } of rows) {
      const {
        projectID = "",
        euroSciVocCode: code = "",
        euroSciVocPath: names = "",
      } = cells as Record<string, string | undefined>;
      if (names === "") continue;
      const fields = scope.fields.get(projectID) ?? [];
      scope.fields.set(projectID, [...fields, { code, path: names }]);
    }
    yield problems;
  }
  for await (const { rows, problems } of publishedRows(path, "programmes", input)) {
    for (const { cells } of rows) {
      const { legalBasis = "", title } = cells as Record<string, string | undefined>;
      if (title !== undefined) scope.programmes.set(legalBasis, title);
    }
    yield problems;
  }
  for await (const { rows, problems } of publishedRows(path, "links", input)) {
    for (const { cells } of rows) {
      const { projectID = "", physUrl = "" } = cells as Record<string, string | undefined>;
      if (/^https?:/u.test(physUrl) && !scope.links.has(projectID)) scope.links.set(projectID, physUrl);
    }
    yield problems;
  }
}

async function* organisations(
  path: string,
  input: ImportInput,
  scope: PublishedScope,
): AsyncGenerator<readonly ImportItem[]> {
  const all = new Map<string, PublishedOrganisation>();
  let file = path;
  for await (const part of publishedRows(path, "organisations", input)) {
    for (const row of part.rows) noteOrganisation(all, row);
    file = part.file;
    yield part.problems;
  }
  // Not before: of an archive with other files in it nothing is stored.
  let items = [scope.document.item, commissionItem(scope, path, "project.csv, column ecMaxContribution")];
  for (const organisation of all.values()) {
    items.push(...publishedOrganisation(file, organisation, scope));
    if (items.length < ORGANISATIONS_A_PART) continue;
    yield items;
    items = [];
  }
  yield items;
}
