import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from "sigma/utils";
import type { Camera } from "../state/view.js";
import type { Point } from "./layouts/layout.js";
import { ALL } from "./map-camera.js";
import type { Scene } from "./scene.js";
import type { SnapshotParts } from "./snapshot-parts.js";

/** Pixels that the map keeps free at its edges when it shows all. */
export const STAGE_PADDING = 46;

function extentOf(values: readonly number[]): [number, number] {
  const least = values.reduce((least, value) => Math.min(least, value), Infinity);
  return [least, values.reduce((most, value) => Math.max(most, value), -Infinity)];
}

/** Where the map will draw a scene on a screen of so many pixels, told without a map: by the same arithmetic as its renderer. */
export function sceneProjection(
  { nodes, positions }: Scene,
  camera: Camera | null,
  screen: { readonly width: number; readonly height: number },
): Pick<SnapshotParts, "locate" | "project"> {
  const drawn = new Map(nodes.map(({ facts, radius }) => [facts.id, radius]));
  const points = nodes.flatMap(({ facts }) => positions.get(facts.id) ?? []);
  const [x, y] = [extentOf(points.map((point) => point.x)), extentOf(points.map((point) => point.y))];
  const framed = createNormalizationFunction({ x, y });
  const [lookX, lookY, ratio] = camera ?? [ALL.x, ALL.y, ALL.ratio];
  const graph = { width: x[1] - x[0] || 1, height: y[1] - y[0] || 1 };
  const matrix = matrixFromCamera({ ...ALL, x: lookX, y: lookY, ratio }, screen, graph, STAGE_PADDING);
  const project = (point: Point): Point => {
    const at = multiplyVec2(matrix, framed(point));
    return { x: ((1 + at.x) * screen.width) / 2, y: ((1 - at.y) * screen.height) / 2 };
  };
  return {
    project,
    locate: (id) => {
      const [point, radius] = [positions.get(id), drawn.get(id)];
      if (point === undefined || radius === undefined) return null;
      return { ...project(point), radius: radius / Math.sqrt(ratio) };
    },
  };
}
