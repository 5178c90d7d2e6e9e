import { Icon } from "../app/icon.js";
import type { MapRenderer } from "./map-renderer.js";

/** Buttons that zoom; the same is on the keys +, − and 0 while the map has the focus. */
export function MapTools({ renderer }: { readonly renderer: () => MapRenderer | null }) {
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
    <div className="map-tools" role="group" aria-label="Zoom">
      {button("plus", "Zoom in", (map) => {
        map.camera.zoom(1.5);
      })}
      {button("minus", "Zoom out", (map) => {
        map.camera.zoom(1 / 1.5);
      })}
      {button("fit", "Show all of the map", (map) => {
        map.camera.reset();
      })}
    </div>
  );
}
