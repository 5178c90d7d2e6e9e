import { lineStyle, type LineStyle } from "../state/bundles.js";
import { type Arc, headOf } from "./fan-geometry.js";
import type { Point } from "./layouts/layout.js";
import type { Ink } from "./palette.js";
import type { Scene } from "./scene.js";
import { shapeOutline } from "./shape-outline.js";
import { lineColour, type Snapshot } from "./snapshot.js";
import { arcsOf, type ScreenLine, type ScreenNode } from "./snapshot-parts.js";
import { t } from "../words/words.js";

/** A path on the screen, in the words of SVG, with its ink: what canvases draw and files write. */
export interface Mark {
  readonly path: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly style?: LineStyle;
  /** What it is called where a file can say so. */
  readonly title?: string;
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const curve = ({ start, bend, end }: Arc): string => `M${at(start)}Q${at(bend)} ${at(end)}`;

const headMark = (points: readonly Point[], fill: string): Mark => ({
  path: `M${points.map(at).join("L")}Z`,
  fill,
});

function straightMarks(screen: ScreenLine, scene: Scene): Mark[] {
  const { from, to, line } = screen;
  const colour = lineColour(screen, scene);
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const share = Math.max(0, (length - to.radius - 2) / length);
  const end = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const middle = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
  const { style, directed } = line.bundle;
  const mark: Mark = { path: `M${at(from)}L${at(end)}`, stroke: colour, width: line.width, style };
  return directed ? [mark, headMark(headOf({ start: from, bend: middle, end }, 7), colour)] : [mark];
}

function fannedMarks(screen: ScreenLine, scene: Scene): Mark[] {
  const colour = lineColour(screen, scene);
  const { bundle } = screen.line;
  return arcsOf(screen).flatMap((arc, index): Mark[] => {
    const linkage = bundle.linkages[index];
    if (linkage === undefined) return [];
    const mark: Mark = { path: curve(arc), stroke: colour, width: 1.6, style: lineStyle(linkage) };
    return linkage.mutual ? [mark] : [mark, headMark(headOf(arc, 8, linkage.from !== bundle.from), colour)];
  });
}

/** What lies over the lines: rings around those selected together, fanned-out linkages, and the lines of suggested meetings. */
export function overMarks({ lines, nodes, meetings }: Snapshot, scene: Scene): Mark[] {
  const rings = nodes
    .filter(({ node }) => scene.group.has(node.facts.id))
    .map((node) => ({ ...ringMark(node, scene), stroke: scene.ink.accent }));
  const fans = [
    ...rings,
    ...lines.filter(({ isFanned }) => isFanned).flatMap((line) => fannedMarks(line, scene)),
  ];
  const [stroke, title] = [scene.ink.accent, t("map.meeting")];
  const dashed = meetings.map((arc): Mark => ({
    path: curve(arc),
    stroke,
    width: 2.6,
    style: "dashed",
    title,
  }));
  return [...fans, ...dashed];
}

/** The form of a stakeholder with a rim of the paper's colour; of one that is only context, its outline. */
function nodeMark({ node, x, y, radius, isFaint }: ScreenNode, ink: Ink): Mark {
  const colour = isFaint ? ink.faintNode : node.colour;
  const title = node.facts.name;
  if (!node.isContext)
    return {
      path: shapeOutline(node.shape, x, y, radius),
      fill: colour,
      stroke: ink.paper,
      width: 1.2,
      title,
    };
  const path = shapeOutline(node.shape, x, y, Math.max(radius - 0.9, 0.5));
  return { path, fill: ink.paper, stroke: colour, width: 1.8, title };
}

/** A ring around whom the pointer or the keys are on. */
export const ringMark = ({ x, y, radius }: Point & { readonly radius: number }, scene: Scene): Mark => ({
  path: shapeOutline(0, x, y, radius + 3.5),
  stroke: scene.ink.text,
  width: 2,
});

/** The whole picture but for its texts, what lies undermost first. */
export function allMarks(snapshot: Snapshot, scene: Scene): Mark[] {
  const ink = scene.ink;
  return [
    ...snapshot.lines
      .filter(({ isFanned }) => !isFanned)
      .sort((a, b) => Number(b.isFaint) - Number(a.isFaint))
      .flatMap((line) => straightMarks(line, scene)),
    ...overMarks(snapshot, scene),
    // The most important lies on top.
    ...[...snapshot.nodes].reverse().map((one) => nodeMark(one, ink)),
  ];
}
