import type { CsvRow } from "../tables/csv-rows.js";
import type { ImportItem } from "../importer.js";
import {
  type CordisScope,
  euros,
  periodOf,
  problem,
  sourcesOf,
  withoutKey,
  wrongSum,
} from "./cordis-scope.js";

const ROLES: Readonly<Record<string, { kind: string; role: string }>> = {
  coordinator: { kind: "IMPLEMENTATION", role: "LEAD" },
  participant: { kind: "COLLABORATION", role: "PARTNER" },
  partner: { kind: "COLLABORATION", role: "PARTNER" },
};

/** What a row of participations.csv says: who took part, and the share of the money. */
export function participationItems(file: string, row: CsvRow, scope: CordisScope): ImportItem[] {
  const { rcn = "", pic = "", role = "" } = row.cells as Record<string, string | undefined>;
  const organisation = scope.organisations.get(pic);
  if (organisation === undefined)
    return [
      withoutKey(
        file,
        row,
        "pic",
        "Required the code of an organisation in organisations.csv. Add it there, or correct it.",
        "rcn",
      ),
    ];
  const part = ROLES[role.toLowerCase()];
  if (part === undefined)
    return [problem(file, row, "role", `Required one of ${Object.keys(ROLES).join(", ")}. Correct it.`)];
  const project = `project:cordis-${rcn}`;
  const place = { file, line: row.line };
  const { period, problems } = periodOf(file, row, "start_date", "end_date");
  const known = {
    status: "ESTABLISHED",
    ...(period !== undefined && { period }),
    sources: sourcesOf(scope, file, row),
  };
  const id = `linkage:${project}/${pic}`;
  const columns = { to: "rcn", from: "pic", period: "start_date" };
  const title = role === "partner" ? "Partner organisation" : undefined;
  const taking = {
    id,
    ...part,
    from: organisation,
    to: project,
    ...(title !== undefined && { title }),
    ...known,
  };
  const items: ImportItem[] = [
    ...problems,
    ...wrongSum(file, row, scope.decimal, "ec_contribution"),
    { list: "linkages", record: taking, place, columns },
  ];
  const sum = euros(row, "ec_contribution", scope.decimal);
  if (sum === undefined) return items;
  const amount = {
    amount: sum,
    currency: "EUR",
    ...(scope.funded.has(rcn) && { includedIn: `linkage:${project}/ec` }),
  };
  const share = {
    id: `${id}-ec`,
    kind: "FUNDING",
    from: project,
    to: organisation,
    title: "Contribution of the EU",
  };
  items.push({ list: "linkages", record: { ...share, ...known, amount }, place, columns });
  return items;
}
