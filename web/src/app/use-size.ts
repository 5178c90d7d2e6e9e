import { type RefObject, useLayoutEffect, useState } from "react";

/** The size of an element in pixels, as it is and as it changes; nothing before it is there. */
export function useSize(element: RefObject<Element | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const look = (): void => {
      const { width, height } = watched.getBoundingClientRect();
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(watched);
    return () => {
      sizes.disconnect();
    };
  }, [element]);
  return size;
}
