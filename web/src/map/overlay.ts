import { letterFactor } from "./letter-factor.js";
import type { Mark } from "./marks.js";
import type { Ink } from "./palette.js";
import type { ScreenText, TextStyle } from "./place-texts.js";
import type { Scene } from "./scene.js";
import type { Snapshot } from "./snapshot.js";

/** The typeface of the map's texts. */
export const FONT_FAMILY = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";

/** Weight and size of the texts: pixels where the reader has letters as usual. */
const TEXT_STYLES: Readonly<Record<TextStyle, { weight: number; size: number }>> = {
  label: { weight: 500, size: 12 },
  strong: { weight: 700, size: 12 },
  kind: { weight: 500, size: 11 },
  count: { weight: 500, size: 11 },
};

/** The dashes of a style, in pixels. */
export const DASH_PIXELS = { solid: [], dashed: [7, 4], dotted: [2, 3] } as const;

/** Weight and size (pixels) of a text, as large as the reader has letters. */
export const textStyle = (style: TextStyle, letters: number): { weight: number; size: number } => ({
  weight: TEXT_STYLES[style].weight,
  size: TEXT_STYLES[style].size * letters,
});

const fontOf = (style: TextStyle, letters: number): string => {
  const { weight, size } = textStyle(style, letters);
  return `${weight} ${size}px ${FONT_FAMILY}`;
};

/** Measures texts of the map for a pen, each once: in the widest of the styles, so that none needs more than that. */
export function textMeasure(pen: CanvasRenderingContext2D): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    // Twelve pixels are measured once, and hold for letters of any size.
    let width = widths.get(text);
    if (width === undefined) {
      pen.font = fontOf("strong", 1);
      widths.set(text, (width = pen.measureText(text).width + 2));
    }
    return width * letterFactor();
  };
}

function drawMark(pen: CanvasRenderingContext2D, { path, fill, stroke, width, style }: Mark): void {
  const outline = new Path2D(path);
  if (fill !== undefined) {
    pen.fillStyle = fill;
    pen.fill(outline);
  }
  if (stroke === undefined) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = width ?? 1;
  pen.setLineDash([...DASH_PIXELS[style ?? "solid"]]);
  pen.stroke(outline);
}

/** Draws a text with a rim of the paper's colour, so that it reads on lines. */
function drawText(
  pen: CanvasRenderingContext2D,
  { text, x, y, style }: ScreenText,
  ink: Ink,
  letters: number,
): void {
  pen.font = fontOf(style, letters);
  pen.strokeText(text, x, y);
  pen.fillStyle = ink.text;
  pen.fillText(text, x, y);
}

/** Clears a canvas and draws marks, then the texts of the snapshot. */
export function drawOverlay(
  pen: CanvasRenderingContext2D,
  snapshot: Snapshot,
  scene: Scene,
  marks: readonly Mark[],
): void {
  const ink = scene.ink;
  pen.clearRect(0, 0, snapshot.width, snapshot.height);
  for (const mark of marks) drawMark(pen, mark);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.lineJoin = "round";
  pen.setLineDash([]);
  pen.lineWidth = 3.5;
  pen.strokeStyle = ink.paper;
  for (const text of snapshot.texts) drawText(pen, text, ink, snapshot.letters);
}
