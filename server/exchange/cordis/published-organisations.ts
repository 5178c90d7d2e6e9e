import type { CsvRow } from "../tables/csv-rows.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import { readNumber } from "../values/number-text.js";
import { ACTIVITY_TYPES } from "./organisation-items.js";
import { sourcesOf } from "./cordis-scope.js";
import { onceMade, type PublishedOrganisation, type PublishedScope } from "./published-scope.js";

/** Takes note of what one row of organization.csv, a participation, says of the organisation. */
export function noteOrganisation(all: Map<string, PublishedOrganisation>, row: CsvRow): void {
  const {
    organisationID: pic,
    name,
    activityType = "OTH",
    contentUpdateDate: updated = "",
  } = row.cells as Record<string, string | undefined>;
  if (pic === undefined) return;
  const known = all.get(pic) ?? {
    ...{ pic, line: row.line, names: new Map<string, string>(), types: new Map<string, number>() },
    ...{ latest: row.cells, updated },
  };
  all.set(pic, known);
  if (name !== undefined && (known.names.get(name) ?? "") <= updated) known.names.set(name, updated);
  known.types.set(activityType, (known.types.get(activityType) ?? 0) + 1);
  if (updated > known.updated) {
    known.latest = row.cells;
    known.updated = updated;
  }
}

/** An organisation, after its places. It goes by the name that was updated last, and by the type that most rows have. */
export function publishedOrganisation(
  file: string,
  organisation: PublishedOrganisation,
  scope: PublishedScope,
): ImportItem[] {
  const { pic, line, names, types, latest } = organisation;
  const [type] = [...types].reduce((most, one) => (one[1] > most[1] ? one : most));
  const { list, prefix, agencyType } = ACTIVITY_TYPES[type] ?? ACTIVITY_TYPES.OTH;
  const [name = `Organisation ${pic}`, ...otherNames] = [...names]
    .sort(([, one], [, other]) => (one < other ? 1 : one > other ? -1 : 0))
    .map(([text]) => text);
  const { shortName, organizationURL: url } = latest as Record<string, string | undefined>;
  const place = { file, line };
  const at = placeOf(latest, scope, place);
  const id = `${prefix}:cordis-${keySlug(pic)}`;
  scope.organisations.set(pic, id);
  const record = {
    id,
    name,
    otherNames,
    ...(shortName !== undefined && shortName !== name && { acronym: shortName }),
    ...(agencyType !== undefined && { agencyType }),
    ...(url !== undefined && { website: /^[a-z]+:/iu.test(url) ? url : `https://${url}` }),
    places: at.ids,
    identifiers: [{ scheme: "PIC", value: pic }],
    sources: sourcesOf(scope, file, { line, cells: latest }),
  };
  return [
    ...at.items,
    {
      list,
      record,
      place,
      columns: { id: "organisationID", website: "organizationURL", acronym: "shortName" },
    },
  ];
}

/** The town of an address, in its region of NUTS, in its country; the point is that of the first address in it. */
function placeOf(
  cells: CsvRow["cells"],
  scope: PublishedScope,
  place: { file: string; line: number },
): { ids: string[]; items: ImportItem[] } {
  const {
    country = "",
    nutsCode: nuts,
    city,
    geolocation = "",
  } = cells as Record<string, string | undefined>;
  const found = scope.countries.of(country, place);
  const items = [...(found?.items ?? [])];
  let parent = found?.id;
  if (nuts !== undefined && /^[A-Z]{2}[A-Z\d]{1,3}$/u.test(nuts)) {
    const id = `place:nuts-${nuts.toLowerCase()}`;
    const codes = [{ scheme: "NUTS", value: nuts }];
    const above = parent === undefined ? {} : { parent };
    items.push(
      ...onceMade(
        scope,
        "places",
        { id, name: `NUTS ${nuts}`, placeType: "NUTS region", codes, ...above },
        place,
      ),
    );
    parent = id;
  }
  if (city === undefined) return { ids: parent === undefined ? [] : [parent], items };
  const id = `place:cordis-${slug(`${nuts ?? country} ${city}`)}`;
  const point = pointOf(geolocation);
  items.push(
    ...onceMade(
      scope,
      "places",
      { id, name: city, ...(parent !== undefined && { parent }), ...point },
      place,
    ),
  );
  return { ids: [id], items };
}

function pointOf(text: string): { latitude?: number; longitude?: number } {
  const [latitude, longitude, more] = text
    .replace(/[()]/gu, "")
    .split(",")
    .map((part) => readNumber(part, "."));
  if (more !== undefined || latitude === undefined || longitude === undefined) return {};
  if ("twoReadings" in latitude || "twoReadings" in longitude) return {};
  if (Math.abs(latitude.value) > 90 || Math.abs(longitude.value) > 180) return {};
  return { latitude: latitude.value, longitude: longitude.value };
}
