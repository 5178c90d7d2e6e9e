import { lineStyle } from "../state/bundles.js";
import { type Arc, headOf } from "../map/fan-geometry.js";
import { DASH_PIXELS, FONT_FAMILY, TEXT_STYLES, textColour } from "../map/overlay.js";
import { INK } from "../map/palette.js";
import type { Scene } from "../map/scene.js";
import { shapeOutline } from "../map/shape-outline.js";
import { arcsOf, lineColour, type ScreenLine, type Snapshot } from "../map/snapshot.js";
import { svgFoot, type SvgFoot } from "./svg-legend.js";
import { xmlText } from "./xml-text.js";

const n = (value: number): string => value.toFixed(1);
const dashes = (style: keyof typeof DASH_PIXELS): string =>
  style === "solid" ? "" : ` stroke-dasharray="${DASH_PIXELS[style].join(" ")}"`;

function head(points: readonly { x: number; y: number }[], colour: string): string {
  return `<path d="M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join("L")}Z" fill="${colour}"/>`;
}

function straight(screen: ScreenLine, scene: Scene): string {
  const { from, to, line } = screen;
  const colour = lineColour(screen, scene);
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const share = Math.max(0, (length - to.radius - 2) / length);
  const end = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const middle = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
  const path = `<path d="M${n(from.x)} ${n(from.y)}L${n(end.x)} ${n(end.y)}" stroke="${colour}" stroke-width="${n(line.width)}"${dashes(line.bundle.style)}/>`;
  return line.bundle.directed ? path + head(headOf({ start: from, bend: middle, end }, 7), colour) : path;
}

function fanned(screen: ScreenLine, scene: Scene): string {
  const colour = lineColour(screen, scene);
  const { bundle } = screen.line;
  return arcsOf(screen)
    .map((arc, index) => {
      const linkage = bundle.linkages[index];
      if (linkage === undefined) return "";
      const { start, bend, end } = arc;
      const curve = `<path d="M${n(start.x)} ${n(start.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}" stroke="${colour}" stroke-width="1.6" fill="none"${dashes(lineStyle(linkage))}/>`;
      return linkage.mutual ? curve : curve + head(headOf(arc, 8, linkage.from !== bundle.from), colour);
    })
    .join("");
}

const meetingLine = ({ start, bend, end }: Arc, colour: string): string =>
  `<path d="M${n(start.x)} ${n(start.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}" stroke="${colour}" stroke-width="2.6" fill="none"${dashes("dashed")}><title>Suggested meeting</title></path>`;

/** The picture on the screen as SVG, with the legend below it and a line that says where it comes from. */
export function toSvg(snapshot: Snapshot, scene: Scene, foot: SvgFoot): string {
  const { width, height } = snapshot;
  const ink = INK[scene.theme];
  const below = svgFoot(foot, scene.theme, width, height + 18);
  const whole = height + 18 + below.height;
  const lines = snapshot.lines.map((line) => (line.isFanned ? fanned(line, scene) : straight(line, scene)));
  const nodes = snapshot.nodes.map(
    ({ node, x, y, radius, isFaint }) =>
      `<path d="${shapeOutline(node.shape, x, y, radius)}" fill="${isFaint ? ink.faintNode : node.colour}" stroke="${ink.paper}" stroke-width="1.2"><title>${xmlText(node.facts.name)}</title></path>`,
  );
  const texts = snapshot.texts.map(({ text, x, y, style }) => {
    const { weight, size } = TEXT_STYLES[style];
    return `<text x="${n(x)}" y="${n(y + 4)}" font-size="${size}" font-weight="${weight}" fill="${textColour(style, ink)}" stroke="${ink.paper}" stroke-width="3" paint-order="stroke">${xmlText(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(whole)}" viewBox="0 0 ${width} ${n(whole)}" font-family="${FONT_FAMILY}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    `<svg width="${width}" height="${height}">`,
    ...lines,
    ...(snapshot.meeting === null ? [] : [meetingLine(snapshot.meeting, ink.accent)]),
    ...nodes,
    ...texts,
    "</svg>",
    below.svg,
    "</svg>",
    "",
  ].join("\n");
}
