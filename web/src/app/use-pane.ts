import { useCallback, useEffect, useRef } from "react";
import { put } from "../state/view-changes.js";
import type { Pane } from "../state/view.js";
import { useColumns, useFold } from "./folds.js";
import type { ViewControl } from "./use-view.js";

/**
 * How to bring a part of the page into sight. On a small screen, which shows one at a time, it is no step to undo, but in
 * the address of the step that it belongs to; elsewhere the part is unfolded. What is opened comes into sight by itself
 * where it can take the place of another, save in a step that was come back to, which has its own part.
 */
export function usePane({ view: { selected }, adjust, isReturn }: ViewControl): (pane: Pane) => void {
  const columns = useColumns();
  const [hasFilters, setFilters] = useFold("filters");
  const [, setSide] = useFold("side");
  const setPane = useCallback(
    (pane: Pane) => {
      if (columns === 1) adjust(put({ pane }));
      else if (pane === "filters") setFilters(true);
      else if (pane === "side") setSide(true);
    },
    [columns, adjust, setFilters, setSide],
  );
  const opened = useRef(selected);
  useEffect(() => {
    const isNew = !isReturn && selected !== null && selected !== opened.current;
    if (isNew && (columns === 1 || (columns === 2 && hasFilters))) setPane("side");
    opened.current = selected;
  }, [selected, isReturn, columns, hasFilters, setPane]);
  return setPane;
}
