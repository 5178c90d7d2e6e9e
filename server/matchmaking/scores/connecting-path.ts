import type { MatchView } from "../match-view.js";
import type { Evidence, Score } from "../score.js";
import { at } from "../sparse-rows.js";

/** The distribution of a walker two steps after it left the seeker along its weighted pairs. */
function twoSteps(view: MatchView, seeker: number): Float64Array {
  const { pairs, strength } = view.graph;
  const reach = new Float64Array(strength.length);
  for (let e = at(pairs.offsets, seeker); e < at(pairs.offsets, seeker + 1); e++) {
    const partner = at(pairs.columns, e);
    const mass = at(pairs.values, e) / (at(strength, seeker) * at(strength, partner));
    for (let f = at(pairs.offsets, partner); f < at(pairs.offsets, partner + 1); f++) {
      const next = at(pairs.columns, f);
      reach[next] = at(reach, next) + mass * at(pairs.values, f);
    }
  }
  return reach;
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
    const { pairs, strength } = view.graph;
    const reach = twoSteps(view, seeker);
    for (let one = 0; one < reach.length; one++) {
      const mass = at(reach, one) / at(strength, one);
      if (!(mass > 0)) continue;
      for (let e = at(pairs.offsets, one); e < at(pairs.offsets, one + 1); e++) {
        const candidate = at(pairs.columns, e);
        out[candidate] = at(out, candidate) + mass * at(pairs.values, e);
      }
    }
  },
  evidence: (view, seeker, candidate) => {
    const { pairs, strength } = view.graph;
    const last = new Float64Array(strength.length);
    for (let e = at(pairs.offsets, candidate); e < at(pairs.offsets, candidate + 1); e++) {
      const one = at(pairs.columns, e);
      last[one] = at(pairs.values, e) / at(strength, one);
    }
    const found: Evidence[] = [];
    for (let e = at(pairs.offsets, seeker); e < at(pairs.offsets, seeker + 1); e++) {
      const partner = at(pairs.columns, e);
      const mass = at(pairs.values, e) / (at(strength, seeker) * at(strength, partner));
      let [sum, best, via] = [0, 0, -1];
      for (let f = at(pairs.offsets, partner); f < at(pairs.offsets, partner + 1); f++) {
        const next = at(pairs.columns, f);
        const value = mass * at(pairs.values, f) * at(last, next);
        sum += value;
        if (value > best) [best, via] = [value, next];
      }
      if (sum > 0)
        found.push({
          value: sum,
          stakeholders: [partner, via],
          pairs: [
            [seeker, partner],
            [partner, via],
            [via, candidate],
          ],
        });
    }
    return found;
  },
};
