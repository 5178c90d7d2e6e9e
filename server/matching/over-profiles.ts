import type { MatchView } from "./match-view.js";
import type { Profile } from "./profiles.js";
import type { Evidence, Score } from "./score.js";
import { addReal, at, real, single } from "../network/typed-array.js";
import { cell } from "../network/sparse-rows.js";

interface Comparison {
  readonly key: string;
  readonly reason: Score["reason"];
  readonly scale: number;
  readonly profile: (view: MatchView) => Profile;
  /** What the product of two rows' entries is divided by: of the seeker, and of each candidate where it matters. */
  readonly ofSeeker: (profile: Profile) => Float64Array;
  readonly ofCandidate?: (profile: Profile) => Float64Array;
  readonly sectorOf: (column: number) => number;
}

interface Products {
  seeker: number;
  readonly sums: Float64Array;
}

const lastProducts = new WeakMap<Profile, Products>();

/** The products of the seeker's row with everybody's, which scores of one profile share; written over by the next. */
function productsOf(profile: Profile, seeker: number): Float64Array {
  const last = lastProducts.get(profile) ?? { seeker: -1, sums: new Float64Array(profile.total.length) };
  lastProducts.set(profile, last);
  const { sums } = last;
  if (last.seeker === seeker) return sums;
  const { rows, columns } = profile;
  sums.fill(0);
  for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++) {
    const [column, own] = [at(rows.columns, e), single(rows.values, e)];
    for (let f = at(columns.offsets, column), end = at(columns.offsets, column + 1); f < end; f++) {
      const candidate = at(columns.columns, f);
      sums[candidate] = real(sums, candidate) + own * single(columns.values, f);
    }
  }
  last.seeker = seeker;
  return sums;
}

/** A row as a plain list, and its product with the row that was asked for last. */
interface Alone {
  one: number;
  readonly row: Float64Array;
  other: number;
  product: number;
}

const lastRows = new WeakMap<Profile, Alone>();

/** The products of one row with others, which scores of one profile share; good until it is asked for the next one's. */
function productsWith(profile: Profile, one: number): (other: number) => number {
  const { rows, columns } = profile;
  const { offsets, columns: classes, values } = rows;
  const alone = lastRows.get(profile) ?? {
    ...{ one: -1, row: new Float64Array(columns.offsets.length - 1), other: -1, product: 0 },
  };
  lastRows.set(profile, alone);
  const { row } = alone;
  if (alone.one !== one) {
    row.fill(0);
    for (let e = at(offsets, one); e < at(offsets, one + 1); e++)
      addReal(row, at(classes, e), single(values, e));
    alone.one = one;
    alone.other = -1;
  }
  return (other) => {
    if (alone.other === other) return alone.product;
    let sum = 0;
    for (let e = at(offsets, other), end = at(offsets, other + 1); e < end; e++)
      sum += real(row, at(classes, e)) * single(values, e);
    alone.other = other;
    return (alone.product = sum);
  };
}

function greatest({ rows }: Profile, one: number): number {
  let most = 0;
  for (let e = at(rows.offsets, one); e < at(rows.offsets, one + 1); e++)
    most = Math.max(most, single(rows.values, e));
  return most;
}

/** A score over the classes that two profiles share; costs one pass over the columns of the seeker's classes. */
export function overProfiles(comparison: Comparison): Score {
  const { key, reason, scale, profile: pick, ofSeeker, ofCandidate, sectorOf } = comparison;
  const divisorOf = (profile: Profile, seeker: number, candidate: number): number =>
    real(ofSeeker(profile), seeker) * (ofCandidate === undefined ? 1 : real(ofCandidate(profile), candidate));
  return {
    key,
    reason,
    scale,
    ofPartners: false,
    pairsOf: (view, one) => {
      const profile = pick(view);
      const product = productsWith(profile, one);
      const [own, theirs] = [ofSeeker(profile), ofCandidate?.(profile)];
      const divided = (sum: number, seeker: number, candidate: number): number =>
        sum === 0 ? 0 : sum / (real(own, seeker) * (theirs === undefined ? 1 : real(theirs, candidate)));
      return {
        there: (other) => divided(product(other), one, other),
        back: (other) => divided(product(other), other, one),
      };
    },
    most: {
      ofSeeker: () => 0,
      // Divided by both lengths it is a cosine; by the seeker's sum alone a mean of what the candidate has.
      ofCandidate: (view, candidate) =>
        Math.log1p(scale * (ofCandidate === undefined ? greatest(pick(view), candidate) : 1)),
    },
    fill: (view, seeker, out) => {
      const profile = pick(view);
      const sums = productsOf(profile, seeker);
      const own = real(ofSeeker(profile), seeker);
      const theirs = ofCandidate?.(profile);
      for (let one = 0; one < sums.length; one++) {
        const sum = real(sums, one);
        if (sum !== 0) out[one] = theirs === undefined ? sum / own : sum / (own * real(theirs, one));
      }
    },
    evidence: (view, seeker, candidate) => {
      const profile = pick(view);
      const { rows } = profile;
      const divisor = divisorOf(profile, seeker, candidate);
      const found: Evidence[] = [];
      for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++) {
        const column = at(rows.columns, e);
        const theirs = cell(rows, candidate, column);
        if (theirs === 0) continue;
        const value = (single(rows.values, e) * theirs) / divisor;
        found.push({ value, stakeholders: [], sectors: [sectorOf(column)] });
      }
      return found;
    },
  };
}

/** The Euclidean lengths of the rows: as both divisors they turn products into cosines. */
export const byLength = (profile: Profile): Float64Array => profile.length;
