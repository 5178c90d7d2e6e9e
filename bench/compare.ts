import { isDeepStrictEqual } from "node:util";

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

/** Where two answers differ first, as `field.0.name: this instead of that`; undefined where they are the same. */
export function difference(actual: unknown, expected: unknown, path = "answer"): string | undefined {
  if (isDeepStrictEqual(actual, expected)) return undefined;
  const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;
  if (isTree(actual) && isTree(expected) && Array.isArray(actual) === Array.isArray(expected))
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const found = difference(
        (actual as Record<string, unknown>)[name],
        (expected as Record<string, unknown>)[name],
        `${path}.${name}`,
      );
      if (found !== undefined) return found;
    }
  return `${path}: ${shown(actual)} instead of ${shown(expected)}`;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 100);
