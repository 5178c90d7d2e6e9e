import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { embedding } from "../embed/embedding.js";
import type { Highlight } from "../state/highlight.js";
import type { Camera } from "../state/view.js";
import { stakeholderTotal } from "../state/facts.js";
import { pin, put, select } from "../state/view-changes.js";
import { type MapListener, MapRenderer } from "./map-renderer.js";
import { leaveScrollToPage } from "./page-scroll.js";
import { onGraphicsStarted, startGraphics } from "./on-graphics-started.js";
import type { Scene } from "./scene.js";
import { isSmall, STILL_NODES } from "./still-map.js";

/** What the map draws, and where the page finds the map to take pictures of it. */
export interface MapViewProps {
  readonly scene: Scene;
  /** What a match or a gap lets stand out; null for nothing. */
  readonly highlight: Highlight | null;
  /** Whether the network is still to come. */
  readonly isLoading: boolean;
  /** Whether the layout is still at work. */
  readonly isArranging: boolean;
  readonly renderer: RefObject<MapRenderer | null>;
}

/** What became of the map. */
export type Making = "to come" | "made" | "impossible";

/** Draws the next scene; where only places changed under the work of a layout, nothing else is drawn anew. */
function draw(map: MapRenderer, before: Scene, scene: Scene, isArranging: boolean): void {
  const isOnlyMoved =
    before.nodes === scene.nodes &&
    before.lines === scene.lines &&
    before.selected === scene.selected &&
    before.group === scene.group &&
    before.way === scene.way &&
    before.standingOut === scene.standingOut &&
    before.ink === scene.ink;
  if (isOnlyMoved && isArranging) map.move(scene.positions);
  else map.show(scene, isArranging || before.positions === scene.positions);
}

/** Null where the browser has no graphics. */
function makeMap(...parts: ConstructorParameters<typeof MapRenderer>): MapRenderer | null {
  try {
    return new MapRenderer(...parts);
  } catch (error) {
    const board = document.createElement("canvas");
    if ((board.getContext("webgl2") ?? board.getContext("webgl")) !== null) throw error;
    const [element] = parts;
    element.replaceChildren();
    return null;
  }
}

/** Lets the map stand out what shall, and look from where it shall. */
function useLook({ renderer, highlight }: MapViewProps, camera: Camera | null): void {
  useEffect(() => {
    renderer.current?.highlight(highlight);
  }, [renderer, highlight]);
  useEffect(() => {
    renderer.current?.camera.lookFrom(camera);
  }, [renderer, camera]);
}

/**
 * Makes the map in its element and keeps it showing the newest scene. It is made for the first scene with somebody in
 * it, when the browser's graphics are started and legend and timeline have taken their room, in a task of its own: all
 * three take long. A small scene waits for its still picture before. Gives whether it is made, or never will be because the
 * browser has no graphics.
 */
export function useRenderer(
  props: MapViewProps,
  element: RefObject<HTMLDivElement | null>,
  onPointed: MapListener["onPointed"],
  onScrolled: () => void,
): Making {
  const { scene, isArranging, renderer, highlight } = props;
  const { act, adjust, view, around } = useExplorer();
  const { camera } = view;
  const newest = useRef({ scene, camera, highlight });
  newest.current = { scene, camera, highlight };
  const drawn = useRef<Scene | null>(null);
  const [making, setMaking] = useState<Making>("to come");
  const make = useCallback(() => {
    if (element.current === null) return;
    if (embedding !== null) leaveScrollToPage(element.current, onScrolled);
    const { scene, camera, highlight } = newest.current;
    const map = makeMap(element.current, scene, camera, {
      onSelect(selected) {
        act(select(selected));
      },
      onDragged(id, { x, y }) {
        act(pin(id, x, y));
      },
      onCamera(camera) {
        adjust(put({ camera }));
      },
      onPointed,
    });
    setMaking(map === null ? "impossible" : "made");
    if (map === null) return;
    drawn.current = scene;
    renderer.current = map;
    map.highlight(highlight);
  }, [element, renderer, act, adjust, onPointed, onScrolled]);
  useEffect(() => {
    // The answer takes long, and no still picture bridges the time from then on.
    if (stakeholderTotal(around) > STILL_NODES) void startGraphics();
  }, [around]);
  useLook(props, camera);
  useEffect(
    () => () => {
      renderer.current?.kill();
      renderer.current = null;
      drawn.current = null;
    },
    [renderer],
  );
  useEffect(() => {
    const [map, before] = [renderer.current, drawn.current];
    if (map === null || before === null) {
      const isFirst = scene.nodes.length > 0 && (scene.positions.size > 0 || !isSmall(scene));
      return isFirst ? onGraphicsStarted(make) : undefined;
    }
    drawn.current = scene;
    draw(map, before, scene, isArranging);
    return undefined;
  }, [scene, isArranging, renderer, make]);
  return making;
}
