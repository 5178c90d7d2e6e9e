import { type Random, shuffle } from "../seeded-random.js";
import { add, addReal, at, real } from "../../network/arrays/typed-array.js";
import type { WeightedGraph } from "./weighted-graph.js";

/** How freely a better merge is preferred to the best one; small values keep close to the best (Leiden's theta). */
const RANDOMNESS = 0.01;

/**
 * Splits each group into well connected ones: every node starts alone and may join, within its group, a part that it
 * gains from, with a chance that grows with the gain. This is what keeps the communities of Leiden connected.
 */
export function refine(
  graph: WeightedGraph,
  groups: Int32Array,
  resolution: number,
  random: Random,
): Int32Array {
  const { size } = graph;
  const order = Int32Array.from({ length: size }, (_, v) => v);
  shuffle(order, random);
  const state = startAlone(graph, groups);
  for (const v of order) {
    const isAlone = at(state.counts, at(state.parts, v)) === 1;
    if (!isAlone || !isWellConnected(graph, at(state.parts, v), at(groups, v), resolution, state)) continue;
    const target = choosePart(graph, v, groups, resolution, random, state);
    if (target >= 0) join(graph, v, target, groups, state);
  }
  return state.parts;
}

interface Parts {
  readonly parts: Int32Array;
  readonly counts: Int32Array;
  /** The strength of each part, and of each group that was given. */
  readonly strengths: Float64Array;
  readonly groupStrengths: Float64Array;
  /** The weight between a part and the rest of its group. */
  readonly outward: Float64Array;
  /** The weight between the node at hand and each part; 0 outside `choosePart`. */
  readonly links: Float64Array;
  /** Room for the parts that the node at hand may join, and for what it would gain. */
  readonly candidates: Int32Array;
  readonly gains: Float64Array;
}

function startAlone(graph: WeightedGraph, groups: Int32Array): Parts {
  const { size, offsets, partners, weights } = graph;
  const outward = new Float64Array(size);
  const groupStrengths = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    addReal(groupStrengths, at(groups, v), real(graph.strengths, v));
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
      if (at(groups, at(partners, arc)) === at(groups, v)) addReal(outward, v, real(weights, arc));
  }
  return {
    parts: Int32Array.from({ length: size }, (_, v) => v),
    counts: new Int32Array(size).fill(1),
    strengths: graph.strengths.slice(),
    groupStrengths,
    outward,
    links: new Float64Array(size),
    candidates: new Int32Array(size),
    gains: new Float64Array(size),
  };
}

function isWellConnected(
  { total }: WeightedGraph,
  part: number,
  group: number,
  resolution: number,
  { strengths, groupStrengths, outward }: Parts,
): boolean {
  const strength = real(strengths, part);
  return real(outward, part) >= (resolution * strength * (real(groupStrengths, group) - strength)) / total;
}

/** A part to join, drawn by the gain; -1 where none is better than staying alone. */
function choosePart(
  graph: WeightedGraph,
  v: number,
  groups: Int32Array,
  resolution: number,
  random: Random,
  state: Parts,
): number {
  const { offsets, partners, weights, strengths, total } = graph;
  const { candidates, gains, links, parts } = state;
  let count = 0;
  for (let arc = at(offsets, v), end = at(offsets, v + 1); arc < end; arc += 1) {
    const partner = at(partners, arc);
    if (at(groups, partner) !== at(groups, v)) continue;
    const part = at(parts, partner);
    if (real(links, part) === 0) {
      candidates[count] = part;
      count += 1;
    }
    addReal(links, part, real(weights, arc));
  }
  const pull = (resolution * real(strengths, v)) / total;
  let fit = 0;
  for (let place = 0; place < count; place += 1) {
    const part = at(candidates, place);
    const gain = real(links, part) - pull * real(state.strengths, part);
    links[part] = 0;
    if (gain < 0 || !isWellConnected(graph, part, at(groups, v), resolution, state)) continue;
    candidates[fit] = part;
    gains[fit] = gain;
    fit += 1;
  }
  return fit === 0 ? -1 : at(candidates, draw(gains, fit, real(strengths, v), random));
}

/** Draws an index with a chance that grows with the exponent of its gain, relative to the strength of the node. */
function draw(gains: Float64Array, count: number, strength: number, random: Random): number {
  if (count === 1) return 0;
  let most = 0;
  for (let place = 1; place < count; place += 1) if (real(gains, place) > real(gains, most)) most = place;
  const best = real(gains, most);
  let all = 0;
  for (let place = 0; place < count; place += 1) {
    gains[place] = Math.exp((real(gains, place) - best) / (RANDOMNESS * strength));
    all += real(gains, place);
  }
  let left = random() * all;
  for (let place = 0; place < count; place += 1) {
    left -= real(gains, place);
    if (left <= 0) return place;
  }
  return most;
}

function join(graph: WeightedGraph, v: number, target: number, groups: Int32Array, state: Parts): void {
  const { offsets, partners, weights, strengths } = graph;
  const own = at(state.parts, v);
  let inner = 0;
  let within = 0;
  for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
    const partner = at(partners, arc);
    if (at(groups, partner) !== at(groups, v)) continue;
    within += real(weights, arc);
    if (at(state.parts, partner) === target) inner += real(weights, arc);
  }
  add(state.counts, own, -1);
  add(state.counts, target, 1);
  addReal(state.strengths, own, -real(strengths, v));
  addReal(state.strengths, target, real(strengths, v));
  addReal(state.outward, target, within - 2 * inner);
  state.parts[v] = target;
}
