import type { CountryPlaces } from "../importing/country-places.js";
import type { ImportProblem } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import { childOf, childrenOf, type XmlElement } from "../reading/xml-elements.js";
import { dayOf, narratives } from "./iati-values.js";

/** What the facets of one import share: each is stored once. */
export interface FacetScope {
  readonly countries: CountryPlaces;
  readonly made: Set<string>;
}

/** The id of an activity as a project. */
export const activityId = (identifier: string): string => `project:iati-${keySlug(identifier)}`;

const STATUSES: Readonly<Record<string, string>> = {
  "1": "IN_PIPELINE",
  "2": "ESTABLISHED",
  "3": "ESTABLISHED",
  "4": "ENDED",
  "5": "ENDED",
  "6": "ESTABLISHED",
};

/** Version 1 has words for the types of dates. */
const DATE_TYPES: Readonly<Record<string, string>> = {
  "start-planned": "1",
  "start-actual": "2",
  "end-planned": "3",
  "end-actual": "4",
};
const RESULT_TYPES: Readonly<Record<string, string>> = { "1": "OUTPUT", "2": "OUTCOME", "3": "IMPACT" };

/** The project that an activity is, after the facets it names; `sources` as its linkages have them too. */
export function projectItems(
  file: string,
  activity: XmlElement,
  identifier: string,
  sources: readonly object[],
  scope: FacetScope,
): ImportItem[] {
  const problems: ImportProblem[] = [];
  const [name = identifier, ...otherNames] = narratives(childOf(activity, "title"));
  const [summary] = narratives(childOf(activity, "description"));
  const sectors = sectorsOf(file, activity, scope);
  const places = placesOf(file, activity, scope);
  const period = periodOf(file, activity, problems);
  const status = STATUSES[childOf(activity, "activity-status")?.attributes["code"]?.trim() ?? ""];
  const others = childrenOf(activity, "other-identifier").map((one) => one.attributes["ref"] ?? one.text);
  const record = {
    id: activityId(identifier),
    name,
    otherNames,
    ...(summary !== undefined && { summary }),
    sectors: sectors.ids,
    places: places.ids,
    identifiers: [{ scheme: "IATI activity", value: identifier }],
    projectType: "PROJECT",
    codes: [...new Set([identifier, ...others.map((text) => text.trim())])].filter((code) => code !== ""),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
    results: resultsOf(file, activity, problems),
    sources,
  };
  return [
    ...problems.map((problem) => ({ problem })),
    ...sectors.items,
    ...places.items,
    { list: "projects", record, place: { file, line: activity.line } },
  ];
}

/** Actual days count before planned ones; a start after the end is a problem, and no period. */
function periodOf(file: string, activity: XmlElement, problems: ImportProblem[]): string | undefined {
  const days = new Map<string, string>();
  for (const date of childrenOf(activity, "activity-date")) {
    const day = dayOf(file, date, problems);
    const type = date.attributes["type"]?.trim().toLowerCase() ?? "";
    if (day !== undefined) days.set(DATE_TYPES[type] ?? type, day);
  }
  const start = days.get("2") ?? days.get("1");
  const end = days.get("4") ?? days.get("3");
  if (start === undefined && end === undefined) return undefined;
  if (start !== undefined && end !== undefined && start > end) {
    problems.push({
      file,
      line: activity.line,
      column: "activity-date",
      value: `${start}/${end}`,
      text: "Required an end that is not before the start. Correct one of them.",
      leftOut: "value",
    });
    return undefined;
  }
  return `${start ?? ".."}/${end ?? ".."}`;
}

