import { shareOf } from "../view/affinity.js";
import type { MatchView } from "../view/match-view.js";
import { fillByClass } from "../over/over-classes.js";
import { type ByClass, type Evidence, evidenceOf, type PartnerFacts, type Score } from "../score.js";
import { at, real, single } from "../../network/arrays/typed-array.js";

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

/** The weight of one's partners in a place. */
function weightIn({ graph: { pairs }, place: placeOf }: MatchView, one: number, place: number): number {
  let weight = 0;
  for (let e = at(pairs.offsets, one), end = at(pairs.offsets, one + 1); e < end; e++)
    if (at(placeOf, at(pairs.columns, e)) === place) weight += single(pairs.values, e);
  return weight;
}

function factsOf(view: MatchView, seeker: number, candidate: number): PartnerFacts {
  const { offsets, columns, values } = view.graph.pairs;
  const place = at(view.place, candidate);
  const found = { partners: [] as number[], values: [] as number[] };
  const usual = place < 0 ? 1 : expected(view, seeker, place);
  for (let e = at(offsets, seeker), end = at(offsets, seeker + 1); e < end; e++) {
    const partner = at(columns, e);
    if (place < 0 || at(view.place, partner) !== place) continue;
    found.partners.push(partner);
    found.values.push(single(values, e) / usual);
  }
  const named = (partner: number): Omit<Evidence, "value"> => ({
    stakeholders: [partner],
    places: [place],
    pairs: [[seeker, partner]],
  });
  return { ...found, named };
}

const byClass: ByClass = { classOf: (view) => view.place, valuesOf: shares };

/** How much more the seeker works in the candidate's place than others do. */
export const partnerPlaces: Score = {
  key: "partnerPlaces",
  reason: "SIMILAR_TO_PARTNER",
  scale: 1,
  ofPartners: true,
  byClass,
  fill: fillByClass(byClass),
  dearness: 2,
  fillPairs: (view, one, others, { there, back }) => {
    const weights = shares(view, one);
    const own = at(view.place, one);
    others.forEach((other, r) => {
      const place = at(view.place, other);
      there[r] = place < 0 ? 0 : real(weights, place);
      back[r] = own < 0 ? 0 : weightIn(view, other, own) / expected(view, other, own);
    });
  },
  most: {
    ofSeeker: (view, seeker) =>
      Math.log1p(shares(view, seeker).reduce((most, one) => Math.max(most, one), 0)),
    ofCandidate: () => 0,
  },
  facts: factsOf,
  evidence: (view, seeker, candidate) => evidenceOf(factsOf(view, seeker, candidate)),
};
