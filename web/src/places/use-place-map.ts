import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { useSize } from "../app/use-size.js";
import { put } from "../state/view-changes.js";
import { type PlaceCamera, usePlaceCamera } from "./camera.js";
import type { PlaceCluster } from "./clusters.js";
import { cameraOn, type Frame } from "./frame.js";
import { partBesideCard, partInSight } from "./parts-of-screen.js";
import type { PlaceGroup, PlaceSheet } from "./place-sheet.js";
import { bringingIn, usePlaceKeys } from "./use-place-keys.js";
import { type PictureUnder, usePlacePicture } from "./use-place-picture.js";
import { usePlacePointer } from "./use-place-pointer.js";

/** Under a camera as close as this, places that still lie on each other are opened one by one. */
const CLOSEST = 1 / 60;

/** The map of places as it stands, and what can be done with it. */
export interface PlaceMapState extends PictureUnder {
  readonly frame: Frame | null;
  readonly pointless: readonly PlaceGroup[] | null;
  readonly camera: PlaceCamera;
  /** The circle that is pointed at, by pointer or keys. */
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
  /** The circle to which Tab leads. */
  readonly stop: string | null;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (cluster: PlaceCluster) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly circleRef: (id: string) => (circle: SVGGElement | null) => void;
}

/** Moves the camera so that the open place is not under its card. */
function useOpenInSight(
  frame: Frame | null,
  at: ReturnType<ReturnType<typeof usePlacePicture>["atOf"]>,
  move: PlaceCamera["move"],
): void {
  useEffect(() => {
    if (frame !== null && at !== null) move(bringingIn(frame, at, partBesideCard(frame.screen)));
  }, [frame, at, move]);
}

/** Draws a sheet in an element, which pointers and keys move about. */
export function usePlaceMap(sheet: PlaceSheet, element: RefObject<HTMLDivElement | null>): PlaceMapState {
  const { view, act } = useExplorer();
  const circles = useRef(new Map<string, SVGGElement>());
  const screen = useSize(element);
  const [pointed, onPoint] = useState<string | null>(null);
  const [wish, setStop] = useState<string | null>(null);
  const { frame, pointless, under, atOf } = usePlacePicture(sheet, screen);
  const camera = usePlaceCamera(frame);
  const drawn = under(camera.camera, pointed);
  const { clusters } = drawn;
  usePlacePointer(element, frame, camera.move);
  useOpenInSight(frame, atOf(view.at), camera.move);
  const stop = (clusters.find(({ id }) => id === wish) ?? clusters[0])?.id ?? null;
  const onOpen = (cluster: PlaceCluster): void => {
    const points = cluster.groups.map(({ at }) => at);
    if (frame === null || points.length === 1 || camera.camera[2] <= CLOSEST) act(put({ at: cluster.id }));
    else camera.move((before) => cameraOn(frame, points, Math.max(CLOSEST, before[2] / 6)));
  };
  const onGo = (cluster: PlaceCluster): void => {
    if (frame !== null) camera.move(bringingIn(frame, cluster.at, partInSight(frame.screen)));
    setStop(cluster.id);
    requestAnimationFrame(() => circles.current.get(cluster.id)?.focus());
  };
  const onClose = (): void => {
    act(put({ at: null }));
  };
  return {
    ...{ ...drawn, frame, pointless, camera, pointed, onPoint, stop, onOpen },
    onKeyDown: usePlaceKeys({ frame, clusters, stop, camera, onGo, onOpen, onClose }),
    onFocus: (id) => {
      setStop(id);
      onPoint(id);
    },
    circleRef: (id) => (circle) => {
      if (circle === null) circles.current.delete(id);
      else circles.current.set(id, circle);
    },
  };
}
