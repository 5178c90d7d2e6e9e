import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { withWishes } from "../embed/embedding.js";
import { fromAddress, toAddress } from "../state/view-address.js";
import { keep, readKept } from "./kept.js";
import type { View } from "../state/view.js";
import { reduceView, type ViewChange, type ViewHistory } from "../state/view-history.js";

/** The view, and how it changes; undo and redo are the browser's back and forward. */
export interface ViewControl {
  readonly view: View;
  readonly act: (change: ViewChange) => void;
  /** Changes the view at the step where it is: there is nothing to undo. */
  readonly adjust: (change: ViewChange) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Whether the view was come back to by undo, redo, back or forward. */
  readonly isReturn: boolean;
  /** Whether the view is the one that the page was opened with. */
  readonly isAsOpened: boolean;
}

const LAST_STEP = "linkages:last-step";

/** The address of a view; a page that is embedded stays so. */
const addressOf = (view: View): string => location.pathname + withWishes(toAddress(view));

function stepOf(state: unknown): number {
  return typeof state === "object" && state !== null && "step" in state ? Number(state.step) : 0;
}

function start(): ViewHistory {
  const step = stepOf(history.state);
  history.replaceState({ step }, "");
  const last = Math.max(step, Number(readKept("tab", LAST_STEP) ?? 0));
  return { view: fromAddress(location.search), step, last, isReturn: true };
}

/**
 * Holds the view in the address: each change is a step of the browser's history, so that back, forward, reload and a
 * shared address all lead to the same picture.
 */
export function useView(): ViewControl {
  const [state, dispatch] = useReducer(reduceView, undefined, start);
  const [opened] = useState(state.step);
  const written = useRef({ step: state.step, address: addressOf(state.view) });
  useEffect(() => {
    const { step } = state;
    const address = addressOf(state.view);
    if (step > written.current.step) history.pushState({ step }, "", address);
    else if (address !== written.current.address) history.replaceState({ step }, "", address);
    written.current = { step, address };
    keep("tab", LAST_STEP, String(state.last));
  }, [state]);
  useEffect(() => {
    const go = (event: PopStateEvent): void => {
      const step = stepOf(event.state);
      const view = fromAddress(location.search);
      written.current = { step, address: addressOf(view) };
      dispatch({ type: "go", step, view });
    };
    addEventListener("popstate", go);
    return () => {
      removeEventListener("popstate", go);
    };
  }, []);
  const act = useCallback((change: ViewChange) => {
    dispatch({ type: "change", change });
  }, []);
  const adjust = useCallback((change: ViewChange) => {
    dispatch({ type: "adjust", change });
  }, []);
  const move = (by: number) => () => {
    history.go(by);
  };
  return {
    view: state.view,
    act,
    adjust,
    undo: state.step > 0 ? move(-1) : null,
    redo: state.step < state.last ? move(1) : null,
    isReturn: state.isReturn,
    isAsOpened: state.step === opened,
  };
}
