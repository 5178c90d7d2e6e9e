import type { Colouring } from "../map/colouring.js";
import { DASH_PIXELS } from "../map/overlay.js";
import { INK, type Theme } from "../map/palette.js";
import { shapeOutline } from "../map/shape-outline.js";
import { xmlText } from "./xml-text.js";

const LINE = 18;
const LEFT = 12;
/** Wide enough for a letter of the small print in any of the typefaces. */
const LETTER = 6.6;

const LINE_STYLES = [
  ["solid", "established, ended"],
  ["dashed", "planned or proposed"],
  ["dotted", "requested or inferred"],
] as const;

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

/** A text in lines of at most so many letters, cut between words; an address may be longer than a line. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += letters) lines.push(word.slice(at, at + letters));
  }
  return lines;
}

/** The legend and the source line of a picture, from `top` down, with how high they are. */
export function svgFoot(
  foot: SvgFoot,
  theme: Theme,
  width: number,
  top: number,
): { svg: string; height: number } {
  const ink = INK[theme];
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
  for (const { label, colour, shape, count } of entries) {
    const at = y + LINE;
    const mark = isOfLines
      ? `<path d="M${LEFT} ${at}H36" stroke="${colour}" stroke-width="3"/>`
      : `<path d="${shapeOutline(shape ?? 0, 24, at, 5.5)}" fill="${colour}"/>`;
    line(mark, `${label} (${count})`);
  }
  for (const [style, words] of LINE_STYLES) {
    const dash = style === "solid" ? "" : ` stroke-dasharray="${DASH_PIXELS[style].join(" ")}"`;
    line(`<path d="M${LEFT} ${y + LINE}H36" stroke="${ink.text}" stroke-width="1.6"${dash}/>`, words);
  }
  if (foot.scale.unit !== null) {
    y += LINE;
    write(`Area: ${foot.scale.unit}`);
    for (const { text, radius } of foot.scale.examples) {
      y += Math.max(LINE, 2 * radius + 4);
      parts.push(
        `<circle cx="${LEFT + 12}" cy="${y}" r="${radius.toFixed(1)}" fill="none" stroke="${ink.text}"/>`,
      );
      write(text, 54);
      y += Math.max(0, radius - LINE / 2);
    }
  }
  y += LINE / 2;
  for (const words of wrapped(foot.sourceLine, Math.floor((width - 2 * LEFT) / LETTER))) {
    y += 15;
    write(words, LEFT, 'font-size="11"');
  }
  return { svg: parts.join(""), height: y + LINE - top };
}
