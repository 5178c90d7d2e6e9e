import type { MatchView } from "../view/match-view.js";
import { sumPartners, sumProjects } from "../view/pair-ties.js";
import { type PartnerGraph, rowOf } from "../view/partner-graph.js";
import type { SharedSums } from "../score.js";
import { at, real, single } from "../../network/arrays/typed-array.js";

/** What a walk along the pairs finds for every stakeholder. */
export interface PartnerWalk extends SharedSums {
  /** The chance that a walk of two steps ends there, over all that one's pair weights. */
  readonly mass: Float64Array;
}

/** One walk per graph; its lists are large and dear to make anew, so that each walk is written over the last. */
interface Kept {
  seeker: number;
  readonly walk: PartnerWalk;
  readonly thirdStep: Float64Array;
  hasThirdStep: boolean;
  /** What the parties of each project have together. */
  readonly ofProjects: Float64Array;
  /** Three numbers a stakeholder: the two sums over shared partners, and the mass after two steps. */
  readonly near: Float64Array;
  readonly reached: Int32Array;
  /** How many were reached, and the entries of their rows. */
  count: number;
  entries: number;
}

const walks = new WeakMap<PartnerGraph, Kept>();

/** The walk of two steps from a seeker, which the scores of one seeker share; good until the view is asked for another seeker's. */
export const partnerWalk = ({ graph }: MatchView, seeker: number): PartnerWalk => walkOf(graph, seeker).walk;

/** The chance that a walk of three steps ends at each stakeholder; costs a pass over the parties of all projects, and is good as long as the walk. */
export function thirdStep({ graph }: MatchView, seeker: number): Float64Array {
  const kept = walkOf(graph, seeker);
  if (!kept.hasThirdStep) {
    const { reached, count, entries, walk } = kept;
    // Where few are reached, they hand on what they have; else everybody collects, by way of the projects.
    if (entries < entriesByProjects(graph))
      handOut(graph, reached.subarray(0, count), walk.mass, kept.thirdStep);
    else collect(graph, walk.mass, kept.ofProjects, kept.thirdStep);
  }
  kept.hasThirdStep = true;
  return kept.thirdStep;
}

/** The walk of two steps for pairs of one seeker, without what the two share. */
interface MassWalk {
  seeker: number;
  /** Where it is after one step; the chance that it ends at each stakeholder, over all that one's pair weights. */
  readonly first: Float64Array;
  readonly mass: Float64Array;
  /** What the parties of each project have together after one step. */
  readonly ofProjects: Float64Array;
  /** Those where it may end: so many of the list. */
  readonly reached: Int32Array;
  count: number;
}

const massWalks = new WeakMap<PartnerGraph, MassWalk>();

/** Costs one pass over the pairs of the seeker's partners, or over the parties of all projects where that is less. */
function massFrom(graph: PartnerGraph, seeker: number): Float64Array {
  const size = graph.degree.length;
  const reals = (): Float64Array => new Float64Array(size);
  const kept = massWalks.get(graph) ?? {
    ...{ seeker: -1, first: reals(), mass: reals(), ofProjects: reals() },
    ...{ reached: new Int32Array(size), count: 0 },
  };
  massWalks.set(graph, kept);
  const { first, mass, ofProjects, reached } = kept;
  if (kept.seeker === seeker) return mass;
  const { pairs, strength, degree } = graph;
  const partners = rowOf(pairs, seeker);
  const own = real(strength, seeker);
  let entries = 0;
  partners.forEach((partner, i) => {
    first[partner] = single(pairs.values, at(pairs.offsets, seeker) + i) / (own * real(strength, partner));
    entries += at(degree, partner);
  });
  for (let r = 0; r < kept.count; r++) mass[at(reached, r)] = 0;
  kept.seeker = seeker;
  if (entries < entriesByProjects(graph)) kept.count = spreadOut(graph, partners, first, mass, reached);
  else {
    collect(graph, first, ofProjects, mass);
    kept.count = allReached(mass, reached);
  }
  for (let r = 0; r < kept.count; r++) {
    const one = at(reached, r);
    mass[one] = real(mass, one) / real(strength, one);
  }
  for (const partner of partners) first[partner] = 0;
  return mass;
}

/** Hands on what some have to their partners; writes down who got something, and gives how many. */
function spreadOut(
  { pairs: { offsets, columns, values } }: PartnerGraph,
  some: Int32Array,
  amounts: Float64Array,
  out: Float64Array,
  reached: Int32Array,
): number {
  let count = 0;
  for (const partner of some) {
    const share = real(amounts, partner);
    for (let f = at(offsets, partner), last = at(offsets, partner + 1); f < last; f++) {
      const one = at(columns, f);
      if (real(out, one) === 0) reached[count++] = one;
      out[one] = real(out, one) + share * single(values, f);
    }
  }
  return count;
}

