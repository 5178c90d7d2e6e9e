import { type ReactNode, type RefObject, useCallback, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice } from "../app/notice.js";
import { AskError } from "../queries/ask-error.js";
import type { Pointed } from "./map-pointer.js";
import type { MapRenderer } from "./map-renderer.js";
import { MapMenu, type MenuAt } from "./map-menu.js";
import { MapTip } from "./map-tip.js";
import { MapTools } from "./map-tools.js";
import { zoomHint } from "./page-scroll.js";
import { SelectArea } from "./select-area.js";
import { hasStill, StillMap } from "./still-map.js";
import { useMapKeys } from "./use-map-keys.js";
import { type MapViewProps, useRenderer } from "./use-renderer.js";
import { t } from "../words/words.js";

/** Says why the map cannot be moved, or is not there, and what tells the same. */
function NoGraphics({ isStill }: { readonly isStill: boolean }) {
  const error = new AskError(t(isStill ? "map.stillNoGraphics" : "map.noGraphics"), t("map.noGraphicsCure"));
  return (
    <div className="notices at-foot">
      <ErrorNotice error={error} />
    </div>
  );
}

interface OverMapProps {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<MapRenderer | null>;
  readonly menu: MenuAt | null;
  readonly onMenuClosed: () => void;
  /** What stands in place of the tools of a map that cannot be moved. */
  readonly children: ReactNode;
}

/** What lies over the map: the area that is being selected, an open menu, the tools. */
function OverMap({ element, renderer, menu, onMenuClosed, children }: OverMapProps) {
  const [isLasso, setLasso] = useState(false);
  const map = (): MapRenderer | null => renderer.current;
  return (
    <>
      <SelectArea
        isLasso={isLasso}
        renderer={map}
        onDone={() => {
          setLasso(false);
        }}
      />
      {menu && (
        <MapMenu
          at={menu}
          width={element.current?.clientWidth ?? 0}
          height={element.current?.clientHeight ?? 0}
          onClose={() => {
            onMenuClosed();
            element.current?.focus();
          }}
        />
      )}
      {children || (
        <MapTools
          renderer={map}
          isLasso={isLasso}
          onLasso={() => {
            setLasso(!isLasso);
          }}
        />
      )}
    </>
  );
}

/** The map; the table beside it tells the same to those who do not see it. */
export function MapView(props: MapViewProps) {
  const { scene, isLoading, isArranging, renderer, highlight } = props;
  const { view } = useExplorer();
  const element = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [isScrolled, setScrolled] = useState(false);
  const { menu, closeMenu, onKeyDown, onContextMenu } = useMapKeys(renderer, pointed);
  const making = useRenderer(
    props,
    element,
    setPointed,
    useCallback(() => {
      setScrolled(true);
    }, []),
  );
  const isStill = making !== "made" && hasStill(scene);
  const isUndrawn =
    scene.nodes.length > 0 && (scene.positions.size === 0 || (making === "to come" && !isStill));
  const state = isStill && making === "to come" ? "still" : isArranging ? "arranging" : "ready";
  const summary =
    isLoading && scene.nodes.length === 0
      ? t("map.ofLoading")
      : t("map.summary", { stakeholders: scene.nodes.length, pairs: scene.lines.length });
  return (
    <div className="map" data-state={isLoading || isUndrawn ? "waiting" : state}>
      {isStill && <StillMap scene={scene} camera={view.camera} highlight={highlight} />}
      <div
        ref={element}
        className="map-canvas"
        dir="ltr"
        role="application"
        aria-roledescription={t("map.role")}
        aria-label={summary}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onPointerLeave={() => {
          setScrolled(false);
          renderer.current?.pointer.leave();
        }}
        onBlur={() => {
          renderer.current?.pointer.leave();
        }}
      />
      <MapTip
        pointed={pointed}
        scene={scene}
        width={element.current?.clientWidth ?? 0}
        height={element.current?.clientHeight ?? 0}
      />
      {isScrolled && <p className="scroll-hint">{zoomHint()}</p>}
      <OverMap element={element} renderer={renderer} menu={menu} onMenuClosed={closeMenu}>
        {making === "impossible" && <NoGraphics isStill={isStill} />}
      </OverMap>
    </div>
  );
}
