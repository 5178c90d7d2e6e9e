const NUMBERS = new Set([
  "double",
  "float",
  "int",
  "integer",
  "long",
  "short",
  "byte",
  "decimal",
  "bigdecimal",
  "biginteger",
]);

/** An item of a list, in quotes or not; a sign inside of quotes is none between items. */
const itemsBetween = (sign: string): RegExp =>
  new RegExp(`(?:\\s*(?:"[^"]*"|'[^']*')\\s*(?=[${sign}]|$)|[^${sign}])+`, "gu");
const BY_BARS = itemsBetween("|");
const BY_COMMAS = itemsBetween(",;");

/** The items of a list as GEXF writes them: `a|b`, or `[a, b]` with or without quotes. */
function listText(text: string): string {
  const inside = /^\[(.*)\]$/su.exec(text)?.[1];
  if (inside !== undefined && isListOfTexts(text)) return text;
  const list = inside ?? text;
  const items = [...list.matchAll(list.includes("|") ? BY_BARS : BY_COMMAS)].map(([item]) =>
    item.trim().replace(/^(["'])(.*)\1$/su, "$2"),
  );
  return JSON.stringify(items.filter((item) => item !== ""));
}

function isListOfTexts(text: string): boolean {
  try {
    const items = JSON.parse(text) as unknown;
    return Array.isArray(items) && items.every((item) => typeof item === "string");
  } catch {
    return false;
  }
}

/** A value of an attribute that is typed as a number: XML writes decimals with a point, so that `1.234` has one reading; of a list its items. */
export function typedText(text: string, type: string | undefined): string {
  const said = type?.toLowerCase() ?? "";
  if (said.startsWith("list")) return listText(text);
  return NUMBERS.has(said) && /^[-+]?\d{1,3}\.\d{3}$/u.test(text) ? `${text}0` : text;
}

/** A name for an attribute that no other attribute of its elements has. */
export function nameOfItsOwn(name: string, others: ReadonlySet<string>): string {
  if (!others.has(name)) return name;
  for (let number = 2; ; number += 1) if (!others.has(`${name} (${number})`)) return `${name} (${number})`;
}
