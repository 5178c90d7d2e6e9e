import type { CsvRow } from "../tables/csv-rows.js";
import type { ImportItem } from "../importer.js";
import { slug } from "../importing/slug.js";
import {
  COMMISSION,
  type CordisScope,
  euros,
  periodOf,
  sourcesOf,
  withoutKey,
  wrongSum,
} from "./cordis-scope.js";

/** What a row of projects.csv says: new programmes, the project, and the money of the EU. */
export function projectItems(file: string, row: CsvRow, scope: CordisScope): ImportItem[] {
  const { rcn, programme_parts: parts = "" } = row.cells as Record<string, string | undefined>;
  if (rcn === undefined || !/^\w+$/u.test(rcn))
    return [
      withoutKey(file, row, "rcn", "Required a record number. Fill it in.", "start_date", "total_cost"),
    ];
  const place = { file, line: row.line };
  const sources = sourcesOf(scope, file, row);
  const sectors = [...new Set(parts.split("|").map((part) => part.trim()))].filter((part) => part !== "");
  const id = `project:cordis-${rcn}`;
  const cost = euros(row, "total_cost", scope.decimal);
  const contribution = euros(row, "ec_max_contribution", scope.decimal);
  const { period, problems } = periodOf(file, row, "start_date", "end_date");
  const dated = period === undefined ? {} : { period };
  const columns = { period: "start_date" };
  const record = {
    id,
    name: `H2020 project ${rcn}`,
    projectType: "PROJECT",
    codes: [rcn],
    identifiers: [{ scheme: "CORDIS", value: rcn, url: `https://cordis.europa.eu/project/rcn/${rcn}` }],
    sectors: sectors.map(sectorId),
    ...dated,
    ...(cost !== undefined && { budget: { amount: cost, currency: "EUR" } }),
    sources,
  };
  const items: ImportItem[] = [
    ...problems,
    ...wrongSum(file, row, scope.decimal, "total_cost", "ec_max_contribution"),
    ...sectors.flatMap((part) => newProgramme(part, scope, place)),
    { list: "projects", record, place, columns },
  ];
  if (contribution === undefined) return items;
  scope.funded.add(rcn);
  const amount = {
    amount: contribution,
    currency: "EUR",
    ...(cost !== undefined && cost >= contribution && { includedIn: id }),
  };
  const funding = {
    id: `linkage:${id}/ec`,
    kind: "FUNDING",
    from: COMMISSION,
    to: id,
    role: "FUNDER",
    status: "ESTABLISHED",
    ...dated,
  };
  items.push({
    list: "linkages",
    record: { ...funding, title: "Largest contribution of the EU", amount, sources },
    place,
    columns,
  });
  return items;
}

const sectorId = (part: string): string => `sector:h2020-${slug(part)}`;

function newProgramme(part: string, scope: CordisScope, place: { file: string; line: number }): ImportItem[] {
  if (scope.programmes.has(part)) return [];
  scope.programmes.add(part);
  const codes = [{ scheme: "H2020 programme part", value: part }];
  return [{ list: "sectors", record: { id: sectorId(part), name: `Horizon 2020: ${part}`, codes }, place }];
}