/** Writes down who has something, and gives how many. */
function allReached(amounts: Float64Array, reached: Int32Array): number {
  let count = 0;
  for (let one = 0; one < amounts.length; one++) if (real(amounts, one) !== 0) reached[count++] = one;
  return count;
}

/** What a step of everybody by way of the projects costs. */
const entriesByProjects = ({ projects, beyond }: PartnerGraph): number =>
  projects.columns.length + beyond.columns.length;

/** The chance that a walk of three steps ends at each of some, for a pass over its partners each. */
export function thirdStepsFrom(
  { graph }: MatchView,
  seeker: number,
  ends: Int32Array,
  out: Float64Array,
): void {
  const mass = massFrom(graph, seeker);
  for (let r = 0; r < ends.length; r++) out[r] = collected(graph, mass, at(ends, r));
}

function walkOf(graph: PartnerGraph, seeker: number): Kept {
  const kept = walks.get(graph) ?? roomFor(graph.degree.length);
  walks.set(graph, kept);
  if (kept.seeker !== seeker) walkFrom(graph, seeker, kept);
  kept.seeker = seeker;
  return kept;
}

const roomFor = (size: number): Kept => ({
  seeker: -1,
  walk: {
    allocation: new Float64Array(size),
    closeness: new Float64Array(size),
    mass: new Float64Array(size),
  },
  thirdStep: new Float64Array(size),
  hasThirdStep: false,
  ofProjects: new Float64Array(size),
  near: new Float64Array(3 * size),
  reached: new Int32Array(size),
  count: 0,
  entries: 0,
});

/** Costs one pass over the pairs of the seeker's partners; what the last walk reached is cleared first. */
function walkFrom(graph: PartnerGraph, seeker: number, kept: Kept): void {
  const { near, reached } = kept;
  const { allocation, closeness, mass } = kept.walk;
  for (let r = 0; r < kept.count; r++) {
    const one = at(reached, r);
    near[3 * one] = near[3 * one + 1] = near[3 * one + 2] = 0;
    allocation[one] = closeness[one] = mass[one] = 0;
  }
  const count = takeTwoSteps(graph, seeker, near, reached);
  let entries = 0;
  for (let r = 0; r < count; r++) {
    const one = at(reached, r);
    allocation[one] = real(near, 3 * one);
    closeness[one] = real(near, 3 * one + 1);
    mass[one] = real(near, 3 * one + 2) / real(graph.strength, one);
    entries += at(graph.degree, one);
  }
  kept.count = count;
  kept.entries = entries;
  kept.hasThirdStep = false;
}

/** What a shared partner adds to `allocation`. */
export const shareOf = (degree: Int32Array, partner: number): number => 1 / at(degree, partner);

/** What a shared partner adds to `closeness`, for each unit of the second pair's weight. */
export const leanOf = (degree: Int32Array, partner: number, weight: number): number =>
  weight / Math.log(1 + at(degree, partner));

/** Side by side, so that a step touches one place in memory. Gives how many were reached. */
function takeTwoSteps(
  { pairs, strength, degree }: PartnerGraph,
  seeker: number,
  near: Float64Array,
  reached: Int32Array,
): number {
  const { offsets, columns, values } = pairs;
  const own = real(strength, seeker);
  let count = 0;
  for (let e = at(offsets, seeker), end = at(offsets, seeker + 1); e < end; e++) {
    const partner = at(columns, e);
    const share = shareOf(degree, partner);
    const lean = leanOf(degree, partner, single(values, e));
    const mass = single(values, e) / (own * real(strength, partner));
    for (let f = at(offsets, partner), last = at(offsets, partner + 1); f < last; f++) {
      const one = at(columns, f);
      const place = 3 * one;
      const weight = single(values, f);
      if (real(near, place) === 0) reached[count++] = one;
      near[place] = real(near, place) + share;
      near[place + 1] = real(near, place + 1) + lean * weight;
      near[place + 2] = real(near, place + 2) + mass * weight;
    }
  }
  return count;
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

function collect(graph: PartnerGraph, mass: Float64Array, sums: Float64Array, out: Float64Array): void {
  sumProjects(graph, mass, sums);
  for (let one = 0; one < out.length; one++) out[one] = sumPartners(graph, mass, sums, one);
}

function collected({ pairs }: PartnerGraph, mass: Float64Array, one: number): number {
  const { offsets, columns, values } = pairs;
  let sum = 0;
  for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++)
    sum += real(mass, at(columns, e)) * single(values, e);
  return sum;
}
