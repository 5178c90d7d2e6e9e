import { FullScreenButton, ZoomButtons } from "../map/tool-buttons.js";
import type { PlaceCamera } from "./camera.js";
import { type Frame, WHOLE_FRAME, zoomed } from "./frame.js";
import { t } from "../words/words.js";

interface PlacesToolsProps {
  readonly frame: Frame;
  readonly move: PlaceCamera["move"];
}

/** Buttons that zoom the map of places, and take the whole screen. */
export function PlacesTools({ frame, move }: PlacesToolsProps) {
  return (
    <div className="map-tools" role="group" aria-label={t("map.title")}>
      <ZoomButtons
        onZoom={(factor) => {
          move((camera) => zoomed(frame, camera, factor));
        }}
        onShowAll={() => {
          move(() => WHOLE_FRAME);
        }}
      />
      <FullScreenButton />
    </div>
  );
}
