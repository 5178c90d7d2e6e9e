import { type RefObject, useEffect } from "react";
import { embedding } from "../embed/embedding.js";
import type { Point } from "../map/layouts/layout.js";
import type { PlaceCamera } from "./camera.js";
import { type Frame, zoomed } from "./frame.js";

/** How much nearer a step of the wheel comes. */
const WHEEL = 0.0018;

/** A pointer that moved farther, in pixels, has dragged the map and clicked nothing. */
const A_CLICK = 5;

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const spread = ([one, other]: readonly Point[]): number =>
  one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);

/** Drags the map with a pointer, zooms it with the wheel and two fingers; within another page the wheel is left to that without Ctrl. */
export function usePlacePointer(
  element: RefObject<HTMLElement | null>,
  frame: Frame | null,
  move: PlaceCamera["move"],
): void {
  useEffect(() => {
    const map = element.current;
    if (map === null || frame === null) return undefined;
    const { width, height } = frame.screen;
    const down = new Map<number, Point>();
    let moved = 0;
    const share = ({ x, y }: Point): readonly [number, number] => {
      const { left, top } = map.getBoundingClientRect();
      return [(x - left) / width, (y - top) / height];
    };
    const isLeft = (touches: number): boolean => embedding !== null && touches < 2;
    const onWheel = (event: WheelEvent): void => {
      if (embedding !== null && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * WHEEL);
      move((camera) => zoomed(frame, camera, factor, share(event)));
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const onMove = (event: PointerEvent): void => {
      if (!down.has(event.pointerId)) return;
      const before = [...down.values()];
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.pointerType === "touch" && isLeft(down.size)) return;
      const now = [...down.values()];
      const [from, to] = [middle(before), middle(now)];
      moved += Math.hypot(to.x - from.x, to.y - from.y);
      const factor = now.length === 2 && spread(before) > 0 ? spread(now) / spread(before) : 1;
      move((camera) => {
        const [x, y, ratio] = zoomed(frame, camera, factor, share(to));
        return [x - ((to.x - from.x) / width) * ratio, y - ((to.y - from.y) / height) * ratio, ratio];
      });
    };
    const onUp = (event: PointerEvent): void => {
      down.delete(event.pointerId);
    };
    const onClick = (event: Event): void => {
      if (moved > A_CLICK) event.stopPropagation();
    };
    const stop = new AbortController();
    const { signal } = stop;
    map.addEventListener("wheel", onWheel, { signal, passive: false });
    map.addEventListener("click", onClick, { signal, capture: true });
    map.addEventListener("pointerdown", onDown, { signal });
    addEventListener("pointermove", onMove, { signal });
    addEventListener("pointerup", onUp, { signal });
    addEventListener("pointercancel", onUp, { signal });
    return () => {
      stop.abort();
    };
  }, [element, frame, move]);
}
