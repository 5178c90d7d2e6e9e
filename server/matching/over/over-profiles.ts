import type { MatchView } from "../view/match-view.js";
import type { Profile } from "../view/profiles.js";
import type { Beneath, Evidence, Score } from "../score.js";
import { at, real, single } from "../../network/arrays/typed-array.js";
import { cell } from "../../network/arrays/sparse-rows.js";

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

/** The products of one row with those of others. */
function fillProducts({ rows, columns }: Profile, one: number, others: Int32Array, out: Float64Array): void {
  const { offsets, columns: classes, values } = rows;
  const row = new Float64Array(columns.offsets.length - 1);
  for (let e = at(offsets, one); e < at(offsets, one + 1); e++) row[at(classes, e)] = single(values, e);
  for (let r = 0; r < others.length; r++) {
    const other = at(others, r);
    let sum = 0;
    for (let e = at(offsets, other), end = at(offsets, other + 1); e < end; e++)
      sum += real(row, at(classes, e)) * single(values, e);
    out[r] = sum;
  }
}

function greatest({ rows }: Profile, one: number): number {
  let most = 0;
  for (let e = at(rows.offsets, one); e < at(rows.offsets, one + 1); e++)
    most = Math.max(most, single(rows.values, e));
  return most;
}

/** 0 for nothing. */
const inverse = (value: number): number => (value === 0 ? 0 : 1 / value);

/** A logarithm bends down: it is above the straight line from 0 to its value at the greatest that may be. */
const beneathOf = ({ scale, profile: pick, ofSeeker, ofCandidate }: Comparison): Beneath => ({
  profile: pick,
  ofSeeker: (view, seeker) => inverse(real(ofSeeker(pick(view)), seeker)),
  ofCandidate: (view, candidate) => {
    const profile = pick(view);
    if (ofCandidate !== undefined) return Math.log1p(scale) * inverse(real(ofCandidate(profile), candidate));
    const most = greatest(profile, candidate);
    return Math.log1p(scale * most) * inverse(most);
  },
});

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
    fillPairs: (view, one, others, { there, back }) => {
      const profile = pick(view);
      const [own, theirs] = [ofSeeker(profile), ofCandidate?.(profile)];
      const divided = (sum: number, seeker: number, candidate: number): number =>
        sum === 0 ? 0 : sum / (real(own, seeker) * (theirs === undefined ? 1 : real(theirs, candidate)));
      fillProducts(profile, one, others, there);
      others.forEach((other, r) => {
        const sum = real(there, r);
        there[r] = divided(sum, one, other);
        back[r] = divided(sum, other, one);
      });
    },
    most: {
      ofSeeker: () => 0,
      // Divided by both lengths it is a cosine; by the seeker's sum alone a mean of what the candidate has.
      ofCandidate: (view, candidate) =>
        Math.log1p(scale * (ofCandidate === undefined ? greatest(pick(view), candidate) : 1)),
    },
    beneath: beneathOf(comparison),
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
