import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import type { CsvRow } from "../tables/csv-rows.js";
import { COMMISSION, euros, periodOf, sourcesOf, withoutKey, wrongSum } from "./cordis-scope.js";
import { onceMade, type PublishedScope, scienceFields } from "./published-scope.js";

const STATUSES: Readonly<Record<string, string>> = {
  SIGNED: "ESTABLISHED",
  CLOSED: "ENDED",
  TERMINATED: "ENDED",
};

/** What a row of project.csv says: its fields and programme where they are new, the project, and the money of the EU. */
export function publishedProject(file: string, row: CsvRow, scope: PublishedScope): ImportItem[] {
  const { id: grant, rcn, legalBasis, frameworkProgramme } = row.cells as Cells;
  if (grant === undefined)
    return [
      withoutKey(file, row, "id", "Required the number of the grant. Fill it in.", "acronym", "title", "rcn"),
    ];
  // The form of older tables knows projects by their record numbers.
  const id = rcn === undefined ? `project:cordis-grant-${keySlug(grant)}` : `project:cordis-${keySlug(rcn)}`;
  const place = { file, line: row.line };
  const fields = (scope.fields.get(grant) ?? []).map((field) => scienceFields(field, scope, place));
  const programme = programmeOf(legalBasis, frameworkProgramme, scope, place);
  const { period, problems } = periodOf(file, row, "startDate", "endDate");
  const dated = period === undefined ? {} : { period };
  const cost = euros(row, "totalCost", scope.decimal);
  const record = {
    ...{ id, ...described(grant, row, scope) },
    sectors: [...new Set([...fields.map((field) => field.id), ...programme.ids])],
    ...dated,
    ...(cost !== undefined && { budget: { amount: cost, currency: "EUR" } }),
    sources: sourcesOf(scope, file, row),
  };
  const contribution = euros(row, "ecMaxContribution", scope.decimal);
  scope.projects.set(grant, { id, period, funded: contribution !== undefined });
  const columns = { name: "title", summary: "objective", period: "startDate" };
  const items: ImportItem[] = [
    ...problems,
    ...wrongSum(file, row, scope.decimal, "totalCost", "ecMaxContribution"),
    ...fields.flatMap((field) => field.items),
    ...programme.items,
    { list: "projects", record, place, columns },
  ];
  if (contribution === undefined) return items;
  const includedIn = cost !== undefined && cost >= contribution ? { includedIn: id } : {};
  const funding = {
    ...{ id: `linkage:${id}/ec`, kind: "FUNDING", from: COMMISSION, to: id, role: "FUNDER" },
    ...{ status: "ESTABLISHED", ...dated, title: "Largest contribution of the EU" },
    ...{ amount: { amount: contribution, currency: "EUR", ...includedIn }, sources: record.sources },
  };
  return [...items, { list: "linkages", record: funding, place }];
}

type Cells = Record<string, string | undefined>;

/** What the row says in words and codes. */
function described(grant: string, row: CsvRow, scope: PublishedScope): Record<string, unknown> {
  const { rcn, title, acronym, objective, keywords, topics = "", status = "", grantDoi } = row.cells as Cells;
  const website = scope.links.get(grant);
  const said = [objective, keywords === undefined ? undefined : `Keywords: ${keywords}`];
  const summary = said.filter((text) => text !== undefined).join("\n\n");
  const codes = [grant, ...topics.split(/[;,]\s*/u), grantDoi ?? ""].filter((code) => code !== "");
  const site = "https://cordis.europa.eu/project";
  return {
    name: title ?? acronym ?? `Project ${grant}`,
    ...(acronym !== undefined && { acronym }),
    ...(summary !== "" && { summary }),
    ...(website !== undefined && { website }),
    projectType: "PROJECT",
    codes: [...new Set(codes)],
    identifiers: [
      ...(rcn === undefined ? [] : [{ scheme: "CORDIS", value: rcn, url: `${site}/rcn/${rcn}` }]),
      { scheme: "EU grant", value: grant, url: `${site}/id/${encodeURIComponent(grant)}` },
    ],
    ...(STATUSES[status] !== undefined && { status: STATUSES[status] }),
  };
}

function programmeOf(
  legalBasis: string | undefined,
  framework: string | undefined,
  scope: PublishedScope,
  place: { file: string; line: number },
): { ids: string[]; items: ImportItem[] } {
  if (legalBasis === undefined) return { ids: [], items: [] };
  const id = `sector:cordis-${slug(legalBasis)}`;
  const title = scope.programmes.get(legalBasis);
  const name = title === undefined ? legalBasis : `${framework ?? "EU"}: ${title}`;
  const codes = [{ scheme: "EU legal basis", value: legalBasis }];
  return { ids: [id], items: onceMade(scope, "sectors", { id, name, codes }, place) };
}
