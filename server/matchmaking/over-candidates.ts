import type { MatchView } from "./match-view.js";
import type { Score } from "./score.js";
import { at } from "./sparse-rows.js";

/** A score that depends on the candidate alone. */
export function overCandidates(key: string, scale: number, values: (view: MatchView) => Float64Array): Score {
  return {
    key,
    reason: "ACTIVE",
    scale,
    ofPartners: false,
    sharedBy: () => 0,
    fill: (view, _, out) => {
      const source = values(view);
      for (const candidate of view.actors) out[candidate] = at(source, candidate);
    },
    evidence: (view, _, candidate) => [
      { value: at(values(view), candidate), stakeholders: [candidate], own: candidate },
    ],
  };
}
