import type { MapRenderer } from "./map-renderer.js";
import { FullScreenButton, ToolButton, ZoomButtons } from "./tool-buttons.js";
import { t } from "../words/words.js";

interface MapToolsProps {
  readonly renderer: () => MapRenderer | null;
  /** Whether the pointer draws around those who are to be selected together. */
  readonly isLasso: boolean;
  readonly onLasso: () => void;
}

/** Buttons that zoom, select and take the whole screen. */
export function MapTools({ renderer, isLasso, onLasso }: MapToolsProps) {
  return (
    <div className="map-tools" role="group" aria-label={t("map.title")}>
      <ZoomButtons
        onZoom={(factor) => renderer()?.camera.zoom(factor)}
        onShowAll={() => renderer()?.camera.reset()}
      />
      <ToolButton
        icon="lasso"
        label={t("map.lasso")}
        hint={t("map.lassoHint")}
        isPressed={isLasso}
        onAct={onLasso}
      />
      <FullScreenButton />
    </div>
  );
}
