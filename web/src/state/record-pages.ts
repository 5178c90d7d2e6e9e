import { t } from "../words/words.js";

/** An identifier of a stakeholder, with its address where the data has one. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly url?: string | null;
}

const last = (value: string): string => value.split("/").at(-1) ?? value;

/** Where the registers show a record by its identifier; of those alone whose addresses stay. */
const PAGES: Readonly<Record<string, (value: string) => string>> = {
  ror: (value) => `https://ror.org/${last(value)}`,
  lei: (value) => `https://search.gleif.org/#/record/${value}`,
  wikidata: (value) => `https://www.wikidata.org/wiki/${last(value)}`,
  isni: (value) => `https://isni.org/isni/${last(value).replaceAll(/[ -]/gu, "")}`,
  orcid: (value) => `https://orcid.org/${last(value)}`,
  doi: (value) => `https://doi.org/${value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/iu, "")}`,
  openalex: (value) => `https://openalex.org/${last(value)}`,
  "iati activity": (value) => `https://d-portal.org/ctrack.html#view=act&aid=${encodeURIComponent(value)}`,
  iati: (value) => `https://d-portal.org/ctrack.html?publisher=${encodeURIComponent(value)}#view=main`,
  pic: (value) =>
    `https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/how-to-participate/org-details/${encodeURIComponent(value)}`,
  "iso3166-1": (value) => `https://www.iso.org/obp/ui/#iso:code:3166:${encodeURIComponent(value)}`,
};

const isWebAddress = (text: string): boolean => /^https?:\/\//iu.test(text);

/** The page of the record that an identifier names; null where no register shows it at an address that stays. */
export function recordPage({ scheme, value, url }: Identifier): string | null {
  if (url != null && isWebAddress(url)) return url;
  const key = scheme.toLowerCase().replace(/^iso /u, "iso");
  const address = Object.hasOwn(PAGES, key) ? (PAGES[key]?.(value.trim()) ?? null) : null;
  return address !== null && URL.canParse(address) ? address : null;
}

/** The same for a place in a source that names a record of IATI: "activity XM-DAC-41123-1". */
export function pageOfLocator(locator: string): string | null {
  const [, activity] = /^activity ([A-Z]{2}-\S+)$/u.exec(locator) ?? [];
  return activity === undefined ? null : recordPage({ scheme: "IATI activity", value: activity });
}

/** A place in a source as a reader says it: "line 12 of projects.csv" for "projects.csv, line 12"; others as they are. */
export const locatorInWords = (locator: string): string =>
  locator.replace(/^(\S.*\.\w+), line (\d+)$/u, (_, file: string, line: string) =>
    t("source.lineOf", { line, file }),
  );
