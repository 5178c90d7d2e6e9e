import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import type { Point } from "../map/layouts/layout.js";
import type { Screen } from "../map/overview-layout.js";
import type { Camera } from "../state/view.js";
import { clusterFlows, clustersOf, type LocatedGroup, type PlaceCluster } from "./clusters.js";
import { type Frame, frameOf, inFrame } from "./frame.js";
import type { PlaceFlow, PlaceGroup, PlaceSheet } from "./place-sheet.js";
import { usePlacePoints } from "./use-place-points.js";

/** More lines hide each other: then only the strongest are drawn, and those of the place that is open or pointed at. */
export const MOST_FLOWS = 40;

/** What is drawn under a camera. */
export interface PictureUnder {
  readonly clusters: readonly PlaceCluster[];
  readonly flows: readonly PlaceFlow[];
  readonly drawnFlows: readonly PlaceFlow[];
  /** The circle with the open place. */
  readonly open: string | null;
}

interface PlacePicture {
  /** Null before the places and the size of the screen are known. */
  readonly frame: Frame | null;
  /** Places of which nobody knows where they lie; null before that is known. */
  readonly pointless: readonly PlaceGroup[] | null;
  /** Where a place stands in the frame; null where that is not known. */
  readonly atOf: (id: string | null) => Point | null;
  readonly under: (camera: Camera, pointed: string | null) => PictureUnder;
}

/** Where the places of a sheet stand on a screen, and what is drawn of them. */
export function usePlacePicture(sheet: PlaceSheet, screen: Screen): PlacePicture {
  const { at } = useExplorer().view;
  const points = usePlacePoints(sheet);
  const { width, height } = screen;
  const frame = useMemo(() => {
    if (points === null || width === 0 || height === 0) return null;
    const weighted = sheet.groups.flatMap(({ id, size }) => {
      const point = points.get(id);
      return point === undefined ? [] : [{ point, weight: size }];
    });
    return frameOf(weighted.length === 0 ? [{ point: [0, 20], weight: 1 }] : weighted, { width, height });
  }, [points, sheet, width, height]);
  const located = useMemo(
    () =>
      frame === null
        ? []
        : sheet.groups.flatMap((group): LocatedGroup[] => {
            const point = points?.get(group.id);
            return point === undefined ? [] : [{ group, at: inFrame(frame, point) }];
          }),
    [frame, points, sheet],
  );
  const pointless = useMemo(
    () => points && sheet.groups.filter(({ id }) => !points.has(id)),
    [points, sheet],
  );
  const memory = useMemo(() => {
    let last: { ratio: number; clusters: PlaceCluster[]; flows: readonly PlaceFlow[] } | null = null;
    return (ratio: number) => {
      if (last?.ratio === ratio) return last;
      const clusters = clustersOf(located, ratio);
      return (last = { ratio, clusters, flows: clusterFlows(clusters, sheet.flows) });
    };
  }, [located, sheet]);
  const under = ([, , ratio]: Camera, pointed: string | null): PictureUnder => {
    const { clusters, flows } = memory(ratio);
    const open = clusters.find(({ groups }) => groups.some(({ group }) => group.id === at))?.id ?? null;
    const own = new Set([open, pointed]);
    const strongest = flows.slice(0, MOST_FLOWS);
    const ofOwn = flows.slice(MOST_FLOWS).filter(({ between }) => between.some((id) => own.has(id)));
    const drawnFlows = [...strongest, ...ofOwn.slice(0, MOST_FLOWS)];
    return { clusters, flows, drawnFlows, open };
  };
  const atOf = (id: string | null): Point | null => located.find(({ group }) => group.id === id)?.at ?? null;
  return { frame, pointless, atOf, under };
}
