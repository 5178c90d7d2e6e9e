/** So much of a text and of a list is shown. */
const MOST_CHARACTERS = 500;
const MOST_ITEMS = 20;

/** Plain data of which texts and lists are cut where they are too long to be looked at; what is cut says so. */
export function shortened<T>(value: T): T {
  if (typeof value === "string") return shortText(value) as T;
  if (Array.isArray(value)) return shortList(value) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shortened<unknown>(one)])) as T;
}

const shortText = (text: string): string =>
  text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS)}… (cut: ${text.length} characters)`;

function shortList(list: readonly unknown[]): unknown[] {
  const first = list.slice(0, MOST_ITEMS).map(shortened);
  return list.length <= MOST_ITEMS ? first : [...first, `… (cut: ${list.length} in all)`];
}
