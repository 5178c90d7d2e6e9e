import type { MatchView } from "../match-view.js";
import { partnerWalk } from "../partner-walk.js";
import type { Evidence, Score } from "../score.js";
import { at, real, single } from "../../network/typed-array.js";
import { eachCommon, spread } from "../../network/sparse-rows.js";

/** The part of a path behind a partner of the seeker: the way that weighs most. */
function wayOn(view: MatchView, seeker: number, partner: number, candidate: number): Omit<Evidence, "value"> {
  const { pairs, strength } = view.graph;
  let [best, via] = [0, -1];
  eachCommon(pairs, partner, candidate, (next, first, second) => {
    const value = (first * second) / real(strength, next);
    if (value > best) [best, via] = [value, next];
    return true;
  });
  return {
    stakeholders: [partner, via],
    pairs: [
      [seeker, partner],
      [partner, via],
      [via, candidate],
    ],
  };
}

/**
 * Chance that a walk of three steps ends at the candidate: the degree-normalised path of length 3 (Kovács et al.
 * 2019) with the seeker's side divided out. It sees what shared partners cannot, as in nearly bipartite networks.
 */
export const connectingPath: Score = {
  key: "connectingPath",
  reason: "CONNECTING_PATH",
  scale: 1e5,
  ofPartners: true,
  fill: (view, seeker, out) => {
    out.set(partnerWalk(view, seeker).thirdStep);
  },
  evidence: (view, seeker, candidate) => {
    const { pairs, strength } = view.graph;
    const found: Evidence[] = [];
    spread(pairs, candidate, (last) => {
      for (let e = at(pairs.offsets, seeker); e < at(pairs.offsets, seeker + 1); e++) {
        const partner = at(pairs.columns, e);
        let sum = 0;
        for (let f = at(pairs.offsets, partner), end = at(pairs.offsets, partner + 1); f < end; f++) {
          const next = at(pairs.columns, f);
          const way = real(last, next);
          if (way !== 0) sum += (single(pairs.values, f) * way) / real(strength, next);
        }
        if (sum === 0) continue;
        found.push({
          value: (sum * single(pairs.values, e)) / (real(strength, seeker) * real(strength, partner)),
          stakeholders: [partner],
          complete: () => wayOn(view, seeker, partner, candidate),
        });
      }
    });
    return found;
  },
};
