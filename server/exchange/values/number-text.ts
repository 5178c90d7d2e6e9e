/** The sign between whole and broken part. */
export const DECIMAL_SIGNS = { point: ".", comma: "," } as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[keyof typeof DECIMAL_SIGNS];

/**
 * What a text says as a number. `decimal` is the sign that the text shows to be the decimal one, where it shows one. A
 * text that has two readings, such as `1.234`, gives `twoReadings`; one that is no number, nothing.
 */
export type NumberReading =
  { readonly value: number; readonly decimal?: DecimalSign } | { readonly twoReadings: true };

const FAST = /^-?\d{1,15}$/u;
const EXPONENT = /^(\d+(?:[.,]\d+)?|[.,]\d+)e([+-]?\d{1,3})$/iu;
const SHAPE = /^(?:\d[\d\s\u00A0\u2009\u202F'’.,]*|[.,]\d+)$/u;
const GROUP = /[\s\u00A0\u2009\u202F'’]/u;

const other = (sign: DecimalSign): DecimalSign => (sign === "." ? "," : ".");

/** Reads a number that people or programs wrote; `decimal` says which sign is the decimal one, where that is known. */
export function readNumber(text: string, decimal?: DecimalSign): NumberReading | undefined {
  const trimmed = text.trim();
  if (FAST.test(trimmed)) return { value: Number(trimmed) };
  const [, sign = "", digits = ""] = /^([-+\u2212]?)\s*(.*)$/su.exec(trimmed) ?? [];
  const reading = readUnsigned(digits, decimal);
  if (reading === undefined || "twoReadings" in reading) return reading;
  // Digits that a number cannot hold would be others.
  if (!Number.isFinite(reading.value) || (Number.isInteger(reading.value) && !isExact(digits, reading.value)))
    return undefined;
  return sign === "-" || sign === "\u2212" ? { ...reading, value: -reading.value } : reading;
}

const isExact = (digits: string, value: number): boolean => Number.isSafeInteger(value) || /e/iu.test(digits);

function readUnsigned(text: string, decimal: DecimalSign | undefined): NumberReading | undefined {
  const exponent = EXPONENT.exec(text);
  if (exponent) return withExponent(exponent[1] ?? "", exponent[2] ?? "", decimal);
  if (!SHAPE.test(text)) return undefined;
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last < 0) return grouped(text, GROUP);
  const sign = text[last] as DecimalSign;
  const before = text.slice(0, last);
  const after = text.slice(last + 1);
  const hasOther = before.includes(other(sign));
  const repeated = before.includes(sign);
  if (repeated) return hasOther ? undefined : contradicted(grouped(text, sign), other(sign), decimal);
  if (hasOther) return withDecimals(grouped(before, other(sign)), after, sign, decimal);
  if (!/^\d+$/u.test(after)) return undefined;
  const mayGroup = after.length === 3 && /^[1-9]\d{0,2}$/u.test(before);
  if (!mayGroup)
    return withDecimals(before === "" ? { value: 0 } : grouped(before, GROUP), after, sign, decimal);
  if (decimal === undefined) return { twoReadings: true };
  return decimal === sign
    ? { value: Number(`${before}.${after}`), decimal }
    : { value: Number(before + after) };
}

/** A power of ten takes three digits behind its sign for decimals: nobody groups the digits before an `e`. */
function withExponent(
  digits: string,
  power: string,
  decimal: DecimalSign | undefined,
): NumberReading | undefined {
  const sign = /[.,]/u.exec(digits)?.[0] as DecimalSign | undefined;
  const value = Number(`${digits.replace(",", ".")}e${power}`);
  if (sign === undefined) return { value };
  if (sign === "," && decimal === undefined && /,\d{3}$/u.test(digits)) return { twoReadings: true };
  return contradicted({ value, decimal: sign }, sign, decimal);
}

/** A whole number whose digits are in groups of three from the right, or of two as in India. */
function grouped(text: string, separator: RegExp | string): NumberReading | undefined {
  const groups = text.split(separator);
  if (groups.some((group) => !/^\d+$/u.test(group))) return undefined;
  const [first = "", ...rest] = groups;
  const value = Number(groups.join(""));
  if (rest.length === 0) return { value };
  const byThree = first.length <= 3 && rest.every((group) => group.length === 3);
  const asInIndia =
    separator === "," &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2);
  return (byThree && !first.startsWith("0")) || asInIndia ? { value } : undefined;
}

function withDecimals(
  whole: NumberReading | undefined,
  after: string,
  sign: DecimalSign,
  decimal: DecimalSign | undefined,
): NumberReading | undefined {
  if (whole === undefined || !("value" in whole) || !/^\d+$/u.test(after)) return undefined;
  return contradicted({ value: Number(`${whole.value}.${after}`), decimal: sign }, sign, decimal);
}

/** A text that shows another decimal sign than the one that was said is no number of that file. */
const contradicted = (
  reading: NumberReading | undefined,
  shows: DecimalSign,
  decimal: DecimalSign | undefined,
): NumberReading | undefined =>
  reading === undefined || (decimal !== undefined && decimal !== shows)
    ? undefined
    : "value" in reading
      ? { ...reading, decimal: shows }
      : reading;
