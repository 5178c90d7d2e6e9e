import type { MatchView } from "./match-view.js";
import type { Evidence, Score } from "./score.js";
import { at, cell } from "./sparse-rows.js";

/** A score over the two-step paths from seeker to candidate, one per shared partner. */
export function overSharedPartners(
  key: string,
  scale: number,
  value: (view: MatchView, partner: number, first: number, second: number) => number,
): Score {
  return {
    key,
    reason: "SHARED_PARTNERS",
    scale,
    ofPartners: true,
    fill: (view, seeker, out) => {
      const { offsets, columns, values } = view.graph.pairs;
      for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) {
        const partner = at(columns, e);
        const first = at(values, e);
        for (let f = at(offsets, partner); f < at(offsets, partner + 1); f++) {
          const candidate = at(columns, f);
          out[candidate] = at(out, candidate) + value(view, partner, first, at(values, f));
        }
      }
    },
    evidence: (view, seeker, candidate) => {
      const { offsets, columns, values } = view.graph.pairs;
      const found: Evidence[] = [];
      for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) {
        const partner = at(columns, e);
        const second = cell(view.graph.pairs, partner, candidate);
        if (second > 0)
          found.push({
            value: value(view, partner, at(values, e), second),
            stakeholders: [partner],
            pairs: [
              [seeker, partner],
              [partner, candidate],
            ],
          });
      }
      return found;
    },
  };
}
