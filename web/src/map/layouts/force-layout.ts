import forceAtlas2Defaults from "graphology-layout-forceatlas2/defaults.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { seededRandom } from "../../../../server/analysis/seeded-random.js";
import { neighbours, type Point, type Skeleton } from "./layout.js";
import { seedOf } from "./seed-of.js";
import { spreadApart } from "./spread-apart.js";

/** The width in pixels that a picture is thought to have when discs are pushed apart. */
const SCREEN = 420;
/** Above so many stakeholders those with the most partners belong inside. */
const MANY = 300;
/** How much more two attract each other whose attraction is divided among their partners. */
const DIVIDED = 4;
/** The share of many that the picture is made for; the others are drawn in to its rim. */
const INSIDE = 0.9;

/** One state of a layout that is under way. */
export interface ForceStep {
  /** From 0 to 1. */
  readonly share: number;
  /** x and y of each id in turn. */
  readonly points: Float32Array;
}

/** Where each starts: where it was, else beside a placed neighbour, else on a seeded spiral by its id. */
function start(skeleton: Skeleton, known: ReadonlyMap<string, Point>): Point[] {
  const lists = neighbours(skeleton);
  const reach = 10 * Math.sqrt(skeleton.ids.length);
  return skeleton.ids.map((id, index) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const random = seededRandom(seedOf(id));
    const near = (lists[index] ?? [])
      .map((other) => known.get(skeleton.ids[other] ?? ""))
      .find((point) => point !== undefined);
    const angle = random() * 2 * Math.PI;
    const distance = near === undefined ? reach * Math.sqrt(random()) : reach * 0.05 * (1 + random());
    return {
      x: (near?.x ?? 0) + Math.cos(angle) * distance,
      y: (near?.y ?? 0) + Math.sin(angle) * distance,
    };
  });
}

/** Numbers that ForceAtlas2 keeps of a node: x, y, forces now and before, mass, convergence, size, whether it is fixed. */
const OF_NODE = 10;
/** Those that it keeps of an edge: where its ends begin among the numbers of nodes, and its weight. */
const OF_EDGE = 3;

function toEdges(skeleton: Skeleton): number[] {
  const partners = neighbours(skeleton).map(({ length }) => length);
  return skeleton.pairs.flatMap(([a, b, count]) => {
    const weight = 1 + Math.log2(count);
    // Weights make mass, and masses drive each other away: undivided, those with the most partners end on the rim of many.
    const share = Math.sqrt((partners[a] ?? 1) * (partners[b] ?? 1)) / DIVIDED;
    return [a * OF_NODE, b * OF_NODE, skeleton.ids.length > MANY ? weight / share : weight];
  });
}

/** Nodes at rest at these points, as heavy as the edges that they have. */
function toNodes(points: Float32Array, edges: readonly number[]): Float32Array {
  const nodes = new Float32Array((points.length / 2) * OF_NODE);
  for (let index = 0; index < points.length / 2; index++)
    nodes.set([points[2 * index] ?? 0, points[2 * index + 1] ?? 0, 0, 0, 0, 0, 1, 1, 1, 0], index * OF_NODE);
  for (let at = 0; at < edges.length; at += OF_EDGE)
    for (const end of [edges[at] ?? 0, edges[at + 1] ?? 0])
      nodes[end + 6] = (nodes[end + 6] ?? 0) + (edges[at + 2] ?? 0);
  return nodes;
}

function withoutOverlaps(points: Float32Array, radii: readonly number[]): Float32Array {
  const xs = Float64Array.from(radii, (_, index) => points[2 * index] ?? 0);
  const ys = Float64Array.from(radii, (_, index) => points[2 * index + 1] ?? 0);
  const extent = Math.max(span(xs), span(ys), 1);
  // Many nodes need more paper than the screen: the picture is then zoomed into.
  const scale = extent / SCREEN / Math.max(1, Math.sqrt(radii.length / 400));
  spreadApart(
    xs,
    ys,
    Float64Array.from(radii, (radius) => radius * scale),
    6 * scale,
  );
  return points.map((_, index) => (index % 2 === 0 ? xs : ys)[index >> 1] ?? 0);
}

const span = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, value), -Infinity) -
  values.reduce((least, value) => Math.min(least, value), Infinity);

/** Draws in those who lie far from all others, in place, so that the others have the picture. */
function drawIn(points: Float32Array): Float32Array {
  const count = points.length / 2;
  const middleOf = (axis: 0 | 1): number =>
    points.filter((_, index) => index % 2 === axis).sort()[count >> 1] ?? 0;
  const [x, y] = [middleOf(0), middleOf(1)];
  const distances = Float32Array.from({ length: count }, (_, index) =>
    Math.hypot((points[2 * index] ?? 0) - x, (points[2 * index + 1] ?? 0) - y),
  );
  const reach = distances.slice().sort()[Math.floor(INSIDE * count)] ?? 0;
  return points.map((value, index) => {
    const distance = distances[index >> 1] ?? 0;
    if (distance <= reach) return value;
    const middle = index % 2 === 0 ? x : y;
    return middle + ((value - middle) * reach * (1 + Math.log(distance / reach) / 4)) / distance;
  });
}

/**
 * ForceAtlas2 (Jacomy and others, 2014) from a seeded start, then overlaps removed: the same network gives the same
 * picture each time. Yields a few times on the way, less often where drawing takes long; `known` holds those that had a place before.
 */
export function* forceLayout(skeleton: Skeleton, known: ReadonlyMap<string, Point>): Generator<ForceStep> {
  const count = skeleton.ids.length;
  if (count === 0) return;
  const edges = toEdges(skeleton);
  const springs = Float32Array.from(edges);
  const rounds = known.size > count / 2 ? 120 : count > 800 ? 240 : 600;
  const settings = {
    ...forceAtlas2Defaults,
    scalingRatio: 8,
    linLogMode: count <= MANY,
    barnesHutOptimize: count > 400,
    // As coarse as Gephi has it: a third of the time, and no picture to be told apart by eye.
    barnesHutTheta: 1.2,
    slowDown: count > 800 ? 3 : 6,
  };
  const steps = count > 800 ? 4 : 10;
  let free = Float32Array.from(start(skeleton, known).flatMap(({ x, y }) => [x, y]));
  for (let step = 1; step <= steps; step++) {
    const nodes = toNodes(free, edges);
    for (let round = 0; round < rounds / steps; round++) iterate(settings, nodes, springs);
    free = free.map((_, index) => nodes[(index >> 1) * OF_NODE + (index % 2)] ?? 0);
    const points = count > MANY ? drawIn(free) : free;
    yield { share: step / steps, points: step === steps ? withoutOverlaps(points, skeleton.radii) : points };
  }
}
