import { toShared } from "./arrays/shared-arrays.js";
import { at } from "./arrays/typed-array.js";

/**
 * The tree of sectors, as far as somebody is active in them. A family is a sector and those directly inside it; two of
 * one family are neighbours. Indexed by the codes of sectors.
 */
export interface SectorFamilies {
  /** The family that a sector is a child of, and the one that it heads; -1 for none. */
  readonly under: Int32Array;
  readonly heads: Int32Array;
  /** Neighbours of a sector. */
  readonly neighbours: Int32Array;
  readonly count: number;
}

/** Sorts sectors into families by the parent of each; linear in them. A family may lack its head, where nobody is active there. */
export function sectorFamilies(
  names: readonly string[],
  parentOf: (sector: string) => string | undefined,
): SectorFamilies {
  const families = new Map<string, number>();
  const under = Int32Array.from(names, (name) => {
    const parent = parentOf(name);
    if (parent === undefined) return -1;
    const family = families.get(parent) ?? families.size;
    families.set(parent, family);
    return family;
  });
  const heads = Int32Array.from(names, (name) => families.get(name) ?? -1);
  const members = new Int32Array(families.size);
  const each = (visit: (family: number) => void): void => {
    for (const list of [under, heads]) for (const family of list) if (family >= 0) visit(family);
  };
  each((family) => {
    members[family] = at(members, family) + 1;
  });
  const others = (family: number): number => (family < 0 ? 0 : at(members, family) - 1);
  const neighbours = under.map((family, sector) => others(family) + others(at(heads, sector)));
  return {
    under: toShared(under),
    heads: toShared(heads),
    neighbours: toShared(neighbours),
    count: families.size,
  };
}

/** Whether two sectors are different and of one family. */
export function areNeighbours({ under, heads }: SectorFamilies, one: number, other: number): boolean {
  if (one === other) return false;
  const [above, below] = [at(under, one), at(heads, one)];
  return (
    (above >= 0 && (above === at(under, other) || above === at(heads, other))) ||
    (below >= 0 && below === at(under, other))
  );
}
