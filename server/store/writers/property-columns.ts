import type { Value } from "../graph/port.js";
import type { Properties } from "./properties.js";

/**
 * Properties of many nodes or relationships as columns: their names stand once in the statement, their values in the rows.
 * Both engines take that faster than a map for each (measured: 37% and 10% less time). What a row lacks is null, which
 * CREATE does not store.
 */
export interface PropertyColumns {
  /** To stand in CREATE, over a `row` whose columns begin with those that were given. */
  readonly pattern: string;
  readonly rows: Value[];
}

/** The columns of these properties behind others, as many for each. */
export function propertyColumns(
  all: readonly Properties[],
  lead: readonly (readonly Value[])[] = [],
): PropertyColumns {
  const found = new Set<string>();
  for (const properties of all) for (const name in properties) found.add(name);
  // In one order, so that the engine knows the statement again.
  const names = [...found].sort();
  const first = lead[0]?.length ?? 0;
  return {
    pattern: `{${names.map((name, index) => `${name}: row[${first + index}]`).join(", ")}}`,
    rows: all.map((properties, index) => [
      ...(lead[index] ?? []),
      ...names.map((name) => properties[name] ?? null),
    ]),
  };
}
