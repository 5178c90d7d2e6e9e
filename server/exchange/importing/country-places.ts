import type { ImportItem } from "../importer.js";
import { slug } from "./slug.js";

/** Codes that the EU uses in place of those of ISO 3166-1. */
const ISO_CODES: Readonly<Record<string, string>> = { EL: "GR", UK: "GB" };

/** Codes that have a name for what is no country: an unknown region, and two forms of writing. */
const NO_COUNTRIES = new Set(["ZZ", "XA", "XB"]);

/**
 * Places for ISO 3166-1 alpha-2 country codes, each made once. `NA` is Namibia. Codes without a country give undefined.
 */
export class CountryPlaces {
  private readonly names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  private readonly made = new Set<string>();

  /** The place of a code, and the record to store before it is first named. */
  of(code: string, place: { file: string; line: number }): { id: string; items: ImportItem[] } | undefined {
    const upper = code.trim().toUpperCase();
    const iso = ISO_CODES[upper] ?? upper;
    if (!/^[A-Z]{2}$/u.test(iso) || NO_COUNTRIES.has(iso)) return undefined;
    const name = this.names.of(iso);
    if (name === undefined) return undefined;
    const id = `place:${slug(name)}`;
    if (this.made.has(id)) return { id, items: [] };
    this.made.add(id);
    const codes = [{ scheme: "ISO3166-1", value: iso }];
    return { id, items: [{ list: "places", record: { id, name, placeType: "country", codes }, place }] };
  }
}
