import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { LinkageList } from "../network.js";
import { addReal, at, byte, real } from "../../network/arrays/typed-array.js";

/** How often two kinds of stakeholder are linked. */
export interface MixingCell {
  /** Places in STAKEHOLDER_KINDS, the first not behind the second. */
  readonly kinds: readonly [number, number];
  readonly linkages: number;
  /** How many there would be if every stakeholder kept its number of linkages but drew its partners by chance. */
  readonly expected: number;
}

/** The table of all pairs of kinds, and how much alike link with alike. */
export interface Mixing {
  readonly cells: readonly MixingCell[];
  /**
   * From 1 (only within kinds) over 0 (as chance would have it) to below 0 (rather between kinds): Newman, "Mixing
   * patterns in networks", Physical Review E 67, 2003. Null without linkages, or when all are of one kind.
   */
  readonly assortativity: number | null;
}

const KINDS = STAKEHOLDER_KINDS.length;

/** Counts linkages by the kinds of their ends, directions apart; linear. */
export function mixing({ from, to, kinds }: LinkageList): Mixing {
  const counts = new Float64Array(KINDS * KINDS);
  for (let linkage = 0; linkage < from.length; linkage += 1) {
    if (at(from, linkage) === at(to, linkage)) continue;
    const [a, b] = [byte(kinds, at(from, linkage)), byte(kinds, at(to, linkage))];
    addReal(counts, a * KINDS + b, 1);
    addReal(counts, b * KINDS + a, 1);
  }
  const ends = Float64Array.from({ length: KINDS }, (_, a) =>
    counts.subarray(a * KINDS, (a + 1) * KINDS).reduce((sum, count) => sum + count, 0),
  );
  const total = ends.reduce((sum, count) => sum + count, 0);
  return { cells: cellsOf(counts, ends, total), assortativity: assortativityOf(counts, ends, total) };
}

function cellsOf(counts: Float64Array, ends: Float64Array, total: number): MixingCell[] {
  const cells: MixingCell[] = [];
  for (let a = 0; a < KINDS; a += 1)
    for (let b = a; b < KINDS; b += 1) {
      const chance = total === 0 ? 0 : (real(ends, a) * real(ends, b)) / total;
      // Linkages within a kind were counted from both of their ends.
      const half = a === b ? 2 : 1;
      cells.push({ kinds: [a, b], linkages: real(counts, a * KINDS + b) / half, expected: chance / half });
    }
  return cells;
}

function assortativityOf(counts: Float64Array, ends: Float64Array, total: number): number | null {
  if (total === 0) return null;
  let within = 0;
  let chance = 0;
  for (let a = 0; a < KINDS; a += 1) {
    within += real(counts, a * KINDS + a) / total;
    chance += (real(ends, a) / total) ** 2;
  }
  return chance === 1 ? null : (within - chance) / (1 - chance);
}
