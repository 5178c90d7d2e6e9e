import { type DecimalSign, readNumber } from "./number-text.js";

/** Signs that one currency has. `$` alone, `¥`, `kr` and others have several. */
const SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  US$: "USD",
  "£": "GBP",
  "₹": "INR",
  "₽": "RUB",
  "₺": "TRY",
  "₩": "KRW",
  "₪": "ILS",
  "₫": "VND",
  "₦": "NGN",
  "₱": "PHP",
  "₴": "UAH",
  "₸": "KZT",
  "₵": "GHS",
};
const MARK = /^(?:US\$|\p{Sc}|[A-Z]{3})$/u;

/** Codes that ISO 4217 has had since the tables of this program's language were made. */
const CODES = new Set([...Intl.supportedValuesOf("currency"), "SLE", "VED", "XCG", "ZWG"]);

/** Whether a text is a code of ISO 4217; `MIO` and `MLN` are none. */
export const isCurrency = (text: string): boolean => CODES.has(text);

/** A sum with the currency that stands beside it. */
export type MoneyReading =
  | {
      readonly value: number;
      readonly currency: string | undefined;
      readonly decimal?: DecimalSign | undefined;
    }
  | { readonly twoReadings: true };

/** The code of ISO 4217 that a text means: a code in any case, or a sign that one currency has. */
export function currencyOf(text: string): string | undefined {
  const code = SIGNS[text.trim()] ?? text.trim().toUpperCase();
  return isCurrency(code) ? code : undefined;
}

/** Reads a sum such as `€ 1 200,50`, `1200.50 EUR` or `1200`; a sign of several currencies gives nothing. */
export function readMoney(text: string, decimal?: DecimalSign): MoneyReading | undefined {
  const trimmed = text.trim();
  const [, minus = "", before = "", digits = "", after = ""] =
    /^([-\u2212]?)\s*(US\$|\p{Sc}|[A-Z]{3})?\s*([-+\u2212]?[\d.,'’\s\u00A0\u2009\u202F]*(?:e[-+]?\d+)?)\s*(US\$|\p{Sc}|[A-Z]{3})?$/iu.exec(
      trimmed,
    ) ?? [];
  const marks = [before, after].filter((mark) => mark !== "");
  if (digits.trim() === "" || marks.length > 1 || (minus !== "" && /^[-+\u2212]/u.test(digits)))
    return undefined;
  const [mark] = marks;
  if (mark !== undefined && !MARK.test(mark)) return undefined;
  const currency = mark === undefined ? undefined : currencyOf(mark);
  if (mark !== undefined && currency === undefined) return undefined;
  const reading = readNumber(digits, decimal);
  if (reading === undefined || "twoReadings" in reading) return reading;
  return { value: minus === "" ? reading.value : -reading.value, currency, decimal: reading.decimal };
}
