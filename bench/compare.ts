/** A copy in which the lists of these fields stand in the order of their JSON: for lists whose order says nothing. */
export function unordered(value: unknown, ...fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => unordered(item, ...fields));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const copy = unordered(inner, ...fields);
      return [name, Array.isArray(copy) && fields.includes(name) ? sorted(copy) : copy];
    }),
  );
}

const sorted = (list: readonly unknown[]): unknown[] =>
  list
    .map((item) => [JSON.stringify(withSortedNames(item)), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);

function withSortedNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withSortedNames(inner)]));
}

/** Where two answers differ first, as `answer.field.0.name: this instead of that`; undefined where they are the same. */
export function difference(actual: unknown, expected: unknown, path = "answer"): string | undefined {
  if (isTree(actual) && isTree(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    for (const name of names) {
      const found = difference(actual[name], expected[name], `${path}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return isSame(actual, expected) ? undefined : `${path}: ${shown(actual)} instead of ${shown(expected)}`;
}

/** The last digits of a sum depend on its order, which is the engine's. */
const ROUNDING = 1e-12;

const isSame = (actual: unknown, expected: unknown): boolean =>
  typeof actual === "number" && typeof expected === "number"
    ? Math.abs(actual - expected) <= ROUNDING * Math.abs(expected)
    : Object.is(actual, expected);

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 100);
