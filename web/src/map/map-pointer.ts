import type Sigma from "sigma";
import type { MouseCoords, SigmaNodeEventPayload } from "sigma/types";
import type { Point } from "./layouts/layout.js";
import type { EdgeAttributes, NodeAttributes } from "./map-graph.js";

/** What the pointer, or the keyboard, is on, and where on the screen. */
export interface Pointed extends Point {
  readonly of: "stakeholder" | "line";
  /** The stakeholder's id, or the key of the bundle. */
  readonly id: string;
}

/** What the map tells of its pointer. */
export interface PointerListener {
  readonly onSelect: (selected: string | null) => void;
  readonly onDragged: (id: string, at: Point) => void;
  readonly onPointed: (pointed: Pointed | null) => void;
}

/** What the pointer asks the map. */
interface Pointable {
  readonly hover: (id: string | null) => void;
  readonly locate: (id: string) => Point | null;
  /** The bundle at a point of the screen; on the way only where it is found in no time. */
  readonly lineAt: (at: Point, when: "click" | "move") => string | null;
}

type StageEvent = MouseCoords | (Point & { preventSigmaDefault(): void });

const DRAG_FROM_PIXELS = 4;

/** Hears the pointer over a map: points, selects, drags. */
export class MapPointer {
  private dragged: { id: string; start: Point; moved: boolean } | null = null;
  private node: string | null = null;

  constructor(
    private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>,
    private readonly map: Pointable,
    private readonly listener: PointerListener,
  ) {
    sigma.on("enterNode", ({ node }) => {
      this.enter(node);
    });
    sigma.on("leaveNode", () => {
      this.leave();
    });
    sigma.on("clickNode", ({ node }) => {
      if (this.dragged?.moved !== true) listener.onSelect(node);
    });
    sigma.on("clickStage", ({ event }) => {
      listener.onSelect(map.lineAt(event, "click"));
      listener.onPointed(null);
    });
    sigma.on("moveBody", ({ event }) => {
      this.move(event);
    });
    sigma.on("downNode", ({ node, event }: SigmaNodeEventPayload) => {
      this.dragged = { id: node, start: { x: event.x, y: event.y }, moved: false };
    });
    sigma.getMouseCaptor().on("mouseup", () => {
      this.drop();
    });
    // What was said beside the pointer is no longer there.
    sigma.getCamera().on("updated", () => {
      listener.onPointed(null);
    });
  }

  /** The pointer is on nothing any more. */
  leave(): void {
    this.node = null;
    this.map.hover(null);
    this.listener.onPointed(null);
    this.sigma.getContainer().style.cursor = "";
  }

  private enter(id: string): void {
    this.node = id;
    this.map.hover(id);
    const at = this.map.locate(id);
    if (at !== null) this.listener.onPointed({ of: "stakeholder", id, x: at.x, y: at.y });
    this.sigma.getContainer().style.cursor = "pointer";
  }

  private move(event: StageEvent): void {
    if (this.dragged !== null) {
      this.drag(event, this.dragged);
      return;
    }
    if (this.node !== null) return;
    const key = this.map.lineAt(event, "move");
    this.listener.onPointed(key === null ? null : { of: "line", id: key, x: event.x, y: event.y });
  }

  private drag(event: StageEvent, dragged: NonNullable<MapPointer["dragged"]>): void {
    const { id, start } = dragged;
    if (!dragged.moved) {
      if (Math.hypot(event.x - start.x, event.y - start.y) < DRAG_FROM_PIXELS) return;
      this.sigma.setCustomBBox(this.sigma.getBBox());
      this.listener.onPointed(null);
      dragged.moved = true;
    }
    const { x, y } = this.sigma.viewportToGraph(event);
    this.sigma.getGraph().mergeNodeAttributes(id, { x, y });
    event.preventSigmaDefault();
  }

  private drop(): void {
    const dragged = this.dragged;
    if (dragged === null) return;
    if (dragged.moved) {
      const { x, y } = this.sigma.getGraph().getNodeAttributes(dragged.id);
      this.listener.onDragged(dragged.id, { x, y });
    }
    // The click that ends a drag comes after this, and must not select.
    setTimeout(() => (this.dragged = null));
  }
}
