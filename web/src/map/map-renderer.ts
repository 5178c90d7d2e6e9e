import Sigma from "sigma";
import { animateNodes } from "sigma/utils";
import { EdgeStyleProgram } from "./edge-program.js";
import { type Focus, focusOf } from "./focus.js";
import type { Point, Positions } from "./layouts/layout.js";
import { MapCamera } from "./map-camera.js";
import { type EdgeAttributes, mapGraph, type MapGraph, type NodeAttributes } from "./map-graph.js";
import { MapPointer, type PointerListener } from "./map-pointer.js";
import { overMarks, ringMark } from "./marks.js";
import { nearestLine } from "./nearest-line.js";
import { isWithin, nodeAt, type Target } from "./node-at.js";
import { NodeShapeProgram, rim } from "./node-program.js";
import { letterFactor } from "./letter-factor.js";
import { drawOverlay, textMeasure } from "./overlay.js";
import type { Camera } from "../state/view.js";
import type { Highlight } from "../state/highlight.js";
import type { Scene } from "./scene.js";
import { type Snapshot, takeSnapshot } from "./snapshot.js";
import { STAGE_PADDING } from "./scene-projection.js";

/** What the map tells the page. */
export interface MapListener extends PointerListener {
  /** The reader moved the picture, and let it rest. */
  readonly onCamera: (camera: Camera | null) => void;
}

const BIG = 3_000;
const MOVES_SMOOTHLY_UP_TO = 400;

/** Draws scenes into an element and hears its pointer. Made once for an element; `kill` frees what it holds. */
export class MapRenderer {
  readonly camera: MapCamera;
  readonly pointer: MapPointer;
  private graph: MapGraph;
  private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  private readonly pen: CanvasRenderingContext2D;
  private readonly measure: (text: string) => number;
  private focus: Focus | null = null;
  private proof: Highlight | null = null;
  private hovered: string | null = null;
  private stopMoving: (() => void) | null = null;
  private snapshot: Snapshot | null = null;
  private readonly sizes = new ResizeObserver(() => {
    this.fit();
  });

