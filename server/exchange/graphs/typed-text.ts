const NUMBERS = new Set([
  "double",
  "float",
  "int",
  "integer",
  "long",
  "short",
  "byte",
  "bigdecimal",
  "biginteger",
]);

/** A value of an attribute that is typed as a number: XML writes decimals with a point, so that `1.234` has one reading. */
export const typedText = (text: string, type: string | undefined): string =>
  NUMBERS.has(type?.toLowerCase() ?? "") && /^[-+]?\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;

/** A name for an attribute that no other attribute of its elements has. */
export function nameOfItsOwn(name: string, others: ReadonlySet<string>): string {
  if (!others.has(name)) return name;
  for (let number = 2; ; number += 1) if (!others.has(`${name} (${number})`)) return `${name} (${number})`;
}
