import type { ImportDocument } from "../importing/import-document.js";
import { slug } from "../importing/slug.js";
import type { CountryPlaces } from "../importing/country-places.js";
import type { ImportItem } from "../importer.js";
import type { CsvRow } from "../tables/csv-rows.js";
import type { DecimalSign } from "../values/number-text.js";

/** An organisation as the rows of all its participations tell of it. */
export interface PublishedOrganisation {
  readonly pic: string;
  readonly line: number;
  /** Name → when a row last had it. */
  readonly names: Map<string, string>;
  /** Activity type → how many rows have it. */
  readonly types: Map<string, number>;
  /** The cells of the row that was updated last. */
  latest: CsvRow["cells"];
  updated: string;
}

/** What the rows of one import share. */
export interface PublishedScope {
  readonly document: ImportDocument;
  readonly countries: CountryPlaces;
  readonly decimal: DecimalSign | undefined;
  /** The facets that were made. */
  readonly made: Set<string>;
  /** PIC → id. */
  readonly organisations: Map<string, string>;
  /** Number of the grant → the project, its period, and whether its contribution is stated. */
  readonly projects: Map<string, { id: string; period: string | undefined; funded: boolean }>;
  /** Number of the grant → fields of EuroSciVoc, each as its code and path. */
  readonly fields: Map<string, { code: string; path: string }[]>;
  /** Code of a programme → its title. */
  readonly programmes: Map<string, string>;
  /** Number of the grant → its website. */
  readonly links: Map<string, string>;
}

/** A sector or place, the first time it is named. */
export function onceMade(
  scope: PublishedScope,
  list: "sectors" | "places",
  record: { id: string; [field: string]: unknown },
  place: { file: string; line: number },
): ImportItem[] {
  if (scope.made.has(record.id)) return [];
  scope.made.add(record.id);
  return [{ list, record, place }];
}

/** The fields of EuroSciVoc of a project, with all fields above them: a tree. */
export function scienceFields(
  { code, path }: { code: string; path: string },
  scope: PublishedScope,
  place: { file: string; line: number },
): { id: string; items: ImportItem[] } {
  const codes = code.split("/").filter((part) => part !== "");
  const names = path.split("/").filter((part) => part !== "");
  const items: ImportItem[] = [];
  let parent: string | undefined;
  for (const [at, name] of names.entries()) {
    const key =
      codes.length === names.length
        ? codes.slice(0, at + 1).join("-")
        : slug(names.slice(0, at + 1).join(" "));
    const id = `sector:euroscivoc-${key}`;
    const record = {
      id,
      name,
      ...(parent !== undefined && { parent }),
      ...(codes.length === names.length && {
        codes: [{ scheme: "EuroSciVoc", value: `/${codes.slice(0, at + 1).join("/")}` }],
      }),
    };
    items.push(...onceMade(scope, "sectors", record, place));
    parent = id;
  }
  return { id: parent ?? "", items };
}