  constructor(
    container: HTMLElement,
    private scene: Scene,
    camera: Camera | null,
    private readonly listener: MapListener,
  ) {
    this.graph = mapGraph(scene);
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.graph, container, {
      nodeProgramClasses: { shape: NodeShapeProgram },
      edgeProgramClasses: { style: EdgeStyleProgram },
      defaultNodeType: "shape",
      defaultEdgeType: "style",
      renderLabels: false,
      stagePadding: STAGE_PADDING,
      minCameraRatio: 0.04,
      maxCameraRatio: 3,
      zIndex: true,
      allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, attributes) =>
        this.focus?.fades !== true || this.focus.nodes.has(id)
          ? attributes
          : { ...attributes, color: this.scene.ink.faintNode, zIndex: -1 },
      edgeReducer: (key, attributes) => this.reduceEdge(key, attributes),
    });
    // sigma would read a second drawing back from the graphics card, and wait for it at each move of the pointer.
    Object.assign(this.sigma, { getNodeAtPosition: (at: Point) => nodeAt(at, this.targets()) });
    this.sigma.createCanvasContext("overlay", { style: { pointerEvents: "none" } });
    const pen = this.sigma.getCanvases()["overlay"]?.getContext("2d");
    if (pen === null || pen === undefined)
      throw new Error("This browser gives the page no canvas to draw on.");
    this.pen = pen;
    this.measure = textMeasure(pen);
    // The canvas was added after the others had their size.
    this.sigma.resize(true);
    this.sigma.on("afterRender", () => {
      this.drawOver();
    });
    this.camera = new MapCamera(this.sigma, this.listener.onCamera);
    this.camera.lookFrom(camera);
    this.pointer = new MapPointer(
      this.sigma,
      {
        hover: (id) => {
          this.hover(id);
        },
        locate: (id) => this.locate(id),
        lineAt: (at, when) => (when === "move" && this.isBig ? null : nearestLine(this.capture(), at)),
      },
      listener,
    );
    this.show(scene);
    this.sizes.observe(container);
  }

  /** Shows another scene; small ones glide there unless `instantly`. The zoom stays. */
  show(scene: Scene, instantly = true): void {
    const before = this.scene;
    this.scene = scene;
    this.focus = focusOf(scene, this.isBig ? null : this.hovered, this.proof);
    rim.colour = toUnits(scene.ink.paper);
    this.stopMoving?.();
    this.stopMoving = null;
    this.sigma.setCustomBBox(null);
    this.sigma.setSetting("hideEdgesOnMove", this.isBig);
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const glides =
      !instantly && !isStill && scene.nodes.length <= MOVES_SMOOTHLY_UP_TO && before.positions.size > 0;
    this.graph = mapGraph(glides ? { ...scene, positions: this.currentPositions(scene) } : scene);
    this.sigma.setGraph(this.graph);
    if (glides) this.glide(scene.positions);
  }

  /** Draws stakeholders at new places, without another change of the scene. */
  move(positions: Positions): void {
    const scene = { ...this.scene, positions };
    if (scene.nodes.some(({ facts: { id } }) => positions.has(id) && !this.graph.hasNode(id))) {
      this.show(scene);
      return;
    }
    this.scene = scene;
    this.graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions.get(id) }), {
      attributes: ["x", "y"],
    });
  }

  /** Lets what a match or a gap rests on stand out, until the next one; null ends it. */
  highlight(proof: Highlight | null): void {
    if (this.proof === proof) return;
    this.proof = proof;
    this.focus = focusOf(this.scene, this.isBig ? null : this.hovered, proof);
    this.sigma.refresh({ skipIndexation: true });
  }

  /** What the screen shows now, for files. */
  capture(): Snapshot {
    return (this.snapshot ??= this.lookAtScreen(true));
  }

  /** Points at the next stakeholder, the best linked first, or at the one before; the map moves to one that is out of sight. */
  step(by: 1 | -1): void {
    const ids = this.scene.nodes.map(({ facts }) => facts.id).filter((id) => this.graph.hasNode(id));
    const before = ids.indexOf(this.hovered ?? "");
    const id = ids.at(before < 0 ? (by < 0 ? -1 : 0) : (before + by) % ids.length);
    if (id === undefined) return;
    this.hover(id);
    this.camera.bringIntoSight(id);
    const at = this.locate(id);
    if (at !== null) this.listener.onPointed({ of: "stakeholder", id, x: at.x, y: at.y });
  }

  /** Whom the pointer or the keys are on. */
  get pointed(): string | null {
    return this.hovered;
  }

  /** Whom a point of the map meets, in pixels from its corner. */
  at(point: Point): string | null {
    return nodeAt(point, this.targets());
  }

  /** Whose middle lies inside a polygon, in pixels from the map's corner. */
  within(polygon: readonly Point[]): string[] {
    return [...this.targets()].filter((target) => isWithin(target, polygon)).map(({ id }) => id);
  }

  /** Opens whom the keys point at. */
  openPointed(): void {
    if (this.hovered !== null) this.listener.onSelect(this.hovered);
  }

  kill(): void {
    this.sizes.disconnect();
    this.camera.kill();
    this.stopMoving?.();
    this.sigma.kill();
  }

  /** Draws anew where the room has changed, which sigma hears of the window's alone: small screens hide the map for a while. */
  private fit(): void {
    const { offsetWidth, offsetHeight } = this.sigma.getContainer();
    const { width, height } = this.sigma.getDimensions();
    if (offsetWidth > 0 && (offsetWidth !== width || offsetHeight !== height)) this.sigma.scheduleRefresh();
  }

  private reduceEdge(key: string, attributes: EdgeAttributes) {
    if (this.focus === null) return attributes;
    const ink = this.scene.ink;
    if (this.focus.fanned.has(key)) return { ...attributes, hidden: true };
    if (!this.focus.lines.has(key))
      return this.focus.fades ? { ...attributes, color: ink.faintLine, zIndex: -1 } : attributes;
    const color = attributes.color === ink.line ? ink.text : attributes.color;
    return { ...attributes, color, size: attributes.size + 0.4, zIndex: 1 };
  }

  private currentPositions(scene: Scene): Positions {
    return new Map(
      [...scene.positions].map(([id, at]) => {
        if (!this.graph.hasNode(id)) return [id, at] as const;
        const { x, y } = this.graph.getNodeAttributes(id);
        return [id, { x, y }] as const;
      }),
    );
  }

  private glide(positions: Positions): void {
    const targets = Object.fromEntries(
      [...positions].filter(([id]) => this.graph.hasNode(id)).map(([id, { x, y }]) => [id, { x, y }]),
    );
    this.stopMoving = animateNodes(this.graph, targets, { duration: 450 });
  }

  private *targets(): Generator<Target> {
    for (const { facts } of this.scene.nodes) {
      const at = this.locate(facts.id);
      if (at !== null) yield { id: facts.id, ...at };
    }
  }

  private locate(id: string): Omit<Target, "id"> | null {
    const data = this.sigma.getNodeDisplayData(id);
    if (data === undefined) return null;
    const { x, y } = this.sigma.framedGraphToViewport(data);
    return { x, y, radius: this.sigma.scaleSize(data.size) };
  }

  private lookAtScreen(withAllLines: boolean): Snapshot {
    const { width, height } = this.sigma.getDimensions();
    return takeSnapshot({
      withAllLines,
      scene: this.scene,
      focus: this.focus,
      proof: this.proof,
      width,
      height,
      locate: (id) => this.locate(id),
      project: (point) => this.sigma.graphToViewport(point),
      letters: letterFactor(),
      measure: this.measure,
    });
  }

  private drawOver(): void {
    const snapshot = this.lookAtScreen(!this.isBig);
    this.snapshot = this.isBig ? null : snapshot;
    const pointed = this.hovered === null ? null : this.locate(this.hovered);
    const ring = pointed === null ? [] : [ringMark(pointed, this.scene)];
    drawOverlay(this.pen, snapshot, this.scene, [...overMarks(snapshot, this.scene), ...ring]);
  }

  /** Whether drawing all lines anew for each form that the pointer passes would hold the page up. */
  private get isBig(): boolean {
    return this.scene.lines.length > BIG;
  }

  private hover(id: string | null): void {
    if (this.hovered === id) return;
    this.hovered = id;
    if (this.isBig) {
      this.drawOver();
      return;
    }
    this.focus = focusOf(this.scene, id, this.proof);
    this.sigma.refresh({ skipIndexation: true });
  }
}

const toUnits = (hex: string): [number, number, number] => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
};
