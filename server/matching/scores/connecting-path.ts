import type { MatchView } from "../view/match-view.js";
import type { PartnerGraph } from "../view/partner-graph.js";
import { thirdStep, thirdStepsFrom } from "../over/partner-walk.js";
import { type Evidence, evidenceOf, type PartnerFacts, type Score } from "../score.js";
import { at, real, single } from "../../network/arrays/typed-array.js";
import { eachCommon, spread } from "../../network/arrays/sparse-rows.js";

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

const SCALE = 1e5;
/** Splits the scale between both sides of the bound, so that neither is far below 1. */
const HALF_SCALE = 100;

const reaches = new WeakMap<PartnerGraph, Float64Array>();

/**
 * How far each reaches in one step: the root of the sum of its squared pair weights over the strength of the partner. Three
 * steps from one to another weigh at most the product of the two (Cauchy and Schwarz: no eigenvalue of a normalised
 * adjacency is above 1).
 */
function reachOf(graph: PartnerGraph): Float64Array {
  const known = reaches.get(graph);
  if (known !== undefined) return known;
  const { offsets, columns, values } = graph.pairs;
  const reach = graph.strength.map((_, one) => {
    let sum = 0;
    for (let e = at(offsets, one); e < at(offsets, one + 1); e++)
      sum += single(values, e) ** 2 / real(graph.strength, at(columns, e));
    return Math.sqrt(sum);
  });
  reaches.set(graph, reach);
  return reach;
}

function factsOf(view: MatchView, seeker: number, candidate: number): PartnerFacts {
  const { pairs, strength } = view.graph;
  const { offsets, columns, values } = pairs;
  const found = { partners: [] as number[], values: [] as number[] };
  const own = real(strength, seeker);
  spread(pairs, candidate, (last) => {
    for (let e = at(offsets, candidate), end = at(offsets, candidate + 1); e < end; e++) {
      const next = at(columns, e);
      last[next] = real(last, next) / real(strength, next);
    }
    for (let e = at(offsets, seeker); e < at(offsets, seeker + 1); e++) {
      const partner = at(columns, e);
      let sum = 0;
      for (let f = at(offsets, partner), end = at(offsets, partner + 1); f < end; f++)
        sum += single(values, f) * real(last, at(columns, f));
      if (sum === 0) continue;
      found.partners.push(partner);
      found.values.push((sum * single(values, e)) / (own * real(strength, partner)));
    }
  });
  return { ...found, named: (partner) => wayOn(view, seeker, partner, candidate) };
}

/**
 * Chance that a walk of three steps ends at the candidate: the degree-normalised path of length 3 (Kovács et al.
 * 2019) with the seeker's side divided out. It sees what shared partners cannot, as in nearly bipartite networks.
 */
export const connectingPath: Score = {
  key: "connectingPath",
  reason: "CONNECTING_PATH",
  scale: SCALE,
  ofPartners: true,
  list: thirdStep,
  fill: (view, seeker, out) => {
    out.set(thirdStep(view, seeker));
  },
  dearness: 1,
  fillPairs: (view, one, others, { there, back }) => {
    const { strength } = view.graph;
    thirdStepsFrom(view, one, others, there);
    // The other way are the same paths, divided by what the other end has.
    others.forEach((other, r) => {
      back[r] = real(there, r) === 0 ? 0 : (real(there, r) * real(strength, one)) / real(strength, other);
    });
  },
  most: {
    ofSeeker: ({ graph }, seeker) => {
      const strength = real(graph.strength, seeker);
      return strength === 0
        ? 0
        : Math.log1p((SCALE / HALF_SCALE) * (real(reachOf(graph), seeker) / strength));
    },
    ofCandidate: ({ graph }, candidate) => Math.log1p(HALF_SCALE * real(reachOf(graph), candidate)),
  },
  value: (view, seeker, candidate) => real(thirdStep(view, seeker), candidate),
  facts: factsOf,
  evidence: (view, seeker, candidate) => evidenceOf(factsOf(view, seeker, candidate)),
};
