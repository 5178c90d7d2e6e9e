import { fold } from "../../../schema/fold.js";

/** Texts that stand in a cell where nothing is known. They never identify anybody. */
const PLACEHOLDER =
  /^(?:n\.?\s*\/?\s*a\.?|#n\/a|none|null|nil|nan|undefined|unknown|unk|not (?:known|applicable|available|assigned)|no|nein|non|false|true|tbc|tbd|tba|pending|missing|blank|empty|test|example|todo|x+|[-\u2013\u2014_.?*#/\\\s0]+)$/iu;

/** The same in other words and of other programs, and numbers that nobody counts so far. */
const NO_NUMBER =
  /^(?:n[/.]\s?[dk]\.?|s\/[nd]|k\.\s?a\.?|(?:no|not|none|sin|sans|ohne|keine?|ningun[oa]?|aucune?)\s\D+|ninguno|various|multiple|several|other|same|self|private|confidential|see (?:above|below|notes?)|-1|\((?:blank|empty|none|null)\)|#[a-z]+(?:[/!?].*)?|(\d)\1{4,}|0?123456(?:7(?:8(?:90?)?)?)?)$/iu;

/** Whether a text only says that there is no identifier. */
export const isPlaceholder = (text: string): boolean => {
  const trimmed = text.trim();
  return PLACEHOLDER.test(trimmed) || NO_NUMBER.test(trimmed.replace(/(?<=\d)[\s.-](?=\d)/gu, ""));
};

const NO_NAME =
  /^(?:n\.?\s*\/?\s*a\.?|#n\/a|none|null|nil|nan|undefined|unknown|not (?:known|applicable|available|assigned|stated)|tbc|tbd|tba|ditto|[-\u2013\u2014_.?*"\u3003]+)$/iu;

/** Whether a text in the place of a name only says that there is none: it would make one stakeholder of many. Nan is a name. */
export const isNoName = (text: string): boolean => NO_NAME.test(text.trim()) && text.trim() !== "Nan";

interface Scheme {
  readonly form: string;
  holds(value: string): boolean;
}

const pattern = (form: string, regex: RegExp): Scheme => ({ form, holds: (value) => regex.test(value) });

/** The remainder of a number of any length, given as digits, by 97 (ISO 7064). */
const by97 = (digits: string): number =>
  Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** The digits of Crockford's base 32, in which a ROR id counts. */
const BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

function isRor(value: string): boolean {
  const [, body = "", check = ""] =
    /^(?:https?:\/\/(?:www\.)?ror\.org\/|ror\.org\/|ror:)?(0[a-hj-km-np-tv-z\d]{6})(\d{2})$/iu.exec(value) ??
    [];
  if (body === "") return false;
  const number = Array.from(body.toLowerCase()).reduce((sum, sign) => sum * 32 + BASE_32.indexOf(sign), 0);
  return 98 - ((number * 100) % 97) === Number(check);
}

/** Letters count as 10 to 35. */
const isLei = (value: string): boolean =>
  /^[A-Z\d]{18}\d{2}$/iu.test(value) &&
  by97(
    Array.from(value)
      .map((sign) => parseInt(sign, 36))
      .join(""),
  ) === 1;

/** Fifteen digits and a check digit (ISO 7064, MOD 11-2), as ISNI and ORCID have them. */
function isChecked(value: string): boolean {
  const signs = value.replace(/[^\dX]/giu, "").toUpperCase();
  const sum = Array.from(signs.slice(0, 15)).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return signs.at(-1) === (check === 10 ? "X" : String(check));
}

/** Whether the number behind the register of a reference of IATI names nobody, as that of `GB-COH-00000000`. */
export const isEmptyReference = (reference: string): boolean =>
  isPlaceholder(reference) || isPlaceholder(reference.replace(/^[A-Z]{2}-[A-Z\d]+-/iu, ""));

const isIati = (value: string): boolean => /^[A-Z]{2}-[^\s-]\S*$/iu.test(value) && !isEmptyReference(value);

/** What values of a scheme look like, by the folded name of the scheme. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  ror: { form: "a ROR id such as https://ror.org/03q3ecb97, with its check digits", holds: isRor },
  lei: { form: "20 letters and digits with their check digits (ISO 17442)", holds: isLei },
  wikidata: pattern(
    "Q and a number, such as Q1065",
    /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?Q[1-9]\d*$/iu,
  ),
  pic: pattern("the digits of a participant code, such as 998616262", /^[1-9]\d{1,9}$/u),
  iati: { form: "the prefix of a register and a number, such as XM-DAC-41123 or GB-COH-1234", holds: isIati },
  "iso 3166 1": pattern("a country code of ISO 3166-1", /^(?:[A-Z]{2,3}|\d{3})$/iu),
  iso3166: pattern("a country code of ISO 3166", /^(?:[A-Z]{2,3}|\d{3})(?:-[A-Z\d]{1,3})?$/iu),
  "iso 3166 2": pattern("a code of ISO 3166-2, such as PK-PB", /^[A-Z]{2}-[A-Z\d]{1,3}$/iu),
  "iso3166 1": pattern("a country code of ISO 3166-1", /^(?:[A-Z]{2,3}|\d{3})$/iu),
  isni: {
    form: "16 digits with their check digit, which may be X",
    holds: (value) =>
      /^(?:https?:\/\/isni\.org\/isni\/)?(?:\d{4}[ -]?){3}\d{3}[\dX]$/iu.test(value) && isChecked(value),
  },
  grid: pattern("an id such as grid.5335.0", /^grid\.\d+\.[\da-f]+$/iu),
  orcid: {
    form: "an id such as 0000-0002-1825-0097, with its check digit",
    holds: (value) =>
      /^(?:https?:\/\/orcid\.org\/)?(?:\d{4}-){3}\d{3}[\dX]$/iu.test(value) && isChecked(value),
  },
  doi: pattern(
    "an id such as 10.3030/101000001",
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\/\S+$/iu,
  ),
};

/** What is wrong with an identifier: what its scheme requires. Nothing where it may identify somebody. */
export function identifierFault(scheme: string, value: string): string | undefined {
  const trimmed = value.trim();
  const known = SCHEMES[fold(scheme)];
  if (known !== undefined) return !isPlaceholder(trimmed) && known.holds(trimmed) ? undefined : known.form;
  return isPlaceholder(trimmed) || !/[\p{L}\p{N}]/u.test(trimmed)
    ? "a value that names one thing"
    : undefined;
}

/** What is told of an identifier that several records of one file have. */
export const sharedText = (scheme: string): string =>
  `Required an identifier (${scheme}) that one record of the file has; several have this one, so that it joins nobody. Correct it.`;
