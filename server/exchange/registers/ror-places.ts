import type { GraphPart } from "../graphs/graph-part.js";
import { jsonObject, jsonObjects, jsonString } from "../graphs/json-cells.js";
import type { CountryPlaces } from "../importing/country-places.js";
import { keySlug } from "../importing/slug.js";

type PlaceRecord = { readonly id: string; readonly [field: string]: unknown };

/** Towns of ROR by their numbers of GeoNames, each in its subdivision of ISO 3166-2, in its country. */
export class RorPlaces {
  private readonly made = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly countries: CountryPlaces,
  ) {}

  /** The places of an organisation, with those that come for the first time. */
  of(locations: unknown, line: number): { readonly ids: string[]; readonly parts: GraphPart[] } {
    const parts: GraphPart[] = [];
    const ids = jsonObjects(locations).flatMap((location) => {
      const details = jsonObject(location["geonames_details"]);
      const name = jsonString(details["name"]);
      const number = location["geonames_id"];
      const above = this.above(details, line, parts);
      if (name === undefined || typeof number !== "number") return above ?? [];
      const [latitude, longitude] = [details["lat"], details["lng"]];
      const point =
        typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : {};
      const id = `place:geonames-${number}`;
      const codes = [{ scheme: "GeoNames", value: String(number) }];
      this.once({ id, name, codes, ...(above !== undefined && { parent: above }), ...point }, line, parts);
      return id;
    });
    return { ids: [...new Set(ids)], parts };
  }

  /** The subdivision, else the country. */
  private above(
    details: Readonly<Record<string, unknown>>,
    line: number,
    parts: GraphPart[],
  ): string | undefined {
    const code = jsonString(details["country_code"]);
    const found = code === undefined ? undefined : this.countries.of(code, { file: this.file, line });
    for (const item of found?.items ?? [])
      if ("record" in item) parts.push({ facet: "places", record: item.record, line });
    const [part, name] = [
      jsonString(details["country_subdivision_code"]),
      jsonString(details["country_subdivision_name"]),
    ];
    if (found === undefined || code === undefined || part === undefined || name === undefined)
      return found?.id;
    const value = `${code}-${part}`.toUpperCase();
    const id = `place:iso-${keySlug(value)}`;
    const codes = [{ scheme: "ISO3166-2", value }];
    this.once({ id, name, codes, placeType: "subdivision", parent: found.id }, line, parts);
    return id;
  }

  private once(record: PlaceRecord, line: number, parts: GraphPart[]): void {
    if (this.made.has(record.id)) return;
    this.made.add(record.id);
    parts.push({ facet: "places", record, line });
  }
}
