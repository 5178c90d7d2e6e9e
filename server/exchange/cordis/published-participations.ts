import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import type { CsvRow } from "../tables/csv-rows.js";
import { euros, problem, sourcesOf, withoutKey, wrongSum } from "./cordis-scope.js";
import { readCell } from "../values/read-cell.js";
import type { PublishedScope } from "./published-scope.js";

const TITLES: Readonly<Record<string, string>> = {
  thirdparty: "Third party",
  associatedpartner: "Associated partner",
  internationalpartner: "International partner",
  partner: "Partner organisation",
};
const ROLES = new Set(["coordinator", "participant", ...Object.keys(TITLES)]);

/** What a row of organization.csv says of a project: who takes part, and the share of the money. */
export function publishedParticipation(
  file: string,
  row: CsvRow,
  scope: PublishedScope,
  seen: Set<string>,
): ImportItem[] {
  const { projectID = "", organisationID: pic, role = "", order } = row.cells as Cells;
  const organisation = pic === undefined ? undefined : scope.organisations.get(pic);
  const project = scope.projects.get(projectID);
  if (pic === undefined || organisation === undefined)
    return [
      withoutKey(
        file,
        row,
        "organisationID",
        "Required a participant code (PIC): without one the organisation cannot be told from others of its name. Fill it in.",
        "name",
        "projectID",
      ),
    ];
  if (project === undefined) {
    const text = "Required the number of a grant in project.csv. Add it there, or correct it.";
    return [problem(file, row, "projectID", text)];
  }
  if (!ROLES.has(role.toLowerCase()))
    return [problem(file, row, "role", `Required one of ${[...ROLES].join(", ")}. Correct it.`)];
  const part = `${project.id}/${keySlug(pic)}`;
  const id = seen.has(part) ? `linkage:${part}-${slug(`${role} ${order ?? row.line}`)}` : `linkage:${part}`;
  seen.add(part);
  const said = saidOf(file, row, scope, project.period);
  const items: ImportItem[] = [
    ...wrongSum(file, row, scope.decimal, "ecContribution"),
    linkage(file, row, { id, ...partOf(role), from: organisation, to: project.id, ...said }),
  ];
  const sum = euros(row, "ecContribution", scope.decimal);
  if (sum === undefined) return items;
  const amount = {
    amount: sum,
    currency: "EUR",
    ...(project.funded && { includedIn: `linkage:${project.id}/ec` }),
  };
  const share = { id: `${id}-ec`, kind: "FUNDING", title: "Contribution of the EU", amount };
  return [...items, linkage(file, row, { ...share, from: project.id, to: organisation, ...said })];
}

type Cells = Record<string, string | undefined>;

const linkage = (file: string, row: CsvRow, record: Record<string, unknown>): ImportItem => ({
  list: "linkages",
  record,
  place: { file, line: row.line },
});

/** The coordinator leads; all others are partners, with their role as the title where it is a special one. */
function partOf(role: string): Record<string, unknown> {
  const known = role.toLowerCase();
  if (known === "coordinator") return { kind: "IMPLEMENTATION", role: "LEAD" };
  const title = TITLES[known];
  return { kind: "COLLABORATION", role: "PARTNER", ...(title !== undefined && { title }) };
}

/** A participant that left before the project ended was one until a day that is not told. */
function saidOf(
  file: string,
  row: CsvRow,
  scope: PublishedScope,
  period: string | undefined,
): Record<string, unknown> {
  const sources = sourcesOf(scope, file, row);
  if (!hasLeft(row)) return { status: "ESTABLISHED", ...(period !== undefined && { period }), sources };
  const [start = "", end = ""] = period?.split("/") ?? [];
  const ended = /^\d/u.test(end) ? `, ${end}` : "";
  const text = `The organisation left the project before its end${ended} (endOfParticipation); when is not told.`;
  return {
    status: "ENDED",
    ...(/^\d/u.test(start) && { period: `${start}/` }),
    remarks: [{ sort: "NOT_TOLD", text, sources }],
    sources,
  };
}

/** Spreadsheets write the word in their language. */
function hasLeft({ cells }: CsvRow): boolean {
  const cell = (cells as Cells)[LEFT];
  const reading = cell === undefined ? undefined : readCell({ field: LEFT, form: "boolean" }, cell, {});
  return reading !== undefined && "value" in reading && reading.value === true;
}

const LEFT = "endOfParticipation";
