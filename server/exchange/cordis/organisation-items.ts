import type { CsvRow } from "../tables/csv-rows.js";
import type { ImportItem, RecordList } from "../importer.js";
import { type CordisScope, problem, sourcesOf, withoutKey } from "./cordis-scope.js";

/** What the activity types of CORDIS are here; a research institute counts as a university, as the model has it. */
export const ACTIVITY_TYPES: Readonly<
  Record<string, { list: RecordList; prefix: string; agencyType?: string }>
> & { readonly OTH: { list: RecordList; prefix: string; agencyType?: string } } = {
  HES: { list: "universities", prefix: "university" },
  REC: { list: "universities", prefix: "university" },
  PRC: { list: "agencies", prefix: "agency", agencyType: "COMPANY" },
  PUB: { list: "agencies", prefix: "agency", agencyType: "PUBLIC_BODY" },
  OTH: { list: "agencies", prefix: "agency", agencyType: "OTHER" },
};

/** What a row of organisations.csv says: the country, where it is new, and the organisation. */
export function organisationItems(file: string, row: CsvRow, scope: CordisScope): ImportItem[] {
  const {
    pic,
    name,
    activity_type: type = "OTH",
    country_iso2: country,
  } = row.cells as Record<string, string | undefined>;
  if (pic === undefined || !/^\w+$/u.test(pic))
    return [withoutKey(file, row, "pic", "Required a participant code. Fill it in.", "name", "country_iso2")];
  const items: ImportItem[] = [];
  const kind = ACTIVITY_TYPES[type];
  if (kind === undefined)
    items.push(
      problem(
        file,
        row,
        "activity_type",
        `Required one of ${Object.keys(ACTIVITY_TYPES).join(", ")}; taken as OTH. Correct it.`,
        "value",
      ),
    );
  const { list, prefix, agencyType } = kind ?? {
    list: "agencies" as const,
    prefix: "agency",
    agencyType: "OTHER",
  };
  const id = `${prefix}:cordis-${pic}`;
  const place = { file, line: row.line };
  const at = country === undefined ? undefined : scope.countries.of(country, place);
  if (country !== undefined && at === undefined)
    items.push(
      problem(file, row, "country_iso2", "Required an ISO 3166-1 code of two letters. Correct it.", "value"),
    );
  scope.organisations.set(pic, id);
  const record = {
    id,
    name: name ?? `Organisation ${pic}`,
    ...(agencyType !== undefined && { agencyType }),
    places: at === undefined ? [] : [at.id],
    identifiers: [{ scheme: "PIC", value: pic }],
    sources: sourcesOf(scope, file, row),
  };
  return [...items, ...(at?.items ?? []), { list, record, place, columns: { name: "name", id: "pic" } }];
}
