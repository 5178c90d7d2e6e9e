import type { MatchView } from "../view/match-view.js";
import type { Score } from "../score.js";
import { byNobody } from "../sharing.js";
import { real } from "../../network/arrays/typed-array.js";

/** A score that depends on the candidate alone. */
export function overCandidates(key: string, scale: number, values: (view: MatchView) => Float64Array): Score {
  return {
    key,
    reason: "ACTIVE",
    scale,
    ofPartners: false,
    sharedBy: byNobody,
    list: values,
    fill: (view, _, out) => {
      const source = values(view);
      for (const candidate of view.actors) out[candidate] = real(source, candidate);
    },
    evidence: (view, _, candidate) => [
      { value: real(values(view), candidate), stakeholders: [candidate], own: candidate },
    ],
  };
}
