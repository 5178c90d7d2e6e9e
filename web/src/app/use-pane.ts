import { useCallback, useEffect, useRef } from "react";
import { put } from "../state/view-changes.js";
import type { Pane, Tab, View } from "../state/view.js";
import { toldStory } from "../story/told-story.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { isFiltered } from "../state/filter-network.js";
import type { ExplorerState } from "./explorer-context.js";
import { useColumns, useFold } from "./folds.js";
import type { ViewControl } from "./use-view.js";

/** Tabs in front of which the panel has the answer, so that a small screen begins with it. */
const ANSWERING: readonly Tab[] = [
  "details",
  "matches",
  "gaps",
  "introductions",
  "help",
  "team",
  "paths",
  "compare",
];

/** Whether a view asks what the panel answers in words beside the map. */
const isAsking = (view: View, { around, network }: ExplorerState): boolean =>
  (view.asked !== null || (view.mode === "map" && isFiltered(view))) &&
  !isDrawnTogether(view, around, network);

/**
 * The part of the page that a small screen shows: the chosen one, else the panel where that has the answer. A story is
 * told on the map, and who filters on the map stays there: only an address that was opened begins with its answer.
 */
export function paneOf(state: ExplorerState, { isAsOpened }: Pick<ViewControl, "isAsOpened">): Pane {
  const { pane, tab } = state.view;
  if (pane !== null) return pane;
  const hasAnswer =
    ANSWERING.includes(tab) || (tab === "questions" && isAsOpened && isAsking(state.view, state));
  return toldStory === null && hasAnswer ? "side" : "map";
}

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
    const isNew = !isReturn && toldStory === null && selected !== null && selected !== opened.current;
    if (isNew && (columns === 1 || (columns === 2 && hasFilters))) setPane("side");
    opened.current = selected;
  }, [selected, isReturn, columns, hasFilters, setPane]);
  return setPane;
}
