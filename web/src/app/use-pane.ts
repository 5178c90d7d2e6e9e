import { useCallback, useEffect, useRef } from "react";
import { put } from "../state/view-changes.js";
import type { Pane } from "../state/view.js";
import type { ViewControl } from "./use-view.js";

/** Whether the screen shows one part of the page at a time; as the styles of the frame have it. */
const isNarrow = (): boolean => matchMedia("(max-width: 760px)").matches;

/**
 * How to bring a part of the page into sight on a small screen: no step to undo, but in the address of the step that it
 * belongs to. What is opened comes into sight by itself, save in a step that was come back to, which has its own part.
 */
export function usePane({ view: { selected }, adjust, isReturn }: ViewControl): (pane: Pane) => void {
  const setPane = useCallback(
    (pane: Pane) => {
      if (isNarrow()) adjust(put({ pane }));
    },
    [adjust],
  );
  const opened = useRef(selected);
  useEffect(() => {
    if (!isReturn && selected !== null && selected !== opened.current) setPane("side");
    opened.current = selected;
  }, [selected, isReturn, setPane]);
  return setPane;
}