function sectorsOf(
  file: string,
  activity: XmlElement,
  scope: FacetScope,
): { ids: string[]; items: ImportItem[] } {
  const ids = new Set<string>();
  const items: ImportItem[] = [];
  for (const sector of childrenOf(activity, "sector")) {
    const { code = "", vocabulary = "1" } = sector.attributes;
    const [name] = narratives(sector);
    if (code.trim() === "" && name === undefined) continue;
    const isDac = ["1", "2", "DAC", "DAC-3"].includes(vocabulary);
    const scheme = isDac ? "DAC" : `IATI sector vocabulary ${vocabulary}`;
    const key = code.trim() === "" ? slug(name ?? "") : keySlug(code);
    const id = isDac ? `sector:dac-${key}` : `sector:iati-${keySlug(vocabulary)}-${key}`;
    ids.add(id);
    if (scope.made.has(id)) continue;
    scope.made.add(id);
    const codes = code.trim() === "" ? [] : [{ scheme, value: code.trim() }];
    items.push({
      list: "sectors",
      record: { id, name: name ?? `${scheme} ${code.trim()}`, codes },
      place: { file, line: sector.line },
    });
  }
  return { ids: [...ids], items };
}

function placesOf(
  file: string,
  activity: XmlElement,
  scope: FacetScope,
): { ids: string[]; items: ImportItem[] } {
  const ids = new Set<string>();
  const items: ImportItem[] = [];
  const add = (record: { id: string; [field: string]: unknown }, line: number): void => {
    ids.add(record.id);
    if (scope.made.has(record.id)) return;
    scope.made.add(record.id);
    items.push({ list: "places", record, place: { file, line } });
  };
  const countries = childrenOf(activity, "recipient-country").flatMap((country) => {
    const found = scope.countries.of(country.attributes["code"] ?? "", { file, line: country.line });
    items.push(...(found?.items ?? []));
    return found === undefined ? [] : [found.id];
  });
  for (const id of countries) ids.add(id);
  for (const region of childrenOf(activity, "recipient-region")) {
    const { code, vocabulary = "1" } = region.attributes;
    if (code === undefined || vocabulary !== "1") continue;
    const [name = `DAC region ${code}`] = narratives(region);
    add(
      {
        id: `place:dac-region-${keySlug(code)}`,
        name,
        placeType: "region",
        codes: [{ scheme: "DAC region", value: code }],
      },
      region.line,
    );
  }
  for (const location of childrenOf(activity, "location")) {
    const [name] = narratives(childOf(location, "name"));
    if (name === undefined) continue;
    const parent = countries.length === 1 ? countries[0] : undefined;
    const id = `place:iati-${parent === undefined ? "" : `${parent.slice(6)}-`}${slug(name)}`;
    add({ id, name, ...(parent !== undefined && { parent }), ...pointOf(location) }, location.line);
  }
  return { ids: [...ids], items };
}

function pointOf(location: XmlElement): { latitude?: number; longitude?: number } {
  const point = childOf(location, "point");
  const text = (point && childOf(point, "pos")?.text) ?? "";
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(/\s+/u).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && text !== "" ? { latitude, longitude } : {};
}

/** A result with a measured value was observed; one without was only expected. */
function resultsOf(file: string, activity: XmlElement, problems: ImportProblem[]): object[] {
  return childrenOf(activity, "result").flatMap((result) => {
    const type = RESULT_TYPES[result.attributes["type"]?.trim() ?? ""];
    const text = [childOf(result, "title"), childOf(result, "description")].map(
      (part) => narratives(part)[0],
    );
    const said = text.filter((part) => part !== undefined).join(": ");
    if (type === undefined || said === "") {
      problems.push({
        file,
        line: result.line,
        column: "result",
        text: "Required a result of type 1, 2 or 3 (output, outcome, impact) with a title. Others have no place in the model.",
        leftOut: "value",
      });
      return [];
    }
    const measured = childrenOf(result, "indicator").some((indicator) =>
      childrenOf(indicator, "period").some((period) => childOf(period, "actual") !== undefined),
    );
    return [{ type, state: measured ? "OBSERVED" : "ANTICIPATED", text: said }];
  });
}
