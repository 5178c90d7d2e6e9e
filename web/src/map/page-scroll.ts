import { t } from "../words/words.js";

/** The keys that zoom with the wheel, as the reader's machine names them. */
const KEY = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";

/** What a reader has to do to zoom a map that leaves the wheel to the page. */
export const zoomHint = (): string => t("map.zoomHint", { key: KEY });

/**
 * Leaves the wheel and single fingers to the page around a map, which scrolls; with Ctrl or ⌘, or two fingers, the map
 * moves. `onPassed` hears of a wheel that was left to the page.
 */
export function leaveScrollToPage(container: HTMLElement, onPassed: () => void): void {
  container.style.touchAction = "pan-x pan-y";
  const pass = (event: Event): void => {
    event.stopPropagation();
  };
  container.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      pass(event);
      onPassed();
    },
    { capture: true, passive: true },
  );
  for (const name of ["touchstart", "touchmove", "touchend"] as const)
    container.addEventListener(
      name,
      (event) => {
        if (event.touches.length < 2) pass(event);
      },
      { capture: true, passive: true },
    );
}
