import { Icon } from "../app/icon.js";
import type { MapRenderer } from "./map-renderer.js";

interface MapToolsProps {
  readonly renderer: () => MapRenderer | null;
  /** Whether the pointer draws around those who are to be selected together. */
  readonly isLasso: boolean;
  readonly onLasso: () => void;
}

/** Gives the picture the whole screen, or takes it away again. */
export function toggleFullScreen(inside: Element): void {
  if (document.fullscreenElement === null) void inside.closest(".centre")?.requestFullscreen();
  else void document.exitFullscreen();
}

/** Buttons that zoom; the same is on the keys +, − and 0 while the map has the focus. */
export function MapTools({ renderer, isLasso, onLasso }: MapToolsProps) {
  const button = (icon: "plus" | "minus" | "fit", label: string, act: (map: MapRenderer) => void) => (
    <button
      type="button"
      className="sign"
      aria-label={label}
      title={label}
      onClick={() => {
        const map = renderer();
        if (map !== null) act(map);
      }}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="map-tools" role="group" aria-label="Map">
      {button("plus", "Zoom in", (map) => {
        map.camera.zoom(1.5);
      })}
      {button("minus", "Zoom out", (map) => {
        map.camera.zoom(1 / 1.5);
      })}
      {button("fit", "Show all of the map", (map) => {
        map.camera.reset();
      })}
      <button
        type="button"
        className="sign"
        aria-label="Draw around several to select them"
        title="Draw around several to select them (or drag with Shift; Shift and a click for one)"
        aria-pressed={isLasso}
        onClick={onLasso}
      >
        <Icon name="lasso" />
      </button>
      <button
        type="button"
        className="sign"
        aria-label="Full screen"
        title="Full screen"
        onClick={({ currentTarget }) => {
          toggleFullScreen(currentTarget);
        }}
      >
        <Icon name="screen" />
      </button>
    </div>
  );
}
