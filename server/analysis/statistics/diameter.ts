import { createWalk, forgetWalk, walkFrom } from "../breadth-first.js";
import type { Components } from "../components.js";
import { type Network } from "../network.js";
import { at } from "../../network/arrays/typed-array.js";

/** The longest of all shortest ways in the largest connected part; exact where the two bounds meet. */
export interface Diameter {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How many steps along arcs are taken before it is left at bounds. */
const MOST_STEPS = 30_000_000;

/**
 * Bounds the diameter of the largest part by walks from the outside in, which in most real networks meet after few
 * (iFUB: Crescenzi et al., "On computing the diameter of real-world undirected graphs", TCS 514, 2013). Parts of up to
 * `exactBelow` members are always settled. Null without stakeholders.
 */
export function boundDiameter(network: Network, components: Components, exactBelow = 2000): Diameter | null {
  if (network.size === 0) return null;
  const largest = components.sizes.reduce((best, size, part, all) => (size > at(all, best) ? part : best), 0);
  const start = components.of.indexOf(largest);
  const budget = at(components.sizes, largest) <= exactBelow ? Infinity : walksWithin(network);
  const walk = createWalk(network.size);
  const middle = findMiddle(network, start, walk);
  const count = walkFrom(middle.from, network, walk);
  const order = walk.reached.slice(0, count);
  const levels = order.map((v) => at(walk.distances, v));
  forgetWalk(walk, count);
  let atLeast = middle.atLeast;
  let walks = 0;
  for (let place = count - 1; place >= 0; place -= 1) {
    // Everybody not looked at yet is within this level, and so at most twice as far from each other.
    const atMost = Math.max(atLeast, 2 * at(levels, place));
    if (atMost === atLeast) return { atLeast, atMost };
    if (walks === budget) return { atLeast, atMost };
    walks += 1;
    atLeast = Math.max(atLeast, farthest(network, at(order, place), walk).distance);
  }
  return { atLeast, atMost: atLeast };
}

const walksWithin = ({ size, partners }: Network): number =>
  Math.max(10, Math.floor(MOST_STEPS / (size + partners.length)));

function farthest(
  network: Network,
  from: number,
  walk: ReturnType<typeof createWalk>,
): { v: number; distance: number } {
  const count = walkFrom(from, network, walk);
  const v = at(walk.reached, count - 1);
  const found = { v, distance: at(walk.distances, v) };
  forgetWalk(walk, count);
  return found;
}

/** Somebody half way on a long shortest way, found by walking to the farthest and back; and the length of that way. */
function findMiddle(
  network: Network,
  start: number,
  walk: ReturnType<typeof createWalk>,
): { from: number; atLeast: number } {
  const end = farthest(network, start, walk).v;
  const count = walkFrom(end, network, walk);
  let v = at(walk.reached, count - 1);
  const atLeast = at(walk.distances, v);
  while (at(walk.distances, v) > atLeast / 2) {
    const before = at(walk.distances, v) - 1;
    for (let arc = at(network.offsets, v); arc < at(network.offsets, v + 1); arc += 1)
      if (at(walk.distances, at(network.partners, arc)) === before) {
        v = at(network.partners, arc);
        break;
      }
  }
  forgetWalk(walk, count);
  return { from: v, atLeast };
}
