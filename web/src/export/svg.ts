import { allMarks, type Mark } from "../map/marks.js";
import { DASH_PIXELS, FONT_FAMILY, textStyle } from "../map/overlay.js";
import type { Scene } from "../map/scene.js";
import type { Snapshot } from "../map/snapshot.js";
import { wrapped } from "../map/wrapped.js";
import type { Screen } from "../map/overview-layout.js";
import { type Ink, PRINT_INK } from "../map/palette.js";
import type { Drawing } from "./drawn-on-paper.js";
import { drawingFoot, svgFoot, type SvgFoot } from "./svg-legend.js";
import { xmlText } from "./xml-text.js";

const n = (value: number): string => value.toFixed(1);

function pathOf({ path, fill = "none", stroke, width = 1, style = "solid", title }: Mark): string {
  const dash = style === "solid" ? "" : ` stroke-dasharray="${DASH_PIXELS[style].join(" ")}"`;
  const line = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${n(width)}"${dash}`;
  const start = `<path d="${path}" fill="${fill}"${line}`;
  return title === undefined ? `${start}/>` : `${start}><title>${xmlText(title)}</title></path>`;
}

const TITLE = { size: 20, line: 26, letter: 11, left: 12 };

/** The lines of a title, from the top of the picture down, with how high they are; nothing for none. */
function svgTitle(title: string, colour: string, width: number): { svg: string; height: number } {
  if (title === "") return { svg: "", height: 0 };
  const lines = wrapped(title, Math.floor((width - 2 * TITLE.left) / TITLE.letter));
  const svg = lines.map(
    (text, index) =>
      `<text x="${TITLE.left}" y="${(index + 1) * TITLE.line}" font-size="${TITLE.size}" font-weight="700" fill="${colour}">${xmlText(text)}</text>`,
  );
  return { svg: svg.join(""), height: lines.length * TITLE.line + 10 };
}

/** What is drawn on a sheet of a size, and the part of it that is shown there; of its size where none is named. */
interface Sheet extends Screen {
  readonly svg: string;
  readonly part?: Screen;
}

/** A picture below its title, with what is said of it below, from `top` on. */
function framed(
  { width, height, svg, part = { width, height } }: Sheet,
  ink: Ink,
  title: string,
  footFrom: (top: number) => { svg: string; height: number },
): string {
  const above = svgTitle(title, ink.text, width);
  const below = footFrom(above.height + height + 18);
  const whole = above.height + height + 18 + below.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(whole)}" viewBox="0 0 ${width} ${n(whole)}" font-family="${FONT_FAMILY}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    above.svg,
    `<svg y="${above.height}" width="${width}" height="${height}" viewBox="0 0 ${n(part.width)} ${n(part.height)}">`,
    svg,
    "</svg>",
    below.svg,
    "</svg>",
    "",
  ].join("\n");
}

/** The picture on the screen as SVG, below its title, with the legend below it and a line that says where it comes from. */
export function toSvg(snapshot: Snapshot, scene: Scene, foot: SvgFoot, title = ""): string {
  const { width, height } = snapshot;
  const ink = scene.ink;
  const texts = snapshot.texts.map(({ text, x, y, style }) => {
    const { weight, size } = textStyle(style, snapshot.letters);
    return `<text x="${n(x)}" y="${n(y + size / 3)}" font-size="${size}" font-weight="${weight}" fill="${ink.text}" stroke="${ink.paper}" stroke-width="3" paint-order="stroke">${xmlText(text)}</text>`;
  });
  const svg = [...allMarks(snapshot, scene).map(pathOf), ...texts].join("\n");
  return framed({ width, height, svg }, ink, title, (top) => svgFoot(foot, ink, width, top));
}

/** A drawing of the page as SVG on a sheet of a size, below its title, with what it says of itself and the source line below. */
export function drawingToSvg(
  drawing: Drawing,
  { width, height }: Screen,
  sourceLine: string,
  title = "",
): string {
  const sheet = { width, height, svg: drawing.svg, part: drawing };
  return framed(sheet, PRINT_INK, title, (top) => drawingFoot(drawing, sourceLine, width, top));
}
