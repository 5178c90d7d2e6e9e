/** The ends of some linkages, as places in a list of stakeholders; linkages in the order of their ids. */
export interface LinkageEnds {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/**
 * Which `most` of the linkages keep as many of the first stakeholders linked as they can: those that join two parts come
 * first (a spanning forest, Kruskal 1956, the parts of the first stakeholders before others), then the others by id. Gives
 * their numbers, ascending. Takes n log n time.
 */
export function keepLinked({ from, to }: LinkageEnds, stakeholders: number, most: number): number[] {
  const count = from.length;
  const end = (ends: ArrayLike<number>, linkage: number): number => ends[linkage] as number;
  const partOf = Int32Array.from({ length: stakeholders }, (_, one) => one);
  const rootOf = (one: number): number => {
    let root = one;
    while (partOf[root] !== root) root = partOf[root] = partOf[partOf[root] as number] as number;
    return root;
  };
  // One number for the later end and, among equals, the linkage: typed arrays sort numbers fastest.
  const keys = Float64Array.from({ length: count }, (_, linkage) => {
    const later = Math.max(end(from, linkage), end(to, linkage));
    return later * count + linkage;
  }).sort();
  const kept = new Uint8Array(count);
  let room = most;
  const keep = (linkage: number): void => {
    kept[linkage] = 1;
    room -= 1;
  };
  for (const key of keys) {
    const linkage = key % count;
    const [a, b] = [rootOf(end(from, linkage)), rootOf(end(to, linkage))];
    if (a === b || room === 0) continue;
    partOf[b] = a;
    keep(linkage);
  }
  for (let linkage = 0; linkage < count && room > 0; linkage++) if (kept[linkage] === 0) keep(linkage);
  const chosen: number[] = [];
  for (let linkage = 0; linkage < count; linkage++) if (kept[linkage] === 1) chosen.push(linkage);
  return chosen;
}
