import { type Bundle, strengthOf } from "../state/bundles.js";
import type { Ink } from "./palette.js";

/** Up to so many lines each is drawn in full. */
const FEW = 400;
/** How much of their colour the weakest of many lines keep. */
const FAINTEST = 0.25;

/** How a line is drawn: its width in pixels, and its colour. */
export interface LineLook {
  readonly width: number;
  readonly colour: string;
}

const channel = (hex: string, from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);

/** A colour (#rrggbb) of which `share` is kept, and the rest that of the paper. */
const thinned = (colour: string, paper: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(channel(paper, at) + (channel(colour, at) - channel(paper, at)) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/** For each strength the share of lines that are weaker. */
function weakerThan(bundles: readonly Bundle[]): (strength: number) => number {
  const sorted = bundles.map(strengthOf).sort((a, b) => a - b);
  const places = new Map(sorted.map((strength, place) => [strength, place] as const).reverse());
  return (strength) => (places.get(strength) ?? 0) / Math.max(1, sorted.length);
}

/** Draws lines by what they stand for; the more of them there are, the more the weak ones fade into the paper. */
export function lineLooks(
  bundles: readonly Bundle[],
  ink: Ink,
): (bundle: Bundle, colour: string) => LineLook {
  const widthOf = (bundle: Bundle): number => 1 + Math.min(2.5, Math.log2(strengthOf(bundle)) * 0.8);
  if (bundles.length <= FEW) return (bundle, colour) => ({ width: widthOf(bundle), colour });
  const weaker = weakerThan(bundles);
  const least = Math.max(FAINTEST, FEW / bundles.length);
  return (bundle, colour) => {
    const rank = weaker(strengthOf(bundle)) ** 3;
    const share = least + (1 - least) * rank;
    return { width: 0.6 + (widthOf(bundle) - 0.6) * rank, colour: thinned(colour, ink.paper, share) };
  };
}
