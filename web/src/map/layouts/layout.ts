/** A place on the map, in units of its own; the map scales to fit. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everybody is, by id. */
export type Positions = ReadonlyMap<string, Point>;

/** What a layout needs of the network, cheap to send to a worker. */
export interface Skeleton {
  readonly ids: readonly string[];
  /** Radii in pixels at the zoom that shows all, in the order of the ids. */
  readonly radii: readonly number[];
  /** Ends of each bundle as places in `ids`, two for each, with its count of linkages as the third. */
  readonly pairs: readonly (readonly [number, number, number])[];
}

/** The neighbours of each id of a skeleton, by place in `ids`. */
export function neighbours({ ids, pairs }: Skeleton): number[][] {
  const lists: number[][] = ids.map(() => []);
  for (const [a, b] of pairs) {
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  return lists;
}
