import { Icon } from "../app/icon.js";
import { toggleFullScreen } from "../map/map-tools.js";
import type { PlaceCamera } from "./camera.js";
import { type Frame, WHOLE_FRAME, zoomed } from "./frame.js";
import { t } from "../words/words.js";

interface PlacesToolsProps {
  readonly frame: Frame;
  readonly move: PlaceCamera["move"];
}

/** Buttons that zoom the map of places; the same is on the keys +, − and 0. */
export function PlacesTools({ frame, move }: PlacesToolsProps) {
  const button = (icon: "plus" | "minus" | "fit", label: string, act: () => void) => (
    <button type="button" className="sign" aria-label={label} title={label} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="map-tools" role="group" aria-label={t("map.title")}>
      {button("plus", t("map.zoomIn"), () => {
        move((camera) => zoomed(frame, camera, 1.5));
      })}
      {button("minus", t("map.zoomOut"), () => {
        move((camera) => zoomed(frame, camera, 1 / 1.5));
      })}
      {button("fit", t("map.showAll"), () => {
        move(() => WHOLE_FRAME);
      })}
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
