import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Highlight } from "../state/highlight.js";

type Point = (highlight: Highlight | null) => void;

// Apart from the state of the page: what is pointed at changes often, and only the map has to follow.
const Pointed = createContext<Highlight | null>(null);
const Pointing = createContext<Point>(() => undefined);

/** Carries what a panel points at to the map; whatever stands inside and does neither is not drawn again. */
export function PointedProvider({ children }: { readonly children: ReactNode }) {
  const [pointed, point] = useState<Highlight | null>(null);
  return (
    <Pointing value={point}>
      <Pointed value={pointed}>{children}</Pointed>
    </Pointing>
  );
}

/** What is pointed at in a panel; null while nothing is. */
export const usePointed = (): Highlight | null => useContext(Pointed);

/** Handlers that let the map show something while the pointer or the focus is on an element. */
export function usePointing(highlight: Highlight | null): {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
} {
  const point = useContext(Pointing);
  // An element that goes hears neither that the pointer left nor that the focus did.
  useEffect(
    () => () => {
      point(null);
    },
    [point],
  );
  const show = (): void => {
    point(highlight);
  };
  const end = (): void => {
    point(null);
  };
  return { onPointerEnter: show, onPointerLeave: end, onFocus: show, onBlur: end };
}
