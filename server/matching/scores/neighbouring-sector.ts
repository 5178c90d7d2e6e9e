import type { MatchView } from "../view/match-view.js";
import type { Evidence, Score } from "../score.js";
import { areNeighbours } from "../../network/sector-families.js";
import { addReal, at, real, single } from "../../network/arrays/typed-array.js";

/** What a share of a sector says of a neighbour: less in large families, so that the sum never passes 1 (a normalised adjacency). */
const spreadOver = (view: MatchView, sector: number): number =>
  1 / Math.sqrt(at(view.network.sectorFamilies.neighbours, sector));

/** The seeker's profile, handed on to the neighbours of each sector; by way of families, so that large ones cost no more. */
function handedOn(view: MatchView, seeker: number): Float64Array {
  const { under, heads, neighbours, count } = view.network.sectorFamilies;
  const { rows } = view.profiles.sectors;
  const sums = new Float64Array(count);
  const own = new Float64Array(under.length);
  for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++) {
    const sector = at(rows.columns, e);
    if (at(neighbours, sector) === 0) continue;
    own[sector] = single(rows.values, e) * spreadOver(view, sector);
    for (const family of [at(under, sector), at(heads, sector)])
      if (family >= 0) addReal(sums, family, real(own, sector));
  }
  return own.map((value, sector) => {
    if (at(neighbours, sector) === 0) return 0;
    let sum = 0;
    for (const family of [at(under, sector), at(heads, sector)])
      if (family >= 0) sum += Math.max(0, real(sums, family) - value);
    return sum * spreadOver(view, sector);
  });
}

/**
 * The likeness of sectors of one family: a sector beside its parts, and the parts beside each other. The public data it
 * would be trained on has no tree of sectors, so its weight is set, not learnt: about a quarter of the same sector's.
 */
export const neighbouringSector: Score = {
  key: "neighbouringSector",
  reason: "NEIGHBOURING_SECTOR",
  scale: 1,
  ofPartners: false,
  prior: 0.2,
  most: {
    ofSeeker: () => 0,
    ofCandidate: (view) => (view.network.sectorFamilies.count === 0 ? 0 : Math.LN2),
  },
  fill: (view, seeker, out) => {
    if (view.network.sectorFamilies.count === 0) return;
    const { columns, length } = view.profiles.sectors;
    handedOn(view, seeker).forEach((value, sector) => {
      if (value === 0) return;
      const share = value / real(length, seeker);
      for (let e = at(columns.offsets, sector); e < at(columns.offsets, sector + 1); e++) {
        const candidate = at(columns.columns, e);
        addReal(out, candidate, (share * single(columns.values, e)) / real(length, candidate));
      }
    });
  },
  evidence: (view, seeker, candidate) => {
    const { sectorFamilies } = view.network;
    const { rows, length } = view.profiles.sectors;
    const found: Evidence[] = [];
    if (sectorFamilies.count === 0) return found;
    for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++)
      for (let f = at(rows.offsets, candidate); f < at(rows.offsets, candidate + 1); f++) {
        const [own, other] = [at(rows.columns, e), at(rows.columns, f)];
        if (!areNeighbours(sectorFamilies, own, other)) continue;
        const product = single(rows.values, e) * single(rows.values, f);
        const divisor = real(length, seeker) * real(length, candidate);
        const value = (product / divisor) * spreadOver(view, own) * spreadOver(view, other);
        found.push({ value, stakeholders: [], sectors: [own, other] });
      }
    return found;
  },
};
