import { type PointerEvent, useEffect, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { addToGroup, toggleInGroup } from "../state/view-changes.js";
import type { Point } from "./layouts/layout.js";
import type { MapRenderer } from "./map-renderer.js";

/** A press that moves less is a click. */
const DRAG_FROM_PIXELS = 4;

interface SelectAreaProps {
  /** Whether the pointer draws freely; otherwise, with Shift, a box. */
  readonly isLasso: boolean;
  readonly renderer: () => MapRenderer | null;
  readonly onDone: () => void;
}

/** Whether Shift is held down. */
function useShift(): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const hear = (event: Event): void => {
      setHeld(event instanceof KeyboardEvent && event.shiftKey);
    };
    const types = ["keydown", "keyup", "blur"];
    for (const type of types) addEventListener(type, hear);
    return () => {
      for (const type of types) removeEventListener(type, hear);
    };
  }, []);
  return isHeld;
}

const boxOf = (a: Point, b: Point): Point[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

function pointIn({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Lies over the map while several are being selected: by a click each, a box, or a line drawn around them. */
export function SelectArea({ isLasso, renderer, onDone }: SelectAreaProps) {
  const { act } = useExplorer();
  const isShift = useShift();
  const [area, setArea] = useState<readonly Point[]>([]);
  const [start] = area;
  if (!isLasso && !isShift && start === undefined) return null;
  const finish = (): void => {
    const map = renderer();
    setArea([]);
    if (map === null || start === undefined) return;
    const isClick = area.every(({ x, y }) => Math.hypot(x - start.x, y - start.y) < DRAG_FROM_PIXELS);
    const met = isClick ? map.at(start) : null;
    if (met !== null) act(toggleInGroup(met));
    else if (!isClick) act(addToGroup(map.within(area)));
    onDone();
  };
  return (
    <svg
      className="select-area"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setArea([pointIn(event)]);
      }}
      onPointerMove={(event) => {
        if (start === undefined) return;
        const point = pointIn(event);
        setArea(isLasso ? [...area, point] : boxOf(start, point));
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setArea([]);
      }}
    >
      <polygon points={area.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}
