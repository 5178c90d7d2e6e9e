import type { Network } from "../network.js";
import { add, addReal, at, real } from "../../network/arrays/typed-array.js";

/** A graph whose nodes may stand for many stakeholders; arcs in both directions, loops apart. */
export interface WeightedGraph {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly partners: Int32Array;
  readonly weights: Float64Array;
  /** The weight of all arcs of a node and twice its inner linkages. */
  readonly strengths: Float64Array;
  /** The sum of strengths: twice the number of linkages. */
  readonly total: number;
}

/** The network as a graph of single stakeholders, weighted by parallel linkages. */
export function toWeightedGraph({ size, offsets, partners, weights }: Network): WeightedGraph {
  const strengths = new Float64Array(size);
  let total = 0;
  for (let v = 0; v < size; v += 1)
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
      addReal(strengths, v, at(weights, arc));
  for (const strength of strengths) total += strength;
  return { size, offsets, partners, weights: Float64Array.from(weights), strengths, total };
}

/** The graph whose nodes are the groups 0 to `count - 1`; arcs between two groups are added up. */
export function aggregate(graph: WeightedGraph, groups: Int32Array, count: number): WeightedGraph {
  const { starts, members } = byGroup(groups, count);
  const offsets = new Int32Array(count + 1);
  const partners = new Int32Array(graph.partners.length);
  const weights = new Float64Array(graph.partners.length);
  const strengths = new Float64Array(count);
  const place = new Int32Array(count).fill(-1);
  let end = 0;
  for (let group = 0; group < count; group += 1) {
    const start = end;
    for (let index = at(starts, group); index < at(starts, group + 1); index += 1) {
      const v = at(members, index);
      addReal(strengths, group, real(graph.strengths, v));
      for (let arc = at(graph.offsets, v); arc < at(graph.offsets, v + 1); arc += 1) {
        const other = at(groups, at(graph.partners, arc));
        if (other === group) continue;
        if (at(place, other) < start) {
          place[other] = end;
          partners[end] = other;
          end += 1;
        }
        addReal(weights, at(place, other), real(graph.weights, arc));
      }
    }
    offsets[group + 1] = end;
  }
  return {
    size: count,
    offsets,
    partners: partners.slice(0, end),
    weights: weights.slice(0, end),
    strengths,
    total: graph.total,
  };
}

/** The members of each group, ascending. */
function byGroup(groups: Int32Array, count: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const group of groups) add(starts, group + 1, 1);
  for (let group = 0; group < count; group += 1) add(starts, group + 1, at(starts, group));
  const next = starts.slice();
  const members = new Int32Array(groups.length);
  for (let v = 0; v < groups.length; v += 1) {
    const group = at(groups, v);
    members[at(next, group)] = v;
    add(next, group, 1);
  }
  return { starts, members };
}

/** Numbers groups from 0 in the order of their first members, in place; gives how many there are. */
export function renumber(groups: Int32Array): number {
  const names = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (let v = 0; v < groups.length; v += 1) {
    const group = at(groups, v);
    if (at(names, group) < 0) {
      names[group] = count;
      count += 1;
    }
    groups[v] = at(names, group);
  }
  return count;
}
