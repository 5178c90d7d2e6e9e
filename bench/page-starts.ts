/** After whom a page begins, in all the ways that it can be said: by cursor, by the key of the order, by rank. */
export interface PageStart {
  readonly cursor: string;
  readonly nameKey: string;
  readonly id: string;
  readonly offset: number;
}

/** Finds a start by its cursor; undefined for the first page. */
export function pageStarts(
  starts: readonly (PageStart | null)[],
): (cursor: unknown) => PageStart | undefined {
  const byCursor = new Map<unknown, PageStart>();
  for (const start of starts) if (start) byCursor.set(start.cursor, start);
  return (cursor) => byCursor.get(cursor);
}
