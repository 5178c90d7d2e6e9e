import Graph from "graphology";
import type { Point } from "./layouts/layout.js";
import { DASHES, type Scene } from "./scene.js";

/** What the drawn graph keeps of a stakeholder. */
export interface NodeAttributes extends Point {
  size: number;
  color: string;
  shape: number;
  /** Drawn as an outline. */
  hollow: boolean;
}

/** What the drawn graph keeps of a bundle. */
export interface EdgeAttributes {
  size: number;
  color: string;
  /** Whether it has a head at its target. */
  arrow: boolean;
  /** 0 solid, 1 dashed, 2 dotted. */
  dash: number;
}

/** The graph that the map draws from: one edge for each bundle, under its key. */
export type MapGraph = Graph<NodeAttributes, EdgeAttributes>;

/** Makes the graph of a scene anew; stakeholders that have no place yet are left out until they have. */
export function mapGraph(scene: Scene): MapGraph {
  const graph: MapGraph = new Graph({ type: "directed", multi: false });
  // What is drawn last lies on top: the most important.
  for (const { facts, radius, colour, shape, isContext } of [...scene.nodes].reverse()) {
    const at = scene.positions.get(facts.id);
    if (at === undefined) continue;
    graph.addNode(facts.id, { ...at, size: radius, color: colour, shape, hollow: isContext });
  }
  for (const { bundle, colour, width } of scene.lines)
    if (graph.hasNode(bundle.from) && graph.hasNode(bundle.to))
      graph.addDirectedEdgeWithKey(bundle.key, bundle.from, bundle.to, {
        size: width,
        color: colour,
        arrow: bundle.directed,
        dash: DASHES[bundle.style],
      });
  return graph;
}
