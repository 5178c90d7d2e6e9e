import { useCallback, useEffect, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { put } from "../state/view-changes.js";
import type { Camera } from "../state/view.js";
import { type Frame, WHOLE_FRAME, withinWorld } from "./frame.js";

/** From where the map of places is looked at, and how to change that. */
export interface PlaceCamera {
  readonly camera: Camera;
  readonly move: (change: (camera: Camera) => Camera) => void;
}

/** How long the camera has to rest before the address holds it, in milliseconds: a wheel turns in many small steps. */
const REST_MS = 250;

const isSame = (a: Camera | null, b: Camera | null): boolean => a?.join() === b?.join();

/** The camera of the map of places: in the address once it rests, and again where the address puts it. */
export function usePlaceCamera(frame: Frame | null): PlaceCamera {
  const { view, adjust } = useExplorer();
  const [camera, setCamera] = useState<Camera>(view.camera ?? WHOLE_FRAME);
  const written = useRef(view.camera);
  useEffect(() => {
    if (isSame(written.current, view.camera)) return;
    written.current = view.camera;
    setCamera(view.camera ?? WHOLE_FRAME);
  }, [view.camera]);
  useEffect(() => {
    const held = isSame(camera, WHOLE_FRAME) ? null : camera;
    if (isSame(held, written.current)) return undefined;
    const timer = setTimeout(() => {
      written.current = held;
      adjust(put({ camera: held }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [camera, adjust]);
  const move = useCallback(
    (change: (camera: Camera) => Camera) => {
      if (frame !== null) setCamera((before) => withinWorld(frame, change(before)));
    },
    [frame],
  );
  return { camera, move };
}
