import { Icon } from "../app/icon.js";
import type { MapRenderer } from "./map-renderer.js";
import { t } from "../words/words.js";

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
    <div className="map-tools" role="group" aria-label={t("map.title")}>
      {button("plus", t("map.zoomIn"), (map) => {
        map.camera.zoom(1.5);
      })}
      {button("minus", t("map.zoomOut"), (map) => {
        map.camera.zoom(1 / 1.5);
      })}
      {button("fit", t("map.showAll"), (map) => {
        map.camera.reset();
      })}
      <button
        type="button"
        className="sign"
        aria-label={t("map.lasso")}
        title={t("map.lassoHint")}
        aria-pressed={isLasso}
        onClick={onLasso}
      >
        <Icon name="lasso" />
      </button>
      <button
        type="button"
        className="sign"
        aria-label={t("map.fullScreen")}
        title={t("map.fullScreen")}
        onClick={({ currentTarget }) => {
          toggleFullScreen(currentTarget);
        }}
      >
        <Icon name="screen" />
      </button>
    </div>
  );
}
