import type { MatchView } from "./match-view.js";
import type { PartnerGraph } from "./partner-graph.js";
import { at, real, single } from "../network/typed-array.js";

/** What a walk along the pairs finds for every stakeholder. */
export interface PartnerWalk {
  /** Over shared partners: one over the partners that each has. */
  readonly allocation: Float64Array;
  /** Over shared partners: the product of the two pair weights over the logarithm of the partners that each has. */
  readonly closeness: Float64Array;
  /** The chance that a walk of three steps ends there. */
  readonly thirdStep: Float64Array;
}

/** One walk per graph; its lists are large and dear to make anew, so that each walk is written over the last. */
interface Kept {
  seeker: number;
  readonly walk: PartnerWalk;
  /** Three numbers a stakeholder: the two sums over shared partners, and the mass after two steps. */
  readonly near: Float64Array;
  readonly mass: Float64Array;
  readonly reached: Int32Array;
}

const walks = new WeakMap<PartnerGraph, Kept>();

/** The walk from a seeker, which the scores of one seeker share; good until the view is asked for another seeker's. */
export function partnerWalk(view: MatchView, seeker: number): PartnerWalk {
  const kept = walks.get(view.graph) ?? roomFor(view.graph.degree.length);
  walks.set(view.graph, kept);
  if (kept.seeker !== seeker) walkFrom(view.graph, seeker, kept);
  kept.seeker = seeker;
  return kept.walk;
}

const roomFor = (size: number): Kept => ({
  seeker: -1,
  walk: {
    allocation: new Float64Array(size),
    closeness: new Float64Array(size),
    thirdStep: new Float64Array(size),
  },
  near: new Float64Array(3 * size),
  mass: new Float64Array(size),
  reached: new Int32Array(size),
});

/** Costs one pass over the pairs of the seeker's partners, and at most one over all pairs. */
function walkFrom(graph: PartnerGraph, seeker: number, { walk, near, mass, reached }: Kept): void {
  const { allocation, closeness, thirdStep } = walk;
  near.fill(0);
  takeTwoSteps(graph, seeker, near);
  let [count, entries] = [0, 0];
  for (let one = 0; one < mass.length; one++) {
    const share = real(near, 3 * one);
    allocation[one] = share;
    closeness[one] = real(near, 3 * one + 1);
    mass[one] = share === 0 ? 0 : real(near, 3 * one + 2) / real(graph.strength, one);
    if (share === 0) continue;
    reached[count++] = one;
    entries += at(graph.degree, one);
  }
  // Reading is cheaper than adding in place: where most is reached, everybody collects from its partners instead.
  if (2 * entries < graph.pairs.columns.length) handOut(graph, reached.subarray(0, count), mass, thirdStep);
  else collect(graph, mass, thirdStep);
}

/** Side by side, so that a step touches one place in memory. */
function takeTwoSteps({ pairs, strength, degree }: PartnerGraph, seeker: number, near: Float64Array): void {
  const { offsets, columns, values } = pairs;
  const own = real(strength, seeker);
  for (let e = at(offsets, seeker), end = at(offsets, seeker + 1); e < end; e++) {
    const partner = at(columns, e);
    const share = 1 / at(degree, partner);
    const lean = single(values, e) / Math.log(1 + at(degree, partner));
    const mass = single(values, e) / (own * real(strength, partner));
    for (let f = at(offsets, partner), last = at(offsets, partner + 1); f < last; f++) {
      const place = 3 * at(columns, f);
      const weight = single(values, f);
      near[place] = real(near, place) + share;
      near[place + 1] = real(near, place + 1) + lean * weight;
      near[place + 2] = real(near, place + 2) + mass * weight;
    }
  }
}

function handOut({ pairs }: PartnerGraph, from: Int32Array, mass: Float64Array, out: Float64Array): void {
  const { offsets, columns, values } = pairs;
  out.fill(0);
  for (const one of from) {
    const own = real(mass, one);
    for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++) {
      const other = at(columns, e);
      out[other] = real(out, other) + own * single(values, e);
    }
  }
}

function collect({ pairs }: PartnerGraph, mass: Float64Array, out: Float64Array): void {
  const { offsets, columns, values } = pairs;
  for (let one = 0; one < out.length; one++) {
    let sum = 0;
    for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++)
      sum += real(mass, at(columns, e)) * single(values, e);
    out[one] = sum;
  }
}
