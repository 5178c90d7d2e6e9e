import { useEffect } from "react";
import type { ViewControl } from "./use-view.js";

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo (Cmd on a Mac), except while text is written. */
export function useShortcuts({ undo, redo }: Pick<ViewControl, "undo" | "redo">): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA)$/u.test(event.target.tagName);
      if (isWriting || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const move = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
      if (move === null) return;
      event.preventDefault();
      move();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, [undo, redo]);
}
