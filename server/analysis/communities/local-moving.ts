import { type Random, shuffle } from "../seeded-random.js";
import { add, addReal, at, byte, real } from "../../network/arrays/typed-array.js";
import type { WeightedGraph } from "./weighted-graph.js";

/**
 * Moves single nodes to the group where they raise modularity most, until none does; `groups` changes in place. Nodes
 * are looked at again only when a neighbour left them (the "fast local move" of Leiden). Gives whether anything moved.
 */
export function moveNodes(
  graph: WeightedGraph,
  groups: Int32Array,
  resolution: number,
  random: Random,
): boolean {
  const { size, offsets, partners } = graph;
  const room = createRoom(graph, groups);
  const queue = Int32Array.from({ length: size }, (_, v) => v);
  shuffle(queue, random);
  const waits = new Uint8Array(size).fill(1);
  let moved = false;
  // The queue is a ring: nobody stands in it twice.
  for (let head = 0, waiting = size; waiting > 0; waiting -= 1, head = (head + 1) % size) {
    const v = at(queue, head);
    waits[v] = 0;
    const target = bestGroup(graph, v, groups, resolution, room);
    if (target === at(groups, v)) continue;
    moveTo(graph, v, target, groups, room);
    moved = true;
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
      const partner = at(partners, arc);
      if (at(groups, partner) === target || byte(waits, partner) === 1) continue;
      waits[partner] = 1;
      queue[(head + waiting) % size] = partner;
      waiting += 1;
    }
  }
  return moved;
}

interface Room {
  /** The strength of each group. */
  readonly strengths: Float64Array;
  /** The weight between the node at hand and each group; 0 outside `bestGroup`. */
  readonly links: Float64Array;
  /** How many nodes each group has, and the numbers of empty groups. */
  readonly counts: Int32Array;
  readonly empty: number[];
}

function createRoom({ size, strengths }: WeightedGraph, groups: Int32Array): Room {
  const room: Room = {
    strengths: new Float64Array(size),
    links: new Float64Array(size),
    counts: new Int32Array(size),
    empty: [],
  };
  for (let v = 0; v < size; v += 1) {
    addReal(room.strengths, at(groups, v), real(strengths, v));
    add(room.counts, at(groups, v), 1);
  }
  for (let group = size - 1; group >= 0; group -= 1) if (at(room.counts, group) === 0) room.empty.push(group);
  return room;
}

/** The group with the highest gain, its own where none is better; a new one where being alone is best. */
function bestGroup(
  { offsets, partners, weights, strengths, total }: WeightedGraph,
  v: number,
  groups: Int32Array,
  resolution: number,
  { strengths: groupStrengths, links, counts, empty }: Room,
): number {
  const own = at(groups, v);
  for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
    addReal(links, at(groups, at(partners, arc)), real(weights, arc));
  const pull = (resolution * real(strengths, v)) / total;
  let best = own;
  let bestGain = real(links, own) - pull * (real(groupStrengths, own) - real(strengths, v));
  for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
    const group = at(groups, at(partners, arc));
    if (group === own) continue;
    const gain = real(links, group) - pull * real(groupStrengths, group);
    // Sums in another order may differ in their last digits; that is no gain.
    if (gain > bestGain + 1e-10) {
      bestGain = gain;
      best = group;
    }
  }
  for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) links[at(groups, at(partners, arc))] = 0;
  const alone = empty.at(-1);
  return bestGain < -1e-10 && at(counts, own) > 1 && alone !== undefined ? alone : best;
}

function moveTo(
  { strengths }: WeightedGraph,
  v: number,
  target: number,
  groups: Int32Array,
  room: Room,
): void {
  const own = at(groups, v);
  if (at(room.counts, target) === 0) room.empty.pop();
  addReal(room.strengths, own, -real(strengths, v));
  add(room.counts, own, -1);
  if (at(room.counts, own) === 0) room.empty.push(own);
  addReal(room.strengths, target, real(strengths, v));
  add(room.counts, target, 1);
  groups[v] = target;
}
