import type { Colouring } from "../map/colouring.js";
import { DASH_PIXELS } from "../map/overlay.js";
import { type Ink, KIND_COLOURS, PRINT_INK } from "../map/palette.js";
import { shapeOutline } from "../map/shape-outline.js";
import { wrapped } from "../map/wrapped.js";
import type { Drawing } from "./drawn-on-paper.js";
import { xmlText } from "./xml-text.js";
import { t } from "../words/words.js";

const LINE = 18;
const LEFT = 12;
const SCALE_LEFT = 300;
/** Wide enough for a letter of the small print in any of the typefaces. */
const LETTER = 6.6;

const LINE_STYLES = ["solid", "dashed", "dotted"] as const;

/** A few numbers at the size that the map gives them, and what the numbers are; no unit where all are alike. */
export interface SizeScale {
  readonly unit: string | null;
  readonly examples: readonly { readonly text: string; readonly radius: number }[];
}

/** What a picture says below the map. */
export interface SvgFoot {
  readonly colouring: Colouring;
  readonly scale: SizeScale;
  readonly sourceLine: string;
}

/** The sizes one inside the other, right of the colours, as the page shows them. */
function scaleBeside({ unit, examples }: SizeScale, colour: string, top: number): string {
  if (unit === null) return "";
  const largest = examples.at(-1)?.radius ?? 0;
  const circles = examples.map(
    ({ radius }) =>
      `<circle cx="${SCALE_LEFT + largest}" cy="${(top + 2 * largest - radius).toFixed(1)}" r="${radius.toFixed(1)}" fill="none" stroke="${colour}"/>`,
  );
  const numbers = examples.map(({ text }) => text).join(t("list.comma"));
  const words = t("legend.areaOf", { numbers, unit });
  const at = `x="${(SCALE_LEFT + 2 * largest + 10).toFixed(1)}" y="${(top + largest + 4).toFixed(1)}"`;
  return `${circles.join("")}<text ${at} fill="${colour}" font-size="12">${xmlText(words)}</text>`;
}

/** Texts one below the other, broken where a picture ends, with where the last line is. */
function smallPrint(
  texts: readonly string[],
  ink: Ink,
  width: number,
  top: number,
): { svg: string; bottom: number } {
  const lines = texts.flatMap((text) => wrapped(text, Math.floor((width - 2 * LEFT) / LETTER)));
  const svg = lines.map(
    (line, index) =>
      `<text x="${LEFT}" y="${top + (index + 1) * 15 + 4}" fill="${ink.text}" font-size="11">${xmlText(line)}</text>`,
  );
  return { svg: svg.join(""), bottom: top + lines.length * 15 };
}

/** The legend and the source line of a picture, from `top` down, with how high they are. */
export function svgFoot(
  foot: SvgFoot,
  ink: Ink,
  width: number,
  top: number,
): { svg: string; height: number } {
  const { title, entries, isOfLines } = foot.colouring;
  let y = top;
  const parts: string[] = [];
  const write = (text: string, x = LEFT, style = 'font-size="12"'): void => {
    parts.push(`<text x="${x}" y="${y + 4}" fill="${ink.text}" ${style}>${xmlText(text)}</text>`);
  };
  const line = (mark: string, text: string): void => {
    y += LINE;
    parts.push(mark);
    write(text, 44);
  };
  write(title, LEFT, 'font-size="12" font-weight="700"');
  for (const { label, colour, shape, count, isOutline } of entries) {
    const at = y + LINE;
    const mark = isOutline
      ? `<path d="${shapeOutline(0, 24, at, 5)}" fill="none" stroke="${colour}" stroke-width="2"/>`
      : isOfLines
        ? `<path d="M${LEFT} ${at}H36" stroke="${colour}" stroke-width="3"/>`
        : `<path d="${shapeOutline(shape ?? 0, 24, at, 5.5)}" fill="${colour}"/>`;
    line(mark, t("legend.entry", { label, count }));
  }
  for (const style of LINE_STYLES) {
    const dash = style === "solid" ? "" : ` stroke-dasharray="${DASH_PIXELS[style].join(" ")}"`;
    line(
      `<path d="M${LEFT} ${y + LINE}H36" stroke="${ink.text}" stroke-width="1.6"${dash}/>`,
      t(`legend.${style}`),
    );
  }
  parts.push(scaleBeside(foot.scale, ink.text, top));
  y = Math.max(y, top + 2 * (foot.scale.examples.at(-1)?.radius ?? 0));
  const below = smallPrint([foot.sourceLine], ink, width, y + LINE / 2);
  return { svg: parts.join("") + below.svg, height: below.bottom + LINE - top };
}

/** What a drawing says below itself, the kinds whose colours it has before that, and the source line. */
export function drawingFoot(
  { kinds, about }: Drawing,
  sourceLine: string,
  width: number,
  top: number,
): { svg: string; height: number } {
  const entries = kinds.map((kind, index) => {
    const y = top + index * LINE;
    const ring = `<circle cx="24" cy="${y}" r="5" fill="none" stroke="${KIND_COLOURS.light[kind]}" stroke-width="4"/>`;
    return `${ring}<text x="44" y="${y + 4}" fill="${PRINT_INK.text}" font-size="12">${xmlText(t(`kind.many.${kind}`))}</text>`;
  });
  const below = smallPrint([about, sourceLine], PRINT_INK, width, top + (kinds.length - 0.5) * LINE);
  return { svg: entries.join("") + below.svg, height: below.bottom + LINE - top };
}
