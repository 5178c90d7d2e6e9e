import type { KeyboardEvent } from "react";
import type { Point } from "../map/layouts/layout.js";
import type { Box } from "../map/place-labels.js";
import type { PlaceCamera } from "./camera.js";
import type { PlaceCluster } from "./clusters.js";
import { type Frame, onScreen, WHOLE_FRAME, zoomed } from "./frame.js";

const ZOOM = 1.5;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest in a direction, those straight ahead before those aside; undefined where there is none. */
export function nearestTowards<T extends { readonly at: Point }>(
  from: Point,
  [right, down]: readonly [number, number],
  others: readonly T[],
): T | undefined {
  let [found, least] = [undefined as T | undefined, Infinity];
  for (const other of others) {
    const [x, y] = [other.at.x - from.x, other.at.y - from.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    const far = ahead + 2 * aside;
    if (ahead > 0.01 && aside <= 2 * ahead && far < least) [found, least] = [other, far];
  }
  return found;
}

interface KeyParts {
  readonly frame: Frame | null;
  readonly clusters: readonly PlaceCluster[];
  readonly stop: string | null;
  readonly camera: PlaceCamera;
  readonly onGo: (cluster: PlaceCluster) => void;
  readonly onOpen: (cluster: PlaceCluster) => void;
  readonly onClose: () => void;
}

/** The keys of the map of places: arrows, n and p from circle to circle, Enter, Escape, and the zoom. */
export function usePlaceKeys({ frame, clusters, stop, camera, onGo, onOpen, onClose }: KeyParts) {
  return (event: KeyboardEvent): void => {
    if (frame === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = clusters.findIndex(({ id }) => id === stop);
    const own = clusters[index];
    const go = (cluster: PlaceCluster | undefined): void => {
      if (cluster !== undefined) onGo(cluster);
    };
    const way = DIRECTIONS[event.key];
    const does: Readonly<Record<string, () => void>> = {
      n: () => {
        go(clusters[(index + 1) % clusters.length]);
      },
      p: () => {
        go(clusters.at(index - 1));
      },
      Enter: () => {
        if (own !== undefined) onOpen(own);
      },
      " ": () => {
        if (own !== undefined) onOpen(own);
      },
      Escape: onClose,
      "+": () => {
        camera.move((before) => zoomed(frame, before, ZOOM));
      },
      "-": () => {
        camera.move((before) => zoomed(frame, before, 1 / ZOOM));
      },
      "0": () => {
        camera.move(() => WHOLE_FRAME);
      },
    };
    const act =
      way && own
        ? () => {
            go(nearestTowards(own.at, way, clusters));
          }
        : does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

/** The camera that has a point of the frame in a part of the screen: the same where it is there already. */
export function bringingIn(frame: Frame, at: Point, part: Box): Parameters<PlaceCamera["move"]>[0] {
  return (camera) => {
    const { x, y } = onScreen(frame, camera, at);
    const isThere = x > part.left && y > part.top && x < part.right && y < part.bottom;
    if (isThere) return camera;
    const { width, height } = frame.screen;
    const [aside, below] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
    const ratio = camera[2];
    return [
      at.x / width - (aside / width - 0.5) * ratio,
      at.y / height - (below / height - 0.5) * ratio,
      ratio,
    ];
  };
}
