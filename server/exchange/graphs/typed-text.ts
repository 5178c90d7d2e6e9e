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

/** The items of a list as GEXF writes them: `a|b`, or `[a, b]` with or without quotes. */
function listText(text: string): string {
  const inside = /^\[(.*)\]$/su.exec(text)?.[1] ?? text;
  const items = inside
    .split(inside.includes("|") ? "|" : /[,;]/u)
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/su, "$2"));
  return JSON.stringify(items.filter((item) => item !== ""));
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
