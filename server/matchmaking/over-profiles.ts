import type { MatchView } from "./match-view.js";
import type { Profile } from "./profiles.js";
import type { Evidence, Score } from "./score.js";
import { at, cell } from "./sparse-rows.js";

interface Comparison {
  readonly key: string;
  readonly reason: Score["reason"];
  readonly scale: number;
  readonly profile: (view: MatchView) => Profile;
  /** What the product of two rows' entries is divided by. */
  readonly divisor: (profile: Profile, seeker: number, candidate: number) => number;
  readonly sectorOf: (column: number) => number;
}

/** A score over the classes that two profiles share; costs one pass over the columns of the seeker's classes. */
export function overProfiles({ key, reason, scale, profile: pick, divisor, sectorOf }: Comparison): Score {
  return {
    key,
    reason,
    scale,
    ofPartners: false,
    fill: (view, seeker, out) => {
      const profile = pick(view);
      const { rows, columns } = profile;
      for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++) {
        const column = at(rows.columns, e);
        const own = at(rows.values, e);
        for (let f = at(columns.offsets, column); f < at(columns.offsets, column + 1); f++) {
          const candidate = at(columns.columns, f);
          out[candidate] =
            at(out, candidate) + (own * at(columns.values, f)) / divisor(profile, seeker, candidate);
        }
      }
    },
    evidence: (view, seeker, candidate) => {
      const profile = pick(view);
      const { rows } = profile;
      const found: Evidence[] = [];
      for (let e = at(rows.offsets, seeker); e < at(rows.offsets, seeker + 1); e++) {
        const column = at(rows.columns, e);
        const theirs = cell(rows, candidate, column);
        if (theirs === 0) continue;
        const value = (at(rows.values, e) * theirs) / divisor(profile, seeker, candidate);
        found.push({ value, stakeholders: [], sectors: [sectorOf(column)] });
      }
      return found;
    },
  };
}

/** The divisor that turns a product of rows into their cosine. */
export const byLengths = (profile: Profile, seeker: number, candidate: number): number =>
  at(profile.length, seeker) * at(profile.length, candidate);
