import type { CountryPlaces } from "../importing/country-places.js";
import type { ImportProblem } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import { childOf, childrenOf, type XmlElement } from "../reading/xml-elements.js";
import type { FileNotes } from "../rows/file-notes.js";
import { budgetOf, type WholeBudget } from "./iati-budget.js";
import { resultsOf } from "./iati-results.js";
import { narratives, oneText } from "./iati-texts.js";
import { type DecimalSigns, dayOf } from "./iati-values.js";

/** What the facets of one import share: each is stored once. */
export interface FacetScope {
  readonly countries: CountryPlaces;
  readonly made: Set<string>;
}

/** The same, and what the activities of one file share. */
export interface ProjectScope extends FacetScope {
  readonly notes: FileNotes;
  readonly signs: DecimalSigns;
}

/** The id of an activity as a project. */
export const activityId = (identifier: string): string => `project:iati-${keySlug(identifier)}`;

const STATUSES: Readonly<Record<string, string>> = {
  "1": "IN_PIPELINE",
  "2": "ESTABLISHED",
  "3": "ESTABLISHED",
  "4": "ENDED",
};

/** What became of an activity in words, where no status of ours says it. */
const OTHER_STATUSES: Readonly<Record<string, string>> = { "5": "cancelled", "6": "suspended" };

const statusCode = (activity: XmlElement): string =>
  childOf(activity, "activity-status")?.attributes["code"]?.trim() ?? "";

/** How far it is, where a status of ours says it. */
export const statusOf = (activity: XmlElement): string | undefined => STATUSES[statusCode(activity)];

/** Whether it was given up: then nobody takes part in it. */
export const isCancelled = (activity: XmlElement): boolean =>
  OTHER_STATUSES[statusCode(activity)] === "cancelled";

/** Version 1 has words for the types of dates. */
const DATE_TYPES: Readonly<Record<string, string>> = {
  "start-planned": "1",
  "start-actual": "2",
  "end-planned": "3",
  "end-actual": "4",
};

/** The project that an activity is, after the facets it names; `sources` as its linkages have them too. */
export function projectItems(
  file: string,
  activity: XmlElement,
  identifier: string,
  sources: readonly object[],
  scope: ProjectScope,
): { readonly budget: WholeBudget | undefined; readonly items: ImportItem[] } {
  const problems: ImportProblem[] = [];
  const [name = identifier, ...otherNames] = narratives(...childrenOf(activity, "title"));
  const summary = summaryOf(activity, scope.notes);
  const sectors = sectorsOf(file, activity, scope);
  const places = placesOf(file, activity, scope);
  const period = periodOf(file, activity, problems);
  const status = statusOf(activity);
  const budget = budgetOf(file, activity, period, scope, problems);
  const remarks = remarksOf(activity, budget, sources);
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
    ...(budget !== undefined && { budget: { amount: budget.amount, currency: budget.currency } }),
    results: resultsOf(file, activity, problems, scope.notes),
    ...(remarks.length > 0 && { remarks }),
    sources,
  };
  const items: ImportItem[] = [
    ...problems.map((problem) => ({ problem })),
    ...sectors.items,
    ...places.items,
    { list: "projects", record, place: { file, line: activity.line } },
  ];
  return { budget, items };
}

/** What is to be known of a status that is none of ours, and of a sum that the file does not print. */
function remarksOf(
  activity: XmlElement,
  budget: WholeBudget | undefined,
  sources: readonly object[],
): object[] {
  const code = statusCode(activity);
  const status = OTHER_STATUSES[code];
  return [
    ...(status === undefined ? [] : [`The activity is ${status} (status ${code} of IATI).`]),
    ...(budget === undefined || budget.parts === 1
      ? []
      : [`The budget is the sum of ${budget.parts} budgets.`]),
  ].map((text) => ({ sort: "OUR_READING", text, sources }));
}

/** The types of descriptions, in this order. */
const DESCRIPTIONS: readonly (readonly [type: string, heading: string])[] = [
  ["1", ""],
  ["2", "Objectives: "],
  ["3", "Target groups: "],
  ["4", "Other: "],
];

/** All descriptions, the general ones first. */
function summaryOf(activity: XmlElement, notes: FileNotes): string | undefined {
  const all = childrenOf(activity, "description");
  const known = new Set(DESCRIPTIONS.map(([type]) => type));
  const typeOf = ({ attributes }: XmlElement): string => {
    const type = attributes["type"]?.trim() ?? "";
    return known.has(type) ? type : "1";
  };
  const texts = DESCRIPTIONS.flatMap(([type, heading]) => {
    const text = oneText(
      all.filter((one) => typeOf(one) === type),
      notes,
    );
    return text === undefined ? [] : [heading + text];
  });
  return texts.length === 0 ? undefined : texts.join("\n\n");
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
    const [name, ...otherNames] = narratives(sector);
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
      record: { id, name: name ?? `${scheme} ${code.trim()}`, otherNames, codes },
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
    const [name = `DAC region ${code}`, ...otherNames] = narratives(region);
    add(
      {
        id: `place:dac-region-${keySlug(code)}`,
        name,
        otherNames,
        placeType: "region",
        codes: [{ scheme: "DAC region", value: code }],
      },
      region.line,
    );
  }
  for (const location of childrenOf(activity, "location")) {
    const [name, ...otherNames] = narratives(...childrenOf(location, "name"));
    if (name === undefined) continue;
    const parent = countries.length === 1 ? countries[0] : undefined;
    const id = `place:iati-${parent === undefined ? "" : `${parent.slice(6)}-`}${slug(name)}`;
    add(
      { id, name, otherNames, ...(parent !== undefined && { parent }), ...pointOf(location) },
      location.line,
    );
  }
  return { ids: [...ids], items };
}

function pointOf(location: XmlElement): { latitude?: number; longitude?: number } {
  const point = childOf(location, "point");
  const text = (point && childOf(point, "pos")?.text) ?? "";
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(/\s+/u).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && text !== "" ? { latitude, longitude } : {};
}
