import { useEffect } from "react";
import { isWriting } from "./is-writing.js";
import type { ViewControl } from "./use-view.js";

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo (Cmd on a Mac), except while text is written. */
export function useShortcuts({ undo, redo }: Pick<ViewControl, "undo" | "redo">): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isWriting(event) || !(event.ctrlKey || event.metaKey)) return;
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
