import { shareOf } from "../affinity.js";
import type { MatchView } from "../match-view.js";
import type { Evidence, Score } from "../score.js";
import { at, real, single } from "../../network/typed-array.js";

/** Pulls the shares of seekers with few partners towards the average. */
const SMOOTHING = 5;

/** What the weight of the seeker's partners in a place is divided by: what an average seeker would have there. */
function expected(view: MatchView, seeker: number, place: number): number {
  return (real(view.graph.strength, seeker) + SMOOTHING) * (shareOf(view.placeAffinity, place) + 1e-4);
}

/** What the seeker has in each place, beside what is usual. */
function shares(view: MatchView, seeker: number): Float64Array {
  const { pairs } = view.graph;
  const weights = new Float64Array(view.network.facets.places.length);
  for (let e = at(pairs.offsets, seeker); e < at(pairs.offsets, seeker + 1); e++) {
    const place = at(view.place, at(pairs.columns, e));
    if (place >= 0) weights[place] = real(weights, place) + single(pairs.values, e);
  }
  return weights.map((weight, place) => weight / expected(view, seeker, place));
}

/** How much more the seeker works in the candidate's place than others do. */
export const partnerPlaces: Score = {
  key: "partnerPlaces",
  reason: "SIMILAR_TO_PARTNER",
  scale: 1,
  ofPartners: true,
  fill: (view, seeker, out) => {
    const weights = shares(view, seeker);
    for (const candidate of view.actors) {
      const place = at(view.place, candidate);
      if (place >= 0) out[candidate] = real(weights, place);
    }
  },
  ofPair: (view, seeker, candidate) => {
    const { pairs } = view.graph;
    const place = at(view.place, candidate);
    if (place < 0) return 0;
    let sum = 0;
    for (let e = at(pairs.offsets, seeker), end = at(pairs.offsets, seeker + 1); e < end; e++)
      if (at(view.place, at(pairs.columns, e)) === place) sum += single(pairs.values, e);
    return sum / expected(view, seeker, place);
  },
  most: {
    ofSeeker: (view, seeker) =>
      Math.log1p(shares(view, seeker).reduce((most, one) => Math.max(most, one), 0)),
    ofCandidate: () => 0,
  },
  evidence: (view, seeker, candidate) => {
    const { pairs } = view.graph;
    const place = at(view.place, candidate);
    const found: Evidence[] = [];
    if (place < 0) return found;
    for (let e = at(pairs.offsets, seeker); e < at(pairs.offsets, seeker + 1); e++) {
      const partner = at(pairs.columns, e);
      if (at(view.place, partner) !== place) continue;
      found.push({
        value: single(pairs.values, e) / expected(view, seeker, place),
        stakeholders: [partner],
        places: [place],
        pairs: [[seeker, partner]],
      });
    }
    return found;
  },
};
