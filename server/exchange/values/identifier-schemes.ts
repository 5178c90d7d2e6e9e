import { plainIdentifier, schemeKey } from "../../../schema/identifier-key.js";

/** Texts that stand in a cell where nothing is known. They never identify anybody. */
const PLACEHOLDER =
  /^(?:n\.?\s*\/?\s*a\.?|#n\/a|none|null|nil|nan|undefined|unknown|unk|not (?:known|applicable|available|assigned)|no|nein|non|false|true|tbc|tbd|tba|pending|missing|blank|empty|test|example|todo|x+|[-\u2013\u2014_.?*#/\\\s0]+)$/iu;

/** "Unknown" in other languages. */
const UNKNOWN =
  /^(?:unbekannt|inconnue?|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|onbekend|nieznan[ya]|неизвестно|نامعلوم|غير معروف|不明|未知)$/iu;

/** The same in other words and of other programs, and numbers that nobody counts so far. */
const NO_NUMBER =
  /^(?:n[/.]\s?[dk]\.?|s\/[nd]|k\.\s?a\.?|(?:no|not|none|sin|sans|ohne|keine?|ningun[oa]?|aucune?)\s\D+|ninguno|nessuno|various|multiple|several|other|same|self|private|confidential|see (?:above|below|notes?)|-1|\((?:blank|empty|none|null)\)|#[a-z]+(?:[/!?].*)?|(\d)\1{4,}|0?123456(?:7(?:8(?:90?)?)?)?)$/iu;

/** Whether a text only says that there is no identifier. */
export const isPlaceholder = (text: string): boolean => {
  const trimmed = text.trim();
  return (
    PLACEHOLDER.test(trimmed) ||
    UNKNOWN.test(trimmed) ||
    NO_NUMBER.test(trimmed.replace(/(?<=\d)[\s.-](?=\d)/gu, ""))
  );
};

const NO_NAME =
  /^(?:#(?:ref|value|name|num|null|div\/0)[!?]|n\.?\s*\/?\s*a\.?|#n\/a|none|null|nil|nan|undefined|unknown|not (?:known|applicable|available|assigned|stated)|tbc|tbd|tba|ditto|\(?(?:blank|empty|none|null)\)|<NA>|\\N|[-\u2013\u2014_.?*"\u3003]+)$/iu;

/** Whether a text in the place of a name only says that there is none: it would make one stakeholder of many. Nan is a name. */
export const isNoName = (text: string): boolean =>
  text.length < 40 && (NO_NAME.test(text.trim()) || UNKNOWN.test(text.trim())) && text.trim() !== "Nan";

interface Scheme {
  readonly form: string;
  /** Whether a number can be one of the scheme; it is in lower case, without address and blanks. */
  holds(plain: string): boolean;
}

const pattern = (form: string, regex: RegExp): Scheme => ({ form, holds: (plain) => regex.test(plain) });

/** The remainder of a number of any length, given as digits, by 97 (ISO 7064). */
const by97 = (digits: string): number =>
  Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** The digits of Crockford's base 32, in which a ROR id counts. */
const BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

function isRor(plain: string): boolean {
  const [, body = "", check = ""] = /^(0[a-hj-km-np-tv-z\d]{6})(\d{2})$/u.exec(plain) ?? [];
  if (body === "") return false;
  const number = Array.from(body).reduce((sum, sign) => sum * 32 + BASE_32.indexOf(sign), 0);
  return 98 - ((number * 100) % 97) === Number(check);
}

/** Letters count as 10 to 35. */
const asDigits = (plain: string): string =>
  Array.from(plain)
    .map((sign) => parseInt(sign, 36))
    .join("");

const isLei = (plain: string): boolean => /^[a-z\d]{18}\d{2}$/u.test(plain) && by97(asDigits(plain)) === 1;

/** A country, nine letters or digits, and the check digit of Luhn. */
function isIsin(plain: string): boolean {
  if (!/^[a-z]{2}[a-z\d]{9}\d$/u.test(plain)) return false;
  const digits = Array.from(asDigits(plain)).reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const counted = at % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** Fifteen digits and a check digit (ISO 7064, MOD 11-2), as ISNI and ORCID have them. */
function isChecked(plain: string): boolean {
  if (!/^\d{15}[\dx]$/u.test(plain)) return false;
  const sum = Array.from(plain.slice(0, 15)).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return plain.at(-1) === (check === 10 ? "x" : String(check));
}

/** Whether the number behind the register of a reference of IATI names nobody, as that of `GB-COH-00000000`. */
export const isEmptyReference = (reference: string): boolean =>
  isPlaceholder(reference) || isPlaceholder(reference.replace(/^[A-Z]{2}-[A-Z\d]+-/iu, ""));

const isIati = (plain: string): boolean => /^[a-z]{2}-[^\s-]\S*$/u.test(plain) && !isEmptyReference(plain);

/** What numbers of a scheme look like, by the key of the scheme. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  ror: { form: "a ROR id such as https://ror.org/03q3ecb97, with its check digits", holds: isRor },
  lei: { form: "20 letters and digits with their check digits (ISO 17442)", holds: isLei },
  isin: { form: "12 letters and digits with their check digit (ISO 6166)", holds: isIsin },
  wikidata: pattern("Q and a number, such as Q1065", /^q[1-9]\d*$/u),
  pic: pattern("the digits of a participant code, such as 998616262", /^[1-9]\d{1,9}$/u),
  iati: { form: "the prefix of a register and a number, such as XM-DAC-41123 or GB-COH-1234", holds: isIati },
  "iso 3166 1": pattern("a country code of ISO 3166-1", /^(?:[a-z]{2,3}|\d{3})$/u),
  iso3166: pattern("a country code of ISO 3166", /^(?:[a-z]{2,3}|\d{3})(?:-[a-z\d]{1,3})?$/u),
  "iso 3166 2": pattern("a code of ISO 3166-2, such as PK-PB", /^[a-z]{2}-[a-z\d]{1,3}$/u),
  "iso3166 1": pattern("a country code of ISO 3166-1", /^(?:[a-z]{2,3}|\d{3})$/u),
  isni: { form: "16 digits with their check digit, which may be X", holds: isChecked },
  grid: pattern("an id such as grid.5335.0", /^grid\.\d+\.[\da-f]+$/u),
  orcid: { form: "an id such as 0000-0002-1825-0097, with its check digit", holds: isChecked },
  doi: pattern("an id such as 10.3030/101000001", /^10\.\d{4,9}\/\S+$/u),
};

/** What is wrong with an identifier: what its scheme requires. Nothing where it may identify somebody. */
export function identifierFault(scheme: string, value: string): string | undefined {
  const trimmed = value.trim();
  const known = SCHEMES[schemeKey(scheme)];
  if (known !== undefined)
    return !isPlaceholder(trimmed) && known.holds(plainIdentifier({ scheme, value }))
      ? undefined
      : known.form;
  return isPlaceholder(trimmed) || !/[\p{L}\p{N}]/u.test(trimmed)
    ? "a value that names one thing"
    : undefined;
}

/** What is told of an identifier that several records of one file have. */
export const sharedText = (scheme: string): string =>
  `Required an identifier (${scheme}) that one record of the file has; several have this one, so that it joins nobody. Correct it.`;
