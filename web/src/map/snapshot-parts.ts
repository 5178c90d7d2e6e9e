import type { Highlight } from "../state/highlight.js";
import { type Arc, fanArcs } from "./fan-geometry.js";
import type { Focus } from "./focus.js";
import type { Point } from "./layouts/layout.js";
import type { Scene, SceneLine, SceneNode } from "./scene.js";

/** A stakeholder on the screen, in pixels. */
export interface ScreenNode extends Point {
  readonly node: SceneNode;
  readonly radius: number;
  readonly isFaint: boolean;
}

/** A bundle on the screen. */
export interface ScreenLine {
  readonly line: SceneLine;
  readonly from: ScreenNode;
  readonly to: ScreenNode;
  readonly isFaint: boolean;
  readonly isStrong: boolean;
  readonly isFanned: boolean;
}

/** What a snapshot is taken of. */
export interface SnapshotParts {
  /** Whether lines that do not stand out are wanted too; thousands take their time. */
  readonly withAllLines: boolean;
  readonly scene: Scene;
  readonly focus: Focus | null;
  readonly proof: Highlight | null;
  readonly width: number;
  readonly height: number;
  /** Where a stakeholder is on the screen, and its radius there; null where it is not drawn. */
  readonly locate: (id: string) => (Point & { readonly radius: number }) | null;
  /** Where a point of the layout is on the screen. */
  readonly project: (point: Point) => Point;
  /** How many times as large as usual letters are. */
  readonly letters: number;
  /** How wide a text is in pixels. */
  readonly measure: (text: string) => number;
}

/** The curves of a fanned-out bundle, one for each of its linkages in their order. */
export const arcsOf = ({ line, from, to }: ScreenLine): Arc[] =>
  fanArcs(from, to, from.radius, to.radius, line.bundle.linkages.length);
