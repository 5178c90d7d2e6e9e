import { lineStyle } from "../state/bundles.js";
import { type Arc, headOf } from "./fan-geometry.js";
import { INK, type Ink } from "./palette.js";
import type { ScreenText, TextStyle } from "./place-texts.js";
import type { Scene } from "./scene.js";
import { arcsOf, lineColour, type ScreenLine, type Snapshot } from "./snapshot.js";

/** The typeface of the map's texts. */
export const FONT_FAMILY = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";

/** Weight and size (pixels) of the texts. */
export const TEXT_STYLES: Readonly<Record<TextStyle, { weight: number; size: number }>> = {
  label: { weight: 500, size: 12 },
  strong: { weight: 700, size: 12 },
  kind: { weight: 500, size: 11 },
  count: { weight: 500, size: 11 },
  caption: { weight: 700, size: 12 },
};

/** The dashes of a style, in pixels. */
export const DASH_PIXELS = { solid: [], dashed: [7, 4], dotted: [2, 3] } as const;

/** The colour of a text. */
export const textColour = (style: TextStyle, ink: Ink): string =>
  style === "caption" ? ink.accent : ink.text;

function drawArc(
  context: CanvasRenderingContext2D,
  arc: Arc,
  colour: string,
  dash: readonly number[],
  width = 1.6,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(arc.start.x, arc.start.y);
  context.quadraticCurveTo(arc.bend.x, arc.bend.y, arc.end.x, arc.end.y);
  context.stroke();
  context.setLineDash([]);
}

function drawHead(context: CanvasRenderingContext2D, arc: Arc, colour: string, reversed: boolean): void {
  const [tip, left, right] = headOf(arc, 8, reversed);
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(left.x, left.y);
  context.lineTo(right.x, right.y);
  context.fill();
}

function drawFan(context: CanvasRenderingContext2D, line: ScreenLine, scene: Scene): void {
  const colour = lineColour(line, scene);
  const { bundle } = line.line;
  const arcs = arcsOf(line);
  for (const [index, linkage] of bundle.linkages.entries()) {
    const arc = arcs[index];
    if (arc === undefined) continue;
    drawArc(context, arc, colour, DASH_PIXELS[lineStyle(linkage)]);
    if (!linkage.mutual) drawHead(context, arc, colour, linkage.from !== bundle.from);
  }
}

/** Draws a text with a rim of the paper's colour, so that it reads on lines. */
function drawText(context: CanvasRenderingContext2D, { text, x, y, style }: ScreenText, ink: Ink): void {
  const { weight, size } = TEXT_STYLES[style];
  context.font = `${weight} ${size}px ${FONT_FAMILY}`;
  context.lineWidth = 3.5;
  context.strokeStyle = ink.paper;
  context.strokeText(text, x, y);
  context.fillStyle = textColour(style, ink);
  context.fillText(text, x, y);
}

/** Draws over the lines and nodes: fanned-out linkages, a suggested meeting, and all texts. */
export function drawOverlay(context: CanvasRenderingContext2D, snapshot: Snapshot, scene: Scene): void {
  context.clearRect(0, 0, snapshot.width, snapshot.height);
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  for (const line of snapshot.lines) if (line.isFanned) drawFan(context, line, scene);
  if (snapshot.meeting !== null)
    drawArc(context, snapshot.meeting, INK[scene.theme].accent, DASH_PIXELS.dashed, 2.6);
  for (const text of snapshot.texts) drawText(context, text, INK[scene.theme]);
}
